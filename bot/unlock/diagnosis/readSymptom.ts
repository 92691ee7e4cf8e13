import type { Symptom } from '../symptoms.js';
import { DENIABLE, SIGNS, type SymptomWords, type WordClass } from './symptomWords.js';

type IsA = (word: string, name: WordClass) => boolean;

/**
 * Makes a reader that finds the symptom in a person's own words. It returns `undefined` instead of a guess.
 * @param languages the words of every language that the bot understands; a sentence may mix them
 */
export function createSymptomReader(
  languages: readonly SymptomWords[],
): (text: string) => Symptom | undefined {
  const unsure = new Set(languages.flatMap((language) => language.unsure.map(normalise)));
  const isA = classReader(languages);
  const withoutDenials = denialRemover(languages, isA);
  return (text) => {
    const said = normalise(text);
    if (unsure.has(said)) return 'not-sure';
    const words = withoutDenials(said).split(' ');
    const holds = (name: WordClass) => words.some((word) => isA(word, name));
    return SIGNS.find(([, ...needed]) => needed.every(holds))?.[0];
  };
}

function classReader(languages: readonly SymptomWords[]): IsA {
  const names = new Set(SIGNS.flatMap(([, ...needed]) => needed));
  const patterns = new Map(
    [...names].map((name) => {
      const words = languages.flatMap(({ classes }) => classes[name].map(toPattern));
      return [name, new RegExp(`^(?:${words.join('|')})$`, 'u')];
    }),
  );
  return (word, name) => patterns.get(name)?.test(word) ?? false;
}

function denialRemover(languages: readonly SymptomWords[], isA: IsA): (said: string) => string {
  const words = languages.flatMap(({ denials }) => denials.words.map(normalise));
  const between = languages.flatMap(({ denials }) => denials.between.map(normalise));
  const denial = new RegExp(`(?<!\\S)(?:${words.join('|')}) (?:(?:${between.join('|')}) )?(\\S+)`, 'gu');
  return (said) =>
    said.replace(denial, (whole, word: string) => (DENIABLE.some((name) => isA(word, name)) ? '' : whole));
}

function toPattern(word: string): string {
  return normalise(word) + (word.endsWith('*') ? '.*' : '');
}

/** A run of Latin letters and digits, or of other letters. People may write no space between the two scripts. */
const WORD = /[\p{Script=Latin}\p{N}]+|(?:(?!\p{Script=Latin})\p{L})+/gu;

/** Returns lower case without accents or apostrophes, one space between words: `Can’t` becomes `cant`. */
function normalise(text: string): string {
  const bare = text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`]/gu, '')
    .toLowerCase()
    .replace(/\be-?mail/gu, 'email')
    .replace(/\bcan not\b/gu, 'cannot');
  return (bare.match(WORD) ?? []).join(' ');
}
