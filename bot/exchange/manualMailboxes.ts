import { RemoteError } from '../unlock/errors.js';
import type { Restriction } from '../unlock/findings.js';
import type { Mailboxes } from '../unlock/ports/mailboxes.js';
import type { ChangeOutcome } from '../unlock/plan/remedy.js';

/** No connection to Exchange: an admin looks and unblocks in the portal, and says so on the card. */
export class ManualMailboxes implements Mailboxes {
  readonly canRead = false;

  /** Nobody asks while `canRead` is false; were it asked, "not on the list" would be a lie. */
  async restriction(): Promise<Restriction | undefined> {
    throw new RemoteError('read the restricted entities', { kind: 'rejected', code: 'ByHandOnly' });
  }

  async unblock(): Promise<ChangeOutcome> {
    return 'by-hand';
  }
}
