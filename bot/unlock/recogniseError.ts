import type { Symptom } from './symptoms.js';

/** Why a code calls for something that no remedy of ours changes; each has its sentence in the texts. */
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
  'relay',
] as const;
export type Advice = (typeof ADVICE)[number];

/** What a code in pasted text stands for. */
export type KnownError =
  { readonly code: string; readonly symptom: Symptom } | { readonly code: string; readonly advice: Advice };

/** Sign-in codes (AADSTS) by what they mean for us. Microsoft calls the list "subject to change". */
export const SIGN_IN_CODES: readonly [meaning: Symptom | Advice, ...codes: string[]][] = [
  ['password-not-accepted', '50126', '50055', '50056', '50053', '50144', '50132', '50133'],
  ['sign-in-blocked', '50057'],
  ['compromised', '50135'],
  ['conditional-access', '53003', '530032', '530035', '50131'],
  ['device', '53000', '53001', '53002', '50097', '50127'],
  ['second-factor', '50076', '500121', '50072', '50074', '50079', '50088', '50158', '53004'],
  ['unknown-account', '50034', '51004', '50128'],
  ['directory-agent', '80001', '80002', '80005', '80007'],
  ['logon-hours', '80012'],
  ['home-organisation', '53011'],
  ['sign-in-again', '50078', '50173', '70008', '700082', '70043'],
  ['app-consent', '65001'],
  ['interrupt', '50125', '50140'],
];

/** Bounce codes (enhanced status codes in a non-delivery report). */
export const BOUNCE_CODES: readonly [meaning: Symptom | Advice, ...codes: string[]][] = [
  ['cannot-send-mail', '5.1.8'],
  ['sending-limit', '5.1.92'],
  ['organisation-blocked', '5.7.705'],
  ['relay', '5.7.64'],
];

/** A number counts as a sign-in code after one of these words, or when it is all there is. */
const SIGN_IN = /(?:AADSTS|(?:error|code|fout)(?:\s*(?:code|nr|number|nummer))?)[\s:#=]*(\d{5,7})(?!\d)/giu;
const ONLY_A_NUMBER = /^\D{0,2}(\d{5,7})\D{0,2}$/u;
/** Not the middle of an IP address or of a longer version number. */
const BOUNCE = /(?<![\d.])(5\.\d{1,3}\.\d{1,3})(?!\d|\.\d)/gu;

const meanings = new Map<string, KnownError>([
  ...SIGN_IN_CODES.flatMap(([meaning, ...codes]) => codes.map((code) => entry(`AADSTS${code}`, meaning))),
  ...BOUNCE_CODES.flatMap(([meaning, ...codes]) => codes.map((code) => entry(code, meaning))),
]);

/**
 * The first code in the text that we know, and what it means. Text around it (names, trace ids, links) is left
 * behind: only the code goes on.
 */
export function recogniseError(text: string): KnownError | undefined {
  for (const code of codesIn(text)) {
    const known = meanings.get(code);
    if (known) return known;
  }
  return undefined;
}

/** The first thing that looks like a code, known to us or not: an admin may know what we do not. */
export function errorCodeIn(text: string): string | undefined {
  return recogniseError(text)?.code ?? /AADSTS\d{5,7}/iu.exec(text)?.[0].toUpperCase();
}

function codesIn(text: string): string[] {
  const alone = ONLY_A_NUMBER.exec(text.trim())?.[1];
  return [
    ...[...text.matchAll(SIGN_IN)].map((match) => `AADSTS${match[1] ?? ''}`),
    ...(alone ? [`AADSTS${alone}`] : []),
    ...[...text.matchAll(BOUNCE)].map((match) => match[1] ?? ''),
  ];
}

function entry(code: string, meaning: Symptom | Advice): [string, KnownError] {
  return [code, isAdvice(meaning) ? { code, advice: meaning } : { code, symptom: meaning }];
}

function isAdvice(meaning: Symptom | Advice): meaning is Advice {
  return (ADVICE as readonly string[]).includes(meaning);
}
