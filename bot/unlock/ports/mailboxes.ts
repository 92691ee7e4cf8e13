import type { Delegate, Forwarding, InboxRule } from '../evidence/evidence.js';
import type { RuleChange } from '../evidence/ruleChange.js';
import type { MailboxPurpose, RestrictedAddress } from '../findings.js';
import type { ChangeOutcome } from '../plan/remedy.js';
import type { Json } from '../values.js';
import type { MailboxAccess } from './mailboxAccess.js';
import type { MailboxFolders } from './mailboxFolders.js';
import type { MailboxSweeps } from './mailboxSweeps.js';
import type { MailboxWays } from './mailboxWays.js';
import type { OwnedMailbox } from './ownedMailbox.js';

/** What the log of a mailbox says. */
export interface MailboxLog {
  /** Newest first. */
  readonly changes: readonly RuleChange[];
  /** Lines that did not come, or were not understood: how many, 0 where that is not known. Absent: none. */
  readonly more?: number;
}

/** What only Exchange Online knows and does, through the adapter that the operator chose. Throws `RemoteError`. */
export interface Mailboxes {
  /** True when the bot can read. `false`: an admin looks in the portal and changes by hand. */
  readonly canRead: boolean;
  /** Returns the rows of the Restricted entities list for these addresses, in their order. Empty: none is on it. */
  restrictions(addresses: readonly string[]): Promise<readonly RestrictedAddress[]>;
  /** Reads what the mailbox is for. */
  purpose(address: string): Promise<MailboxPurpose>;
  /** Takes the address off the list. Microsoft limits how often, so the bot looks before it sends this again. */
  unblock(address: string, reason: string): Promise<ChangeOutcome>;
  /** Reads the inbox rules, also hidden ones. Sweep rules are not among them. */
  rules(mailbox: OwnedMailbox): Promise<readonly InboxRule[]>;
  /** Returns the row with every column of Exchange, `undefined` when it does not exist. */
  rule(mailbox: OwnedMailbox, ruleId: string): Promise<Json | undefined>;
  switchRule(mailbox: OwnedMailbox, ruleId: string, enabled: boolean): Promise<ChangeOutcome>;
  /** Reads what was changed in the mailbox since then: rules, forwarding, who was let in. */
  ruleChanges(mailbox: OwnedMailbox, since: Date): Promise<MailboxLog>;
  forwarding(address: string): Promise<Forwarding>;
  /** Sets exactly these values. `null` clears one. */
  setForwarding(address: string, forwarding: Forwarding): Promise<ChangeOutcome>;
  /**
   * Looks up where mail for a recipient of the directory goes. `undefined`: nobody, or more than one, is called that.
   * @param identity as `ForwardingAddress` or a rule has it: a name, or Exchange's `/o=…`
   */
  recipient(identity: string): Promise<string | undefined>;
  delegates(mailbox: OwnedMailbox): Promise<readonly Delegate[]>;
  /** Who else has a right to the mailbox, one right at a time. */
  readonly access: MailboxAccess;
  /** Who may open the inbox and the calendar. */
  readonly folders: MailboxFolders;
  readonly sweeps: MailboxSweeps;
  /** Phones, protocols and the organisation's mail flow. */
  readonly ways: MailboxWays;
  /** Returns the accepted domains in lower case. */
  ownDomains(): Promise<readonly string[]>;
}
