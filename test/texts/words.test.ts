import { describe, expect, it } from 'vitest';
import { UNDERSTOOD } from '../../bot/texts/languages.js';
import type { Words } from '../../bot/texts/words.js';
import { normalise } from '../../dialogs/normalise.js';

/** The lists of one language with their paths, such as `answers.yes`. */
function lists(value: unknown, path = ''): [path: string, list: readonly string[]][] {
  if (Array.isArray(value)) return [[path, value as string[]]];
  if (typeof value === 'string') return [];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    lists(inner, path ? `${path}.${key}` : key),
  );
}

describe.each([...UNDERSTOOD.entries()])('The word lists of language %i', (_place, words) => {
  it('are filled, apart from what one language says and another does not', () => {
    const empty = lists(words).filter(([, list]) => list.length === 0);
    expect(empty.map(([path]) => path).filter((path) => path !== 'numbers.after')).toEqual([]);
  });

  it('say nothing twice', () => {
    for (const [path, list] of lists(words)) expect([path, list.length]).toEqual([path, new Set(list).size]);
  });

  it('hold phrases of words, stars, gaps and choices where they are looked for in a sentence', () => {
    const word = '(?:\\*?[\\p{L}\\p{N}]+\\*?|\\*|\\.)';
    const choice = `\\(${word}(?: (?:~ )?${word}| ~)*(?:\\|${word}(?: (?:~ )?${word}| ~)*)*\\)`;
    const phrase = new RegExp(
      `^-?(?:${word}\\??|${choice}\\??|~~?)(?: (?:${word}\\??|${choice}\\??|~~?))*$`,
      'u',
    );
    for (const [path, list] of lists({ classes: words.symptoms.classes }))
      expect([path, list.filter((one) => !phrase.test(one))]).toEqual([path, []]);
  });

  it('hold single words where single words are denied', () => {
    for (const [path, list] of lists(words.symptoms.denials))
      expect([path, list.filter((one) => !/^[\p{L}\p{N}]+$/u.test(one))]).toEqual([path, []]);
  });

  it('hold nothing that a pattern would act on', () => {
    const inPatterns = [...words.history, ...words.symptoms.codes.named, ...words.symptoms.codes.numbered];
    expect(inPatterns.filter((text) => !/^[\p{L}\p{N} ]+$/u.test(text))).toEqual([]);
  });
});

describe('The word lists of all languages together', () => {
  const among = (kind: keyof Words) => UNDERSTOOD.flatMap((words) => lists(words[kind]));

  it.each(['interruptions', 'channels'] as const)('let no phrase of the %s mean two things', (kind) => {
    const meanings = new Map<string, Set<string>>();
    for (const [meaning, list] of among(kind)) {
      for (const phrase of list.map(normalise))
        meanings.set(phrase, (meanings.get(phrase) ?? new Set()).add(meaning));
    }
    expect([...meanings].filter(([, found]) => found.size > 1).map(([phrase]) => phrase)).toEqual([]);
  });

  it('let no number mean two places', () => {
    const places = UNDERSTOOD.flatMap(({ numbers }) => lists(numbers.names));
    const named = places.flatMap(([place, list]) => list.map((word) => [normalise(word), place] as const));
    for (const [word, place] of named) expect([word, new Map(named).get(word)]).toEqual([word, place]);
  });

  it('let no answer mean both yes and no', () => {
    const said = (answer: 'yes' | 'no') =>
      UNDERSTOOD.flatMap(({ answers }) => answers[answer].map(normalise));
    expect(said('yes').filter((word) => said('no').includes(word))).toEqual([]);
  });
});
