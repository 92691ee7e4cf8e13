import { UNDERSTOOD } from '../../texts/languages.js';
import type { Words } from '../../texts/words.js';

/** Reads whose history is asked for: `{}` when the word stands alone, `undefined` when it is something else. */
export type HistoryReader = (text: string) => { readonly name?: string } | undefined;

/** @param languages the words of every language that is understood */
export function createHistoryReader(languages: readonly Pick<Words, 'history'>[]): HistoryReader {
  const words = languages.flatMap(({ history }) => history).join('|');
  const pattern = new RegExp(`^(?:${words})(?:\\s+(.{1,200}))?$`, 'isu');
  return (text) => {
    const asked = pattern.exec(text.trim());
    const name = asked?.[1]?.trim();
    return asked ? { ...(name && { name }) } : undefined;
  };
}

/** Whose history is asked for, in any language that is understood. */
export const historyOf = createHistoryReader(UNDERSTOOD);
