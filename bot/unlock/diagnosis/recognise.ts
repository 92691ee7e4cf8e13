import type { Symptom } from '../symptoms.js';
import { createCodeReader, type CodeReader } from './readCode.js';
import { createSymptomReader } from './readSymptom.js';
import type { SymptomWords } from './symptomWords.js';

/** What a piece of somebody's text says. */
export interface Reading {
  readonly symptom: Symptom;
  readonly errorCode?: string;
}

/** Understands what people write, in their own words or copied from a screen. */
export interface Recogniser extends CodeReader {
  /** Reads first words, or whatever was pasted; a code is believed before words. `undefined`: nothing we understand. */
  recognise(this: void, text: string): Reading | undefined;
  /** The symptom that the words describe, whatever code stands among them. */
  recogniseSymptom(this: void, text: string): Symptom | undefined;
}

/**
 * Makes a recogniser. It knows no language by itself.
 * @param languages the words of every language that is understood
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
