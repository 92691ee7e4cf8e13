import { UNDERSTOOD } from '../bot/texts/languages.js';
import type { NumberWords } from '../bot/texts/words.js';
import { normalise } from './normalise.js';

/** Reads the place in a list, counted from 1. `said` is normalised. Only a whole answer counts. */
export type NumberReader = (said: string) => number | undefined;

/** @param languages the words of every language that the bot understands */
export function createNumberReader(languages: readonly NumberWords[]): NumberReader {
  const names = namesIn(languages);
  const around = new Set(languages.flatMap((words) => words.around.map(normalise)));
  const after = new Set(languages.flatMap((words) => words.after.map(normalise)));
  return (said) => {
    const [word = '', next, ...more] = said.split(' ').filter((one) => !around.has(one));
    if (more.length > 0 || (next !== undefined && !after.has(next))) return undefined;
    return names.get(word);
  };
}

function namesIn(languages: readonly NumberWords[]): ReadonlyMap<string, number> {
  const entries = languages.flatMap(({ names }) => Object.entries(names));
  return new Map(
    entries.flatMap(([number, words]) => [number, ...words].map((word) => [normalise(word), Number(number)])),
  );
}

/** Reads the place in a list, in every language that the bot understands. */
export const numberIn = createNumberReader(UNDERSTOOD.map(({ numbers }) => numbers));
