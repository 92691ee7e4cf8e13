import type { InboxRule, RuleChange, Forwarding, Delegate } from '../evidence/evidence.js';
import type { Json } from '../values.js';
import type { ChangeOutcome } from '../plan/remedy.js';

/** What only Exchange knows and does, behind whichever adapter the operator chose. Throws `RemoteError`. */
export interface MailFlow {
  /** Can anything be read? `false`: a human looks in the portal, and what is changed is changed by hand. */
  readonly canRead: boolean;
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
