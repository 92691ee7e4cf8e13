import type { DiagnosisInput } from './diagnosis.js';
import type { FailedSignIn, Findings } from '../findings.js';
import type { Advice } from './advice.js';
import { knownError, type KnownError } from './errorCodes.js';
import type { Symptom } from '../symptoms.js';

/** Symptoms that may be about signing in. The sign-in log can explain them. */
export const SIGN_IN_SYMPTOMS: readonly Symptom[] = [
  'password-not-accepted',
  'sign-in-blocked',
  'lost-sign-in-method',
  'not-sure',
];

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Every day's log is full of these: the sign-in goes on after them, or they are about one app or another tenant. They do
 * not explain why somebody cannot get in. A person who pastes one is told what it means.
 */
const NO_FAILURES: ReadonlySet<Advice> = new Set<Advice>([
  'interrupt',
  'sign-in-again',
  'automatic-sign-in',
  'try-again',
  'app-consent',
  'app-not-assigned',
  'app-settings',
  'wrong-account',
  'cross-tenant',
]);

/** Entra logs these when it asks the question, answered or not. Only a recent one shows that the person is stuck. */
const QUESTIONS: readonly string[] = ['50072', '50074', '50076', '50079', '50097', '50127', '50129', '50158'];

/** A failed sign-in whose meaning the bot knows. */
export type KnownFailure = FailedSignIn & { readonly error: KnownError };

/** Returns the failed sign-ins that count, newest first. After an old one the person may have signed in again. */
export function recentFailures(findings: Findings, now: Date): readonly KnownFailure[] {
  if (!findings.failedSignIns.known) return [];
  return findings.failedSignIns.value.flatMap((failure) => {
    const error = knownError(`AADSTS${failure.code}`);
    if (!error || (error.advice && NO_FAILURES.has(error.advice))) return [];
    const lasts = QUESTIONS.includes(failure.code) ? HOUR_MS : DAY_MS;
    return isWithin(lasts, failure, now) ? [{ ...failure, error }] : [];
  });
}

/** True when it happened within this time. A time that cannot be read counts as no. */
export function isWithin(ms: number, { at }: FailedSignIn, now: Date): boolean {
  return now.getTime() - Date.parse(at) < ms;
}

/**
 * Returns the error that the person pasted, or else the newest in the log, for symptoms about signing in. A pasted code
 * that is in no table says nothing, so it hides nothing that the log says.
 */
export function reportedError({ symptom, answers, findings, now }: DiagnosisInput): KnownError | undefined {
  const pasted = pastedError(answers);
  if (pasted) return pasted;
  return SIGN_IN_SYMPTOMS.includes(symptom) ? recentFailures(findings, now)[0]?.error : undefined;
}

/** Returns the error that the person pasted, if it is in a table. */
export function pastedError({ errorCode }: DiagnosisInput['answers']): KnownError | undefined {
  return errorCode ? knownError(errorCode) : undefined;
}
