/** The messages of one person that still count. Moments are milliseconds since 1970. */
export interface MessageCount {
  /** When they wrote in the minute before the last message. */
  readonly written: readonly number[];
  /** Until then they are not answered. */
  readonly mutedUntil?: number;
}

/** `answer` it, `tell` them once that it is too much, or `drop` it without a word. */
export type MessageVerdict = 'answer' | 'tell' | 'drop';

export const MINUTE_MS = 60_000;
const NOTHING: MessageCount = { written: [] };

/**
 * Judges one more message of a person. With one too many they are told once, and are not heard for a minute from then.
 * What they write meanwhile does not make it longer.
 * @param at the moment of the message
 * @param most messages that one person may write in any minute
 */
export function judgeMessage(
  count: MessageCount | undefined,
  at: number,
  most: number,
): { readonly verdict: MessageVerdict; readonly count: MessageCount } {
  const before = count ?? NOTHING;
  if (before.mutedUntil !== undefined && at < before.mutedUntil) return { verdict: 'drop', count: before };
  const written = before.written.filter((moment) => at - moment < MINUTE_MS);
  if (written.length >= most) return { verdict: 'tell', count: { written: [], mutedUntil: at + MINUTE_MS } };
  return { verdict: 'answer', count: { written: [...written, at] } };
}

/** True when nothing of this count matters any more. */
export function isForgotten({ written, mutedUntil = 0 }: MessageCount, at: number): boolean {
  return at >= mutedUntil && written.every((moment) => at - moment >= MINUTE_MS);
}
