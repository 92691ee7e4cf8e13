import type { SymptomWords } from '../symptomWords.js';
import { createExpander } from './mendedWords.js';
import { wordsIn } from './normalise.js';

/** Behind these marks something new begins. Between two marks, a line break does that too. */
const MARK = /(?<=[,.!?;:…–—])\s+|\s*[\r\n]+\s*/u;

/** Nobody says more in one message, and reading many takes long. */
const MOST_PARTS = 60;

/** The end of a sentence, as `wordsIn` gives it. */
const END = '.';
const NOTHING: ReadonlySet<string> = new Set();

/** The words of a text, and of its parts. A text of one part has none. */
export interface Parted {
  readonly words: readonly string[];
  readonly parts: readonly (readonly string[])[];
  /** All of them, also where the text is one. */
  readonly clauses: readonly (readonly string[])[];
}

/**
 * Makes a function that parts a text into its sentences, and these into clauses: at commas, and at words such as "and" or
 * "since". "My phone is gone, and I see logins I don't know" says two things, and each of them is read alone too.
 * @param mendedParts gives the words of the parts of a text without typing mistakes
 */
export function createParter(
  languages: readonly SymptomWords[],
  mendedParts: (texts: readonly string[]) => readonly (readonly string[])[],
): (text: string) => Parted {
  const expand = createExpander(languages);
  const joins = new Set(
    languages.flatMap((language) => language.joins.flatMap((word) => wordsIn(expand(word)))),
  );
  return (text) => {
    const marked = mendedParts(text.split(MARK));
    const words = marked.flat();
    const sentences = runsOf(words, NOTHING);
    const clauses = marked.flatMap((part) => runsOf(part, joins));
    const parts = [...(sentences.length > 1 ? sentences : []), ...(clauses.length > 1 ? clauses : [])];
    return { words, parts: parts.slice(0, MOST_PARTS), clauses };
  };
}

/** The runs of words between the ends of sentences. Each of the given words begins a new one. */
function runsOf(words: readonly string[], begins: ReadonlySet<string>): readonly (readonly string[])[] {
  const runs: string[][] = [[]];
  for (const word of words) {
    if (word === END || begins.has(word)) runs.push([]);
    if (word !== END) runs.at(-1)!.push(word);
  }
  return runs.filter((run) => run.length > 0);
}
