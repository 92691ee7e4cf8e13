import { errorCodeIn, recogniseError, type Advice } from './errorCodes.js';
import { recogniseSymptom } from './symptomWords.js';
import type { Symptom } from '../symptoms.js';

/** What a piece of somebody's text says. */
export interface Reading {
  readonly symptom: Symptom;
  readonly errorCode?: string;
}

/** Reads first words, or whatever was pasted; a code is believed before words. `undefined`: nothing we understand. */
export function recognise(text: string): Reading | undefined {
  const error = recogniseError(text);
  if (error) return { symptom: error.symptom, errorCode: error.code };
  const symptom = recogniseSymptom(text);
  const errorCode = errorCodeIn(text);
  return symptom && { symptom, ...(errorCode && { errorCode }) };
}

export { errorCodeIn, recogniseError, recogniseSymptom, type Advice };
