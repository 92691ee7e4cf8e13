import type { RemedyId } from '../request/step.js';
import type { HandOffReason } from '../request/request.js';
import type { Advice } from './advice.js';
import type { Symptom, Answers } from '../symptoms.js';
import type { Findings, Outage } from '../findings.js';
import type { Remedies } from '../plan/remedy.js';

/** What the bot concludes from its look at the tenant. */
export type Diagnosis =
  | { readonly kind: 'plan'; readonly remedies: readonly RemedyId[]; readonly needsSecured: boolean }
  | { readonly kind: 'hand-off'; readonly reason: HandOffReason }
  /** Somebody else may be in the account. The approver chooses the steps from the evidence. */
  | { readonly kind: 'contain' }
  /** Nothing to change. The bot asks no admin unless the person says that it still does not work. */
  | { readonly kind: 'already-fine' }
  /**
   * The person can reset the password alone, in three steps. The bot asks no admin unless the person cannot. `unlocks`:
   * the account is locked in Active Directory, and they can end that in the same place without a new password.
   */
  | { readonly kind: 'self-service'; readonly unlocks?: true }
  /** Smart lockout. No call lifts it, but waiting or a reset does (microsoft-apis.md C4). */
  | { readonly kind: 'locked-out'; readonly maliciousAddress: boolean; readonly selfService: boolean }
  /** Microsoft reports an incident, and nothing else explains the problem. Whoever insists goes on as usual. */
  | { readonly kind: 'outage'; readonly outage: Outage }
  /** No remedy helps. The bot names the cause and who can help. */
  | { readonly kind: 'advice'; readonly advice: Advice; readonly code?: string };

/** Conclusions that need an admin, to allow changes or to look. */
export type NeedsAdmin = Extract<Diagnosis, { kind: 'plan' | 'hand-off' | 'contain' }>;

/** Conclusions that need no admin. */
export type SelfHelp = Exclude<Diagnosis, NeedsAdmin>;

/** True when an admin has to do something. */
export function needsAdmin(conclusion: Diagnosis): conclusion is NeedsAdmin {
  return conclusion.kind === 'plan' || conclusion.kind === 'hand-off' || conclusion.kind === 'contain';
}

/** Self-help that the person declined. The diagnosis then looks at the next rows. */
export type Declined = SelfHelp['kind'];

/** All of it. */
export const SELF_HELP_KINDS: readonly Declined[] = [
  'already-fine',
  'self-service',
  'locked-out',
  'outage',
  'advice',
];

/** Everything that a conclusion depends on. */
export interface DiagnosisInput {
  readonly symptom: Symptom;
  readonly answers: Answers;
  readonly findings: Findings;
  readonly remedies: Remedies;
  readonly tried: readonly Declined[];
  readonly now: Date;
}
