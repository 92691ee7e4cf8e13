import type { RemedyId } from '../request/step.js';
import type { HandOffReason } from '../request/request.js';
import type { Advice } from './errorCodes.js';
import type { Symptom, Answers } from '../symptoms.js';
import type { Findings } from '../findings.js';
import type { Remedies } from '../plan/remedy.js';

/** What the look at the tenant comes to. */
export type Diagnosis =
  | { readonly kind: 'plan'; readonly remedies: readonly RemedyId[]; readonly needsSecured: boolean }
  | { readonly kind: 'hand-off'; readonly reason: HandOffReason }
  /** Someone else may be in the account: what to do is chosen from the evidence. */
  | { readonly kind: 'contain' }
  /** Nothing to change: no admin is asked, unless the person says that it still does not work. */
  | { readonly kind: 'already-fine' }
  /** The person can reset the password alone, in three steps; no admin is asked unless they cannot. */
  | { readonly kind: 'self-service' }
  /** Smart lockout: there is no call that lifts it. Waiting does, and so does a reset (microsoft-apis.md C4). */
  | { readonly kind: 'locked-out'; readonly maliciousAddress: boolean; readonly selfService: boolean }
  /** What it is, and who can help: no remedy of ours does. */
  | { readonly kind: 'advice'; readonly advice: Advice; readonly code?: string };

/** What an admin is asked for: changes to allow, or a look. */
export type NeedsAdmin = Extract<Diagnosis, { kind: 'plan' | 'hand-off' | 'contain' }>;

/** What needs no admin. */
export type SelfHelp = Exclude<Diagnosis, NeedsAdmin>;

/** Is an admin asked for something? */
export function needsAdmin(conclusion: Diagnosis): conclusion is NeedsAdmin {
  return conclusion.kind === 'plan' || conclusion.kind === 'hand-off' || conclusion.kind === 'contain';
}

/** A way out that was offered and that the person said does not help them: the next row is looked for. */
export type Declined = SelfHelp['kind'];

/** Everything a conclusion is drawn from. */
export interface DiagnosisInput {
  readonly symptom: Symptom;
  readonly answers: Answers;
  readonly findings: Findings;
  readonly remedies: Remedies;
  readonly tried: readonly Declined[];
  readonly now: Date;
}
