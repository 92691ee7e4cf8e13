import { UNDERSTOOD } from '../bot/texts/languages.js';
import type { Words } from '../bot/texts/words.js';
import { normalise } from './normalise.js';

/** @param languages the words of every language that the bot understands */
function createThanksReader(languages: readonly Pick<Words, 'thanks'>[]): (text: string) => boolean {
  const phrases = new Set(languages.flatMap(({ thanks }) => thanks.map(normalise)));
  return (text) => phrases.has(normalise(text));
}

/** True when the whole message is a thank-you. It begins no questions. */
export const isThanks = createThanksReader(UNDERSTOOD);
