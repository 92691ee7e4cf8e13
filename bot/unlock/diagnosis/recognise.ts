import type { Reported, Symptom } from '../symptoms.js';
import { knownError, symptomOfCode } from './errorCodes.js';
import { createCodeReader, type CodeReader } from './readCode.js';
import { createSymptomReader } from './readSymptom.js';
import type { SymptomWords } from './symptomWords.js';

/** What the bot read in a person's text. */
export interface Reading extends Reported {
  readonly symptom: Symptom;
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
    const reported = codes.reportedIn(text);
    const symptom = attackIn(text) ?? symptomOfReport(reported) ?? recogniseSymptom(text);
    const fallback = symptom ?? symptomOfCode(reported.errorCode ?? '');
    return fallback && { symptom: fallback, ...reported };
  };
  // A pasted report has words such as "spam" and "suspicious". They say nothing about this account.
  const attackIn = (text: string): Symptom | undefined =>
    recogniseSymptom(codes.ownWords(text)) === 'compromised' ? 'compromised' : undefined;
  return { ...codes, recognise, recogniseSymptom };
}

/** A code of the table says more than words. A delivery report is read by its code alone, also an unknown one. */
function symptomOfReport({ errorCode = '', hint }: Reported): Symptom | undefined {
  if (hint === 'password-changed') return 'password-not-accepted';
  const symptom = symptomOfCode(errorCode);
  return knownError(errorCode) || symptom === 'cannot-send-mail' ? symptom : undefined;
}
