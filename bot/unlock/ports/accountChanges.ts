import type { MethodKind, RiskState } from '../evidence/evidence.js';
import type { Json } from '../values.js';

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
