import type { Delegate, Forwarding, InboxRule, RuleChange } from '../evidence/evidence.js';
import type { Restriction } from '../findings.js';
import type { ChangeOutcome } from '../plan/remedy.js';
import type { Json } from '../values.js';

/** What only Exchange Online knows and does, behind whichever way the operator chose. Throws `RemoteError`. */
export interface Mailboxes {
  /** Can anything be read? `false`: an admin looks in the portal, and what is changed is changed by hand. */
  readonly canRead: boolean;
  /** The row of the Restricted entities list; `undefined` when the address is not on it. */
  restriction(address: string): Promise<Restriction | undefined>;
  /** Takes the address off the list. Microsoft limits how often: never sent twice without looking first. */
  unblock(address: string, reason: string): Promise<ChangeOutcome>;
  /** Inbox rules, hidden ones too. */
  rules(address: string): Promise<readonly InboxRule[]>;
  /** The row as Exchange returns it, every column of it; `undefined` when it is not there. */
  rule(address: string, ruleId: string): Promise<Json | undefined>;
  switchRule(address: string, ruleId: string, enabled: boolean): Promise<ChangeOutcome>;
  /** Rules that were made or changed since then. */
  ruleChanges(address: string, since: Date): Promise<readonly RuleChange[]>;
  forwarding(address: string): Promise<Forwarding>;
  /** Sets exactly this, `null` for nothing. */
  setForwarding(address: string, forwarding: Forwarding): Promise<ChangeOutcome>;
  delegates(address: string): Promise<readonly Delegate[]>;
  /** Accepted domains, lower case. */
  ownDomains(): Promise<readonly string[]>;
}
