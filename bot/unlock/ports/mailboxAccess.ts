import type { Delegate } from '../evidence/evidence.js';
import type { ChangeOutcome } from '../plan/remedy.js';
import type { OwnedMailbox } from './ownedMailbox.js';

/** Who else may open a mailbox or send for it, one right at a time. Throws `RemoteError`. */
export interface MailboxAccess {
  /** Reads everybody who has this right, without its owner, as Exchange names them. */
  holders(mailbox: OwnedMailbox, right: Delegate['right']): Promise<readonly string[]>;
  /**
   * Takes the right from one of them. Others keep it.
   * @param who as `holders` named them
   */
  takeOff(mailbox: OwnedMailbox, right: Delegate['right'], who: string): Promise<ChangeOutcome>;
  /** Gives the right to one more. */
  give(mailbox: OwnedMailbox, right: Delegate['right'], who: string): Promise<ChangeOutcome>;
}
