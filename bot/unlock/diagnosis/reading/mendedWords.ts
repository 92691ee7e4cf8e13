import type { SymptomWords } from '../symptomWords.js';
import { wordsIn } from './normalise.js';
import { literalsOf } from './phrasePattern.js';
import { createSpeller } from './typos.js';

/**
 * Makes a function that gives the words of a text as the lists write them: `cant` as two words, `pasword` without the
 * mistake.
 */
export function createMender(languages: readonly SymptomWords[]): (text: string) => readonly string[] {
  const short = shortForms(languages);
  const literals = languages.flatMap(({ classes }) => literalsOf(Object.values(classes).flat()));
  const others = languages.flatMap(({ alike, common, plain }) =>
    [...alike, ...common, ...plain].flatMap(wordsIn),
  );
  const mend = createSpeller([...new Set([...literals, ...short.keys()])], others);
  return (text) =>
    wordsIn(text)
      .map(mend)
      .flatMap((word) => short.get(word)?.split(' ') ?? [word]);
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
