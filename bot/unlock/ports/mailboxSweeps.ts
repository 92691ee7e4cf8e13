import type { InboxRule } from '../evidence/evidence.js';
import type { ChangeOutcome } from '../plan/remedy.js';
import type { Json } from '../values.js';
import type { OwnedMailbox } from './ownedMailbox.js';

/** Sweep rules of a mailbox: no list of inbox rules has them. Throws `RemoteError`. */
export interface MailboxSweeps {
  rules(mailbox: OwnedMailbox): Promise<readonly InboxRule[]>;
  /** Returns the row with every column of Exchange, `undefined` when it does not exist. */
  rule(mailbox: OwnedMailbox, ruleId: string): Promise<Json | undefined>;
  switchRule(mailbox: OwnedMailbox, ruleId: string, enabled: boolean): Promise<ChangeOutcome>;
}
