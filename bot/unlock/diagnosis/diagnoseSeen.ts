import { RemoteError } from '../errors.js';
import type { Finding } from '../findings.js';
import type { Symptom } from '../symptoms.js';
import { isEnabled, symptomOf } from './causes.js';
import { diagnose } from './diagnose.js';
import type { Diagnosis, DiagnosisInput } from './diagnosis.js';

/** What the sign-in log decides about. */
const BY_LOG: readonly Symptom[] = ['password-not-accepted', 'sign-in-blocked', 'not-sure'];
/** Conclusions that another line of the log would change. */
const OPEN: readonly Diagnosis['kind'][] = ['plan', 'already-fine', 'hand-off'];
const OPEN_HAND_OFFS: readonly string[] = ['not-sure', 'already-fine', 'cause-not-read', 'directory-synced'];

/**
 * Diagnoses an account, unless what decides could not be looked at because too many look at once. In a minute it can:
 * so nobody is offered a new password whom a policy keeps out, and nobody is sent to an admin who could help themselves.
 * Throws `RemoteError` (`throttled`).
 */
export function diagnoseSeen(about: DiagnosisInput): Diagnosis {
  const conclusion = diagnose(about);
  if (!isUndecided(about, conclusion)) return conclusion;
  throw new RemoteError('look at what decides', { kind: 'throttled' });
}

function isUndecided(about: DiagnosisInput, conclusion: Diagnosis): boolean {
  const { account, failedSignIns, selfService } = about.findings;
  if (!BY_LOG.includes(symptomOf(about)) || !OPEN.includes(conclusion.kind)) return false;
  if (conclusion.kind === 'hand-off' && !OPEN_HAND_OFFS.includes(conclusion.reason)) return false;
  // An account that is switched off explains itself.
  if (account.known && !isEnabled(about)) return false;
  const isPassword = symptomOf(about) === 'password-not-accepted';
  return isThrottled(failedSignIns) || (isPassword && isThrottled(selfService));
}

function isThrottled(finding: Finding<unknown>): boolean {
  return !finding.known && finding.why === 'throttled';
}
