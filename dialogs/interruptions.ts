import { UNDERSTOOD } from '../bot/texts/languages.js';
import type { Words } from '../bot/texts/words.js';
import { normalise } from './normalise.js';

/** What a person can say at any moment. */
export type Interruption = keyof Words['interruptions'];

/** Reads a message as an interruption. Only a whole message counts. `undefined` when it is none. */
export type InterruptionReader = (text: string) => Interruption | undefined;

/** @param languages the words of every language that the bot understands, not only of the turn's language */
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

/** Reads an interruption in every language that the bot understands. */
export const interruptionIn = createInterruptionReader(UNDERSTOOD);
