import { UNDERSTOOD } from '../bot/texts/languages.js';
import type { AnswerId, Words } from '../bot/texts/words.js';

/** Words by the id of an answer; an id may have none. */
type ById = Partial<Record<string, readonly string[]>>;

/** What says the same in every language. */
const SIGNS: Partial<Record<AnswerId, readonly string[]>> = {
  yes: ['👍', '✅'],
  'this-one': ['👍'],
  fine: ['👍'],
  no: ['👎'],
  insist: ['👎'],
};

/**
 * What people say for an answer besides the title of its button.
 * @param languages the words of every language that is understood, whichever one is spoken
 */
export function wordsFor(id: string, languages: readonly Pick<Words, 'answers'>[] = UNDERSTOOD): string[] {
  const lists: readonly ById[] = [...languages.map(({ answers }) => answers), SIGNS];
  return lists.flatMap((words) => words[id] ?? []);
}
