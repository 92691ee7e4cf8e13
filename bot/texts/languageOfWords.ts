import type { Language } from '../unlock/person.js';
import { SPOKEN, RECOGNISED } from './languages.js';

/** The words that tell a language, and in which language its speakers are answered. */
const TELLING: readonly (readonly [ReadonlySet<string>, Language])[] = [
  ...Object.entries(SPOKEN).map(([code, { words }]) => telling(words.symptoms.common, code as Language)),
  // German and French are understood, and answered in English.
  ...Object.values(RECOGNISED).map(({ words }) => telling(words.symptoms.common, 'en')),
];

/**
 * The language in which to answer these words. `undefined` when they do not tell: one language has to have more of its
 * everyday words in them than any other.
 */
export function languageOfWords(text: string): Language | undefined {
  const words = new Set(bare(text).split(' '));
  const counts = TELLING.map(
    ([known, language]) => [[...words].filter((word) => known.has(word)).length, language] as const,
  );
  const [best, second] = counts.toSorted(([a], [b]) => b - a);
  return best && best[0] > (second?.[0] ?? 0) ? best[1] : undefined;
}

function telling(common: readonly string[], language: Language): readonly [ReadonlySet<string>, Language] {
  return [new Set(common.flatMap((phrase) => bare(phrase).split(' '))), language];
}

/** Lower case without accents. An apostrophe parts words, as in `j'ai` and `can't`. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
