import { errorCodeIn, recogniseError, type Advice } from './recogniseError.js';
import { recogniseSymptom } from './recogniseWords.js';
import type { Symptom } from './symptoms.js';

/** What a piece of somebody's text says: a code is believed before words. */
export type Reading =
  | { readonly kind: 'symptom'; readonly symptom: Symptom; readonly errorCode?: string }
  /** A code that no remedy of ours changes anything about. */
  | { readonly kind: 'advice'; readonly advice: Advice; readonly errorCode: string };

/** Reads first words, or whatever was pasted. `undefined`: nothing that we understand. */
export function recognise(text: string): Reading | undefined {
  const error = recogniseError(text);
  if (error && 'advice' in error) return { kind: 'advice', advice: error.advice, errorCode: error.code };
  if (error) return { kind: 'symptom', symptom: error.symptom, errorCode: error.code };
  const symptom = recogniseSymptom(text);
  const errorCode = errorCodeIn(text);
  return symptom && { kind: 'symptom', symptom, ...(errorCode && { errorCode }) };
}

export { errorCodeIn, recogniseError, recogniseSymptom, type Advice };
