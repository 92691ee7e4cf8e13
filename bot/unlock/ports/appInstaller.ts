import type { Person } from '../person.js';

/** Installs the bot's Teams app for somebody, so that it can write to them. */
export interface AppInstaller {
  /**
   * Installs it, unless it is there. Throws `RemoteError` for trouble that may pass.
   * @returns the id of their private chat with the bot. `undefined` when it cannot be installed for them
   */
  chatFor(person: Person): Promise<string | undefined>;
}
