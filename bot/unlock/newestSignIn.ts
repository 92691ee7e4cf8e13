import type { Case } from './conclude.js';
import { recogniseError, type Advice } from './recogniseError.js';
import type { Symptom } from './symptoms.js';

/** Symptoms about signing in: the sign-in log has something to say about them. */
export const SIGN_IN_SYMPTOMS: readonly Symptom[] = [
  'password-not-accepted',
  'sign-in-blocked',
  'lost-sign-in-method',
];

/** What the lost method itself makes fail is no news to somebody who says that they lost it. */
const EXPECTED: Readonly<Partial<Record<Symptom, readonly Advice[]>>> = {
  'lost-sign-in-method': ['second-factor'],
};

/**
 * The advice for the code the person pasted, or else for the newest failed sign-in: a reset does not help against
 * Conditional Access, and an unblock does not lift a quota (apis.md C5).
 */
export function adviceFor(about: Case): { advice: Advice; code: string } | undefined {
  const { answers, findings, symptom } = about;
  const pasted = answers.errorCode;
  const newest = findings.failedSignIns.known ? findings.failedSignIns.value[0]?.code : undefined;
  const logged = SIGN_IN_SYMPTOMS.includes(symptom) && newest ? `AADSTS${newest}` : undefined;
  const found = recogniseError(pasted ?? logged ?? '');
  if (!found || !('advice' in found) || EXPECTED[symptom]?.includes(found.advice)) return undefined;
  return { advice: found.advice, code: found.code };
}
