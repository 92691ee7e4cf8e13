import type { Person } from '../person.js';
import type { Instant, Json } from '../values.js';

/** What a channel is for. */
export type ChannelUse = 'approvals' | 'incidents';

/** A channel of a team. */
export interface ChannelPlace {
  /** Teams' id of the channel. */
  readonly id: string;
  /** Its name. Empty for the general channel, and where Teams gave none. Data, never markup. */
  readonly name: string;
  /** The name of its team. Empty when Teams gave none. Data, never markup. */
  readonly team: string;
  /** How the bot reaches it. Only `bot/teams` reads it. */
  readonly address: Json;
}

/**
 * An approver wants the bot to use another channel. Whoever moves the channel decides who sees the cards. So it is a
 * decision: where a channel was chosen before, a second approver confirms it there.
 */
export interface ChannelChoice {
  readonly id: string;
  readonly use: ChannelUse;
  readonly tenantId: string;
  readonly by: Person;
  readonly at: Instant;
  /** Nobody can confirm it any more after this. */
  readonly until: Instant;
  readonly to: ChannelPlace;
  /** Where the bot posts now. Absent for the first choice, which needs nobody else. */
  readonly from?: ChannelPlace;
  readonly state: 'waits' | 'made' | 'kept';
  /** Who confirmed or refused it, and when. */
  readonly decided?: { readonly by: Person; readonly at: Instant };
}
