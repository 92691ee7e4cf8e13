import type { Symptom } from '../symptoms.js';
import { createCodeReader, type CodeReader } from './readCode.js';
import { createSymptomReader } from './readSymptom.js';
import type { SymptomWords } from './symptomWords.js';

/** What the bot read in a person's text. */
export interface Reading {
  readonly symptom: Symptom;
  readonly errorCode?: string;
}

/** Understands what people write in their own words or copy from a screen. */
export interface Recogniser extends CodeReader {
  /** Reads first words or pasted text. A code counts more than words. `undefined`: the bot understood nothing. */
  recognise(this: void, text: string): Reading | undefined;
  /** Returns the symptom that the words describe. It ignores any code among them. */
  recogniseSymptom(this: void, text: string): Symptom | undefined;
}

/**
 * Makes a recogniser. It knows only the given languages.
 * @param languages the words of every language that the bot understands
 */
export function createRecogniser(languages: readonly SymptomWords[]): Recogniser {
  const codes = createCodeReader(languages);
  const recogniseSymptom = createSymptomReader(languages);
  const recognise = (text: string): Reading | undefined => {
    const error = codes.recogniseError(text);
    if (error) return { symptom: error.symptom, errorCode: error.code };
    const symptom = recogniseSymptom(text);
    const errorCode = codes.errorCodeIn(text);
    return symptom && { symptom, ...(errorCode && { errorCode }) };
  };
  return { ...codes, recognise, recogniseSymptom };
}
