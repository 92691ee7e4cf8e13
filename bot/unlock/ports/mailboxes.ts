import type { Restriction } from '../findings.js';
import type { ChangeOutcome } from '../plan/remedy.js';

/** Exchange Online's Restricted entities, behind whichever adapter the operator chose. Throws `RemoteError`. */
export interface Mailboxes {
  /** Can `restriction` be read at all? `false`: a human looks in the portal. */
  readonly canRead: boolean;
  /** The row of the Restricted entities list; `undefined` when the address is not on it. */
  restriction(address: string): Promise<Restriction | undefined>;
  /** Takes the address off the list. Microsoft limits how often: never sent twice without looking first. */
  unblock(address: string, reason: string): Promise<ChangeOutcome>;
}
