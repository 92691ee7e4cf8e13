import { UNDERSTOOD } from '../bot/texts/languages.js';
import type { Words } from '../bot/texts/words.js';
import { normalise } from './normalise.js';

/** What somebody asks the bot instead of an answer: what it means, or what comes next. */
export type AskedBack = keyof Words['asksBack'];

/** @param languages the words of every language that the bot understands */
function createAskedBackReader(
  languages: readonly Pick<Words, 'asksBack'>[],
): (text: string) => AskedBack | undefined {
  const entries = languages.flatMap(({ asksBack }) => Object.entries(asksBack));
  const byPhrase = new Map(
    entries.flatMap(([asked, list]) =>
      list.map((phrase) => [normalise(phrase), asked as AskedBack] as const),
    ),
  );
  return (text) => byPhrase.get(normalise(text));
}

/** Reads a question as the whole message. `undefined` when it is none. */
export const askedBack = createAskedBackReader(UNDERSTOOD);
