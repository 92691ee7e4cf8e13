import { knownError, type KnownError } from './errorCodes.js';
import type { SymptomWords } from './symptomWords.js';

const ONLY_A_NUMBER = /^\D{0,2}(\d{5,7})\D{0,2}$/u;
/** Does not match the middle of an IP address or of a longer version number. */
const BOUNCE = /(?<![\d.])(5\.\d{1,3}\.\d{1,3})(?!\d|\.\d)/gu;

/** Finds codes in typed or pasted text. */
export interface CodeReader {
  /**
   * Returns the first code in the text that the bot knows, and what it means. It drops the text around the code (names,
   * trace ids, links).
   */
  recogniseError(this: void, text: string): KnownError | undefined;
  /** Returns the first code that the bot knows, or else the first AADSTS code. An admin may know that one. */
  errorCodeIn(this: void, text: string): string | undefined;
}

/** @param languages what people call a code, in every language that the bot understands */
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

/** A number is a sign-in code after one of these words, or when the text has nothing else. */
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
