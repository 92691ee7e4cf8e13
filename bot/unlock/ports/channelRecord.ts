import type { ChannelChoice, ChannelPlace, ChannelUse } from '../channels/channelChoice.js';

/** Which channels were chosen in Teams, and the choices that wait. */
export interface ChannelRecord {
  /** Returns the channel that was chosen in Teams. What the configuration names is not here. */
  channelNow(use: ChannelUse): Promise<ChannelPlace | undefined>;
  /** The bot posts here from now on. `undefined`: nowhere, until an approver chooses again. */
  useChannel(use: ChannelUse, place: ChannelPlace | undefined): Promise<void>;
  loadChoice(id: string): Promise<ChannelChoice | undefined>;
  /** Returns the choice that waits, also when its time is over. */
  openChoice(use: ChannelUse): Promise<ChannelChoice | undefined>;
  saveChoice(choice: ChannelChoice): Promise<void>;
}
