import type { Delegate, Forwarding, InboxRule, RuleChange } from '../evidence/evidence.js';
import type { Restriction } from '../findings.js';
import type { ChangeOutcome } from '../plan/remedy.js';
import type { Json } from '../values.js';

/** A mailbox and whose it is. Exchange finds it by its address, routes by the user principal name, and logs by both. */
export interface OwnedMailbox {
  /** Primary SMTP address. */
  readonly address: string;
  readonly userPrincipalName: string;
}

/** What only Exchange Online knows and does, through the adapter that the operator chose. Throws `RemoteError`. */
export interface Mailboxes {
  /** True when the bot can read. `false`: an admin looks in the portal and changes by hand. */
  readonly canRead: boolean;
  /** Returns the row of the Restricted entities list, `undefined` when the address is not on it. */
  restriction(address: string): Promise<Restriction | undefined>;
  /** The same for somebody with several addresses: the row of the first one that is on the list. */
  restrictionOfAny(addresses: readonly string[]): Promise<Restriction | undefined>;
  /** Takes the address off the list. Microsoft limits how often, so the bot looks before it sends this again. */
  unblock(address: string, reason: string): Promise<ChangeOutcome>;
  /** Reads the inbox rules, also hidden ones. */
  rules(mailbox: OwnedMailbox): Promise<readonly InboxRule[]>;
  /** Returns the row with every column of Exchange, `undefined` when it does not exist. */
  rule(mailbox: OwnedMailbox, ruleId: string): Promise<Json | undefined>;
  switchRule(mailbox: OwnedMailbox, ruleId: string, enabled: boolean): Promise<ChangeOutcome>;
  /** Reads what was changed in the mailbox since then: rules, forwarding, who was let in. Newest first. */
  ruleChanges(mailbox: OwnedMailbox, since: Date): Promise<readonly RuleChange[]>;
  forwarding(address: string): Promise<Forwarding>;
  /** Sets exactly these values. `null` clears one. */
  setForwarding(address: string, forwarding: Forwarding): Promise<ChangeOutcome>;
  delegates(address: string): Promise<readonly Delegate[]>;
  /** Returns the accepted domains in lower case. */
  ownDomains(): Promise<readonly string[]>;
}
