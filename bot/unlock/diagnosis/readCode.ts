import { knownError, type KnownError } from './errorCodes.js';
import type { SymptomWords } from './symptomWords.js';

const ONLY_A_NUMBER = /^\D{0,2}(\d{5,7})\D{0,2}$/u;
/** Not the middle of an IP address or of a longer version number. */
const BOUNCE = /(?<![\d.])(5\.\d{1,3}\.\d{1,3})(?!\d|\.\d)/gu;

/** Finds codes in text that was typed or pasted. */
export interface CodeReader {
  /**
   * The first code in the text that we know, and what it means. Text around it (names, trace ids, links) is left
   * behind: only the code goes on.
   */
  recogniseError(this: void, text: string): KnownError | undefined;
  /** The first thing that looks like a code, known to us or not: an admin may know what we do not. */
  errorCodeIn(this: void, text: string): string | undefined;
}

/** @param languages what people call a code, in every language that is understood */
export function createCodeReader(languages: readonly Pick<SymptomWords, 'codes'>[]): CodeReader {
  const signIn = signInPattern(languages);
  const recogniseError = (text: string): KnownError | undefined => {
    for (const code of codesIn(text, signIn)) {
      const known = knownError(code);
      if (known) return known;
    }
    return undefined;
  };
  const errorCodeIn = (text: string): string | undefined =>
    recogniseError(text)?.code ?? /AADSTS\d{5,7}/iu.exec(text)?.[0].toUpperCase();
  return { recogniseError, errorCodeIn };
}

/** A number counts as a sign-in code after one of these words, or when it is all there is. */
function signInPattern(languages: readonly Pick<SymptomWords, 'codes'>[]): RegExp {
  const named = languages.flatMap(({ codes }) => codes.named).join('|');
  const numbered = languages.flatMap(({ codes }) => codes.numbered).join('|');
  const before = `(?:AADSTS|(?:${named})(?:\\s*(?:${numbered}))?)`;
  return new RegExp(`${before}[\\s:#=]*(\\d{5,7})(?!\\d)`, 'giu');
}

function codesIn(text: string, signIn: RegExp): string[] {
  const alone = ONLY_A_NUMBER.exec(text.trim())?.[1];
  return [
    ...[...text.matchAll(signIn)].map((match) => `AADSTS${match[1] ?? ''}`),
    ...(alone ? [`AADSTS${alone}`] : []),
    ...[...text.matchAll(BOUNCE)].map((match) => match[1] ?? ''),
  ];
}
