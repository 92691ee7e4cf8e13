import { UNDERSTOOD } from '../bot/texts/languages.js';
import { createRecogniser } from '../bot/unlock/diagnosis/recognise.js';

/** Reads what people write, in every language that the bot understands. */
export const { recognise, understand, reportedIn, isCodeAlone } = createRecogniser(
  UNDERSTOOD.map(({ symptoms }) => symptoms),
);

/** True for "I don't know", as the whole message. */
export function isUnsure(text: string): boolean {
  const reading = recognise(text);
  return reading?.symptom === 'not-sure' && !reading.cannotSignIn;
}
