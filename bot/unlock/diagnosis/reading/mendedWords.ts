import type { SymptomWords } from '../symptomWords.js';
import { wordsIn } from './normalise.js';
import { literalsOf } from './phrasePattern.js';
import { createSpeller } from './typos.js';

/** More words than that say nothing new about what is wrong. */
const MOST_WORDS = 1500;
/** So many different words of a text are compared with ours. People know fewer, and comparing takes long. */
const MOST_COMPARED = 400;

/**
 * Makes a function that gives the words of a text as the lists write them: `cant` as two words, `pasword` without the
 * mistake. It reads the first 1,500 words, and mends 400 different ones.
 */
export function createMender(languages: readonly SymptomWords[]): (text: string) => readonly string[] {
  const mendParts = createPartsMender(languages);
  return (text) => mendParts([text]).flat();
}

/** The same for a text in parts. The limits are those of the whole text. */
export function createPartsMender(
  languages: readonly SymptomWords[],
): (texts: readonly string[]) => readonly (readonly string[])[] {
  const short = shortForms(languages);
  const literals = languages.flatMap(({ classes }) => literalsOf(Object.values(classes).flat()));
  const others = languages.flatMap(({ alike, common, plain }) =>
    [...alike, ...common, ...plain].flatMap(wordsIn),
  );
  const mend = createSpeller([...new Set([...literals, ...short.keys()])], others);
  return (texts) => {
    let left = MOST_WORDS;
    const compared = new Map<string, string>();
    const mendOnce = (word: string): string => {
      const known = compared.get(word) ?? (compared.size < MOST_COMPARED ? mend(word) : word);
      if (compared.size < MOST_COMPARED) compared.set(word, known);
      return known;
    };
    return texts.map((text) => {
      const words = wordsIn(text).slice(0, left);
      left -= words.length;
      return words.map(mendOnce).flatMap((word) => short.get(word)?.split(' ') ?? [word]);
    });
  };
}

/**
 * Makes a function that writes a phrase of a list as the mender gives texts. A short form of one language is a word of
 * another: the Dutch `nie` is "niet", and the German `nie` is read so too.
 */
export function createExpander(languages: readonly SymptomWords[]): (phrase: string) => string {
  const short = shortForms(languages);
  return (phrase) => phrase.replace(/[\p{L}\p{M}]+(?!\*)/gu, (word) => short.get(word) ?? word);
}

function shortForms(languages: readonly SymptomWords[]): ReadonlyMap<string, string> {
  return new Map(languages.flatMap((language) => Object.entries(language.short)));
}
