import { UNDERSTOOD } from '../bot/texts/languages.js';
import { createRecogniser } from '../bot/unlock/diagnosis/recognise.js';

/** Reads what people write, in every language that the bot understands. */
export const { recognise, reportedIn } = createRecogniser(UNDERSTOOD.map(({ symptoms }) => symptoms));
