import { UNDERSTOOD } from '../bot/texts/languages.js';
import type { Words } from '../bot/texts/words.js';
import { normalise } from './normalise.js';

/** What can be said at any moment. */
export type Interruption = keyof Words['interruptions'];

/** Reads whether a message is an interruption; only a whole message counts. */
export type InterruptionReader = (text: string) => Interruption | undefined;

/** @param languages the words of every language that is understood, whichever one is spoken */
export function createInterruptionReader(
  languages: readonly Pick<Words, 'interruptions'>[],
): InterruptionReader {
  const entries = languages.flatMap(({ interruptions }) => Object.entries(interruptions));
  const byPhrase = new Map(
    entries.flatMap(([name, list]) =>
      list.map((phrase) => [normalise(phrase), name as Interruption] as const),
    ),
  );
  // A bare question mark asks for help in every language.
  byPhrase.set('?', 'help');
  return (text) => byPhrase.get(normalise(text));
}

/** The interruption that this message is, if it is one. */
export const interruptionIn = createInterruptionReader(UNDERSTOOD);
