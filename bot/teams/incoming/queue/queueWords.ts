import { UNDERSTOOD } from '../../../texts/languages.js';
import { phraseReader } from '../phraseReader.js';

/** True for the words that ask what waits, in every language. */
const asksForQueue = phraseReader(
  UNDERSTOOD.flatMap(({ queue }) => queue.map((phrase) => [phrase, true] as const)),
);

/** Reads which page of what waits somebody asks for: `open`, `open 2`. `undefined` for any other text. */
export function queuePageOf(text: string): number | undefined {
  const [, words = '', page] = /^(.*?)(?:\s+(\d{1,3}))?[\s?.!]*$/su.exec(text.trim()) ?? [];
  return asksForQueue(words) ? Math.max(1, Number(page ?? 1)) : undefined;
}
