import { WORD_CLASSES, type SymptomWords, type WordClass } from '../symptomWords.js';
import { createExpander } from './mendedWords.js';
import { wordsIn } from './normalise.js';
import { matcherOf, padded, type Match } from './phrasePattern.js';
import { DENIABLE } from './signs.js';

/** Where a class was found: the number of its first word, and of the word after its last. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** What a text has of each class. */
export type Found = ReadonlyMap<WordClass, readonly Place[]>;

/**
 * Makes a function that finds the classes in words without typing mistakes. It leaves out what they deny.
 * @param languages the words of every language that the bot understands; a sentence may mix them
 */
export function createFinder(languages: readonly SymptomWords[]): (words: readonly string[]) => Found {
  const expand = createExpander(languages);
  const matchers = WORD_CLASSES.map((name) => {
    const phrases = languages.flatMap(({ classes }) => classes[name]);
    return [name, matcherOf(phrases.map(expand))] as const;
  });
  const isDenied = denialReader(languages);
  return (words) => {
    const said = padded([...words, '.']);
    const found = matchers.map(([name, matchesIn]) => {
      const matches = matchesIn(said).filter(({ isUnwanted }) => !isUnwanted);
      const meant = DENIABLE.includes(name)
        ? matches.filter(({ index }) => !isDenied(said.slice(0, index)))
        : matches;
      return [name, meant.map((match) => placeOf(said, match))] as const;
    });
    return new Map(found.filter(([, places]) => places.length > 0));
  };
}

function denialReader(languages: readonly SymptomWords[]): (before: string) => boolean {
  const words = languages.flatMap(({ denials }) => denials.words.map((word) => wordsIn(word).join(' ')));
  const between = languages.flatMap(({ denials }) => denials.between.map((word) => wordsIn(word).join(' ')));
  const denial = new RegExp(` (?:${words.join('|')}) (?:(?:${between.join('|')}) ){0,5}$`, 'u');
  return (before) => denial.test(before.slice(-80));
}

function placeOf(said: string, { index, text }: Match): Place {
  const from = count(said.slice(0, index)) - 1;
  return { from, to: from + count(text) };
}

function count(text: string): number {
  return text.split(' ').length - 1;
}
