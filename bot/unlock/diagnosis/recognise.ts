import type { Symptom } from '../symptoms.js';
import { createCodeReader, type CodeReader } from './readCode.js';
import { wordsIn } from './reading/normalise.js';
import { createWordReader } from './reading/readWords.js';
import type { Understanding } from './reading/understanding.js';
import type { SymptomWords } from './symptomWords.js';

/** What the bot read in a person's text. */
export interface Reading {
  readonly symptom: Symptom;
  readonly errorCode?: string;
  /** With `not-sure`: they do not get in, and said no more. The look at the account says why. */
  readonly cannotSignIn?: true;
}

/** What a text comes to, also when the bot is not sure of it. */
export type Understood =
  { readonly kind: 'read'; readonly reading: Reading } | Exclude<Understanding, { kind: 'symptom' }>;

/** Understands what people write in their own words or copy from a screen. */
export interface Recogniser extends CodeReader {
  /**
   * Reads first words or pasted text. A code counts more than words, but signs of a break-in count most. `undefined`:
   * the bot is not sure of a symptom.
   */
  recognise(this: void, text: string): Reading | undefined;
  /** The same, and what the bot is half sure of, or not for. `undefined`: it understood nothing. */
  understand(this: void, text: string): Understood | undefined;
}

/**
 * Makes a recogniser. It knows only the given languages.
 * @param languages the words of every language that the bot understands
 */
export function createRecogniser(languages: readonly SymptomWords[]): Recogniser {
  const codes = createCodeReader(languages);
  const words = createWordReader(languages);
  const unsure = new Set(languages.flatMap((language) => language.unsure.map(bare)));
  const understand = (text: string): Understood | undefined => {
    const error = codes.recogniseError(text);
    if (error) return read(words.isBreakIn(text) ? 'compromised' : error.symptom, error.code);
    if (unsure.has(bare(text))) return read('not-sure');
    const understood = words.understand(text);
    if (understood?.kind !== 'symptom') return understood;
    const { symptom, cannotSignIn } = understood;
    return read(symptom, codes.errorCodeIn(text), cannotSignIn);
  };
  const recognise = (text: string): Reading | undefined => {
    const understood = understand(text);
    return understood?.kind === 'read' ? understood.reading : undefined;
  };
  return { ...codes, recognise, understand };
}

function read(symptom: Symptom, errorCode?: string, cannotSignIn?: true): Understood {
  const more = { ...(errorCode && { errorCode }), ...(cannotSignIn && { cannotSignIn }) };
  return { kind: 'read', reading: { symptom, ...more } };
}

function bare(text: string): string {
  return wordsIn(text)
    .filter((word) => word !== '.')
    .join(' ');
}
