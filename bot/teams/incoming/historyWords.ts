import { UNDERSTOOD } from '../../texts/languages.js';
import type { Words } from '../../texts/words.js';

/** Reads for whom a person asks the history. `{}` without a name. `undefined` for any other text. */
export type HistoryReader = (text: string) => { readonly name?: string } | undefined;

/** @param languages the words of every language that the bot understands */
export function createHistoryReader(languages: readonly Pick<Words, 'history'>[]): HistoryReader {
  const words = languages.flatMap(({ history }) => history).join('|');
  const pattern = new RegExp(`^(?:${words})(?:\\s+(.{1,200}))?$`, 'isu');
  return (text) => {
    const asked = pattern.exec(text.trim());
    const name = asked?.[1]?.trim();
    return asked ? { ...(name && { name }) } : undefined;
  };
}

/** Reads the command in every language that the bot understands. */
export const historyOf = createHistoryReader(UNDERSTOOD);
