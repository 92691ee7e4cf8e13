import type { MethodKind, RiskState } from '../evidence/evidence.js';
import type { Json } from '../values.js';

/**
 * Changes to an account, and what each is read back by. Every method throws `RemoteError` and nothing else. What only
 * Exchange can change is in `Mailboxes`.
 */
export interface AccountChanges {
  /** Sets a password that must be changed at the next sign-in. */
  setPassword(id: string, password: string): Promise<void>;
  revokeSessions(id: string): Promise<void>;
  enableSignIn(id: string): Promise<void>;
  blockSignIn(id: string): Promise<void>;
  /** A new pass takes the place of an old one. The value is in this answer and nowhere else. Lifetime in minutes. */
  issuePass(id: string): Promise<{ readonly pass: string; readonly minutes: number }>;
  /** Start of the newest pass, to see that one was issued; `undefined` when there is none. */
  passStart(id: string): Promise<string | undefined>;
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
  risk(id: string): Promise<RiskState>;
  dismissRisk(id: string): Promise<void>;
  confirmCompromised(id: string): Promise<void>;
}
