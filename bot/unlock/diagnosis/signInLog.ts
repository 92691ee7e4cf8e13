import type { DiagnosisInput } from './diagnosis.js';
import type { FailedSignIn, Findings } from '../findings.js';
import { knownError, type Advice, type KnownError } from './errorCodes.js';
import type { Symptom } from '../symptoms.js';

/** Symptoms about signing in: the sign-in log has something to say about them. */
const SIGN_IN_SYMPTOMS: readonly Symptom[] = [
  'password-not-accepted',
  'sign-in-blocked',
  'lost-sign-in-method',
];

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** Every day's log is full of these, and the sign-in goes on after them. */
const NO_FAILURES: readonly Advice[] = ['interrupt', 'sign-in-again', 'app-consent'];

/** Logged when the question is put, answered or not: only a fresh one says that somebody is stuck there. */
const QUESTIONS: readonly string[] = ['50072', '50074', '50076', '50079', '50097', '50127', '50158'];

/** A failed sign-in of which we know what it means. */
export type KnownFailure = FailedSignIn & { readonly error: KnownError };

/** Failed sign-ins that count, newest first: there is no telling what happened after an old one. */
export function recentFailures(findings: Findings, now: Date): readonly KnownFailure[] {
  if (!findings.failedSignIns.known) return [];
  return findings.failedSignIns.value.flatMap((failure) => {
    const error = knownError(`AADSTS${failure.code}`);
    if (!error || (error.advice && NO_FAILURES.includes(error.advice))) return [];
    const lasts = QUESTIONS.includes(failure.code) ? HOUR_MS : DAY_MS;
    return isWithin(lasts, failure, now) ? [{ ...failure, error }] : [];
  });
}

/** Did it happen so recently? A time that cannot be read did not. */
export function isWithin(ms: number, { at }: FailedSignIn, now: Date): boolean {
  return now.getTime() - Date.parse(at) < ms;
}

/** The error that the person pasted, or else, when it is about signing in, the newest one in the log. */
export function reportedError({ symptom, answers, findings, now }: DiagnosisInput): KnownError | undefined {
  if (answers.errorCode) return knownError(answers.errorCode);
  return SIGN_IN_SYMPTOMS.includes(symptom) ? recentFailures(findings, now)[0]?.error : undefined;
}
