import type { Symptom } from '../symptoms.js';

/** Causes that no remedy changes. Each has its sentence in the texts. */
export const ADVICE = [
  'conditional-access',
  'device',
  'second-factor',
  'unknown-account',
  'directory-agent',
  'sign-in-again',
  'logon-hours',
  'home-organisation',
  'app-consent',
  'interrupt',
  'sending-limit',
  'organisation-blocked',
  'external-forwarding',
  'relay',
] as const;
export type Advice = (typeof ADVICE)[number];

/** What a code means: the symptom, and the advice when no remedy helps. */
export interface Meaning {
  readonly symptom: Symptom;
  readonly advice?: Advice;
}
export type KnownError = Meaning & { readonly code: string };

/** Sign-in codes (AADSTS) by meaning (microsoft-apis.md C5). Microsoft calls the list "subject to change". */
export const SIGN_IN_CODES: readonly [Meaning, ...codes: string[]][] = [
  [{ symptom: 'password-not-accepted' }, '50126', '50055', '50056', '50053', '50144'],
  [{ symptom: 'sign-in-blocked' }, '50057'],
  [{ symptom: 'compromised' }, '50135'],
  [
    { symptom: 'lost-sign-in-method', advice: 'second-factor' },
    ...['500121', '50072', '50074', '50076', '50079', '53004'],
  ],
  // The telephone company's limit, or another organisation's second factor. A pass does not help there.
  [{ symptom: 'sign-in-blocked', advice: 'second-factor' }, '50088', '50158'],
  [{ symptom: 'sign-in-blocked', advice: 'conditional-access' }, '53003', '530032', '530035', '50131'],
  [{ symptom: 'sign-in-blocked', advice: 'device' }, '53000', '53001', '53002', '50097', '50127'],
  [{ symptom: 'sign-in-blocked', advice: 'unknown-account' }, '50034', '51004', '50128'],
  [{ symptom: 'sign-in-blocked', advice: 'directory-agent' }, '80001', '80002', '80005', '80007'],
  [{ symptom: 'sign-in-blocked', advice: 'logon-hours' }, '80012'],
  [{ symptom: 'sign-in-blocked', advice: 'home-organisation' }, '53011'],
  [
    { symptom: 'sign-in-blocked', advice: 'sign-in-again' },
    ...['50078', '50132', '50133', '50173', '70008', '700082', '70043'],
  ],
  [{ symptom: 'sign-in-blocked', advice: 'app-consent' }, '65001'],
  [{ symptom: 'sign-in-blocked', advice: 'interrupt' }, '50125', '50140'],
];

/** Bounce codes: enhanced status codes in a non-delivery report. */
export const BOUNCE_CODES: readonly [Meaning, ...codes: string[]][] = [
  [{ symptom: 'cannot-send-mail' }, '5.1.8'],
  [{ symptom: 'cannot-send-mail', advice: 'sending-limit' }, '5.1.90', '5.1.92'],
  [{ symptom: 'cannot-send-mail', advice: 'organisation-blocked' }, '5.7.705'],
  [{ symptom: 'cannot-send-mail', advice: 'external-forwarding' }, '5.7.520'],
  [{ symptom: 'cannot-send-mail', advice: 'relay' }, '5.7.64'],
];

const meanings = new Map<string, KnownError>([
  ...entries(SIGN_IN_CODES, (digits) => `AADSTS${digits}`),
  ...entries(BOUNCE_CODES, (code) => code),
]);

/** Returns what a code means, for example `AADSTS50126` or `5.1.8`. `undefined` for an unknown code. */
export function knownError(code: string): KnownError | undefined {
  return meanings.get(code);
}

function entries(
  table: typeof SIGN_IN_CODES,
  toCode: (listed: string) => string,
): (readonly [string, KnownError])[] {
  return table.flatMap(([meaning, ...listed]) =>
    listed.map(toCode).map((code) => [code, { code, ...meaning }] as const),
  );
}
