import type { Symptom } from '../symptoms.js';
import type { Advice } from './advice.js';
import { BOUNCE_FAMILIES, LATER } from './bounceCodes.js';
import { SIGN_IN_FAMILIES } from './signInCodes.js';

/** What a code means: the symptom, and the advice when no remedy helps. */
export interface Meaning {
  readonly symptom: Symptom;
  readonly advice?: Advice;
}
export type KnownError = Meaning & { readonly code: string };

const meanings = new Map<string, Meaning>([
  ...SIGN_IN_FAMILIES.flatMap(({ codes, ...meaning }) =>
    codes.map((digits) => [`AADSTS${digits}`, meaning] as const),
  ),
  ...BOUNCE_FAMILIES.flatMap(({ codes, ...meaning }) => codes.map((code) => [code, meaning] as const)),
]);

/** An AADSTS number. */
const SIGN_IN = /^AADSTS\d{5,7}$/u;
/** An enhanced status code of a mail that came back or waits (RFC 3463): the class, the subject and the detail. */
const BOUNCE = /^[45]\.[0-7]\.\d{1,3}$/u;
const TEMPORARY = /^4\./u;

/**
 * Returns what a code means, for example `AADSTS50126` or `5.1.8`. `undefined` for a code that is in no table. Class 4
 * of RFC 3463 is a table of its own: whatever the number, the mail server tries again by itself.
 */
export function knownError(code: string): KnownError | undefined {
  const found = meanings.get(code) ?? (BOUNCE.test(code) && TEMPORARY.test(code) ? LATER : undefined);
  return found && { code, symptom: found.symptom, ...(found.advice && { advice: found.advice }) };
}

/**
 * Returns the symptom that a code stands for, also where the bot knows no more of it: an AADSTS number comes from
 * signing in, and an enhanced status code from mail that came back.
 */
export function symptomOfCode(code: string): Symptom | undefined {
  if (BOUNCE.test(code)) return 'cannot-send-mail';
  return knownError(code)?.symptom ?? (SIGN_IN.test(code) ? 'sign-in-blocked' : undefined);
}
