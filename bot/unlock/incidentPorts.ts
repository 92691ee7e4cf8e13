import type {
  AppConsent,
  Delegate,
  DirectoryChange,
  Forwarding,
  InboxRule,
  MethodKind,
  RegisteredMethod,
  RiskState,
  RuleChange,
  SignIns,
} from './evidence/evidence.js';
import type { Finding, Privileges } from './findings.js';
import type { Json } from './values.js';
import type { Made } from './remedy.js';

/** What the directory tells about a break-in. Nothing here throws: what could not be read is an unknown finding. */
export interface Investigation {
  /** Inbox rules that are not hidden. */
  rules(id: string): Promise<Finding<readonly InboxRule[]>>;
  signIns(id: string, since: Date): Promise<Finding<SignIns>>;
  risk(id: string): Promise<Finding<RiskState>>;
  methods(id: string): Promise<Finding<readonly RegisteredMethod[]>>;
  /** What this person alone allowed; never what an admin allowed for everybody. */
  consents(id: string): Promise<Finding<readonly AppConsent[]>>;
  roles(id: string): Promise<Finding<Privileges>>;
  changes(id: string, since: Date): Promise<Finding<readonly DirectoryChange[]>>;
}

/** Changes to an account that somebody else was in. Every method throws `RemoteError` and nothing else. */
export interface AccountChanges {
  /** The inbox rule as Graph returns it, every property of it; `undefined` when it is not there. */
  rule(id: string, ruleId: string): Promise<Json | undefined>;
  /** Disables or enables, never deletes. */
  switchRule(id: string, ruleId: string, enabled: boolean): Promise<void>;
  /** The grant as Graph returns it; `undefined` when this person has no such grant of their own. */
  consent(id: string, grantId: string): Promise<Json | undefined>;
  /** A grant that is not there any more is no error. */
  removeConsent(grantId: string): Promise<void>;
  /** The method as Graph returns it; `undefined` when it is not registered. */
  method(id: string, methodId: string): Promise<Json | undefined>;
  /** A method that is not there any more is no error. */
  removeMethod(id: string, kind: MethodKind, methodId: string): Promise<void>;
  blockSignIn(id: string): Promise<void>;
  risk(id: string): Promise<RiskState>;
  dismissRisk(id: string): Promise<void>;
  confirmCompromised(id: string): Promise<void>;
}

/** What only Exchange knows and does, behind whichever adapter the operator chose. Throws `RemoteError`. */
export interface MailFlow {
  /** Can anything be read? `false`: a human looks in the portal, and what is changed is changed by hand. */
  readonly canRead: boolean;
  /** Inbox rules, hidden ones too. */
  rules(address: string): Promise<readonly InboxRule[]>;
  /** The row as Exchange returns it, every column of it; `undefined` when it is not there. */
  rule(address: string, ruleId: string): Promise<Json | undefined>;
  switchRule(address: string, ruleId: string, enabled: boolean): Promise<Made>;
  /** Rules that were made or changed since then. */
  ruleChanges(address: string, since: Date): Promise<readonly RuleChange[]>;
  forwarding(address: string): Promise<Forwarding>;
  /** Sets exactly this, `null` for nothing. */
  setForwarding(address: string, forwarding: Forwarding): Promise<Made>;
  delegates(address: string): Promise<readonly Delegate[]>;
  /** Accepted domains, lower case. */
  ownDomains(): Promise<readonly string[]>;
}
