import { UNDERSTOOD } from '../bot/texts/languages.js';
import type { AnswerId, Words } from '../bot/texts/words.js';

/** Words by the id of an answer. Some ids have none. */
type ById = Partial<Record<string, readonly string[]>>;

/** Signs that mean the same in every language. */
const SIGNS: Partial<Record<AnswerId, readonly string[]>> = {
  yes: ['👍', '✅'],
  'this-one': ['👍'],
  fine: ['👍'],
  no: ['👎'],
  insist: ['👎'],
};

/**
 * What people write for an answer besides the title of its button.
 * @param languages the words of every language that the bot understands, not only of the turn's language
 */
export function wordsFor(id: string, languages: readonly Pick<Words, 'answers'>[] = UNDERSTOOD): string[] {
  const lists: readonly ById[] = [...languages.map(({ answers }) => answers), SIGNS];
  return lists.flatMap((words) => words[id] ?? []);
}
