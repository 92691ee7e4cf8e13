import { describe, expect, it } from 'vitest';
import { isForgotten, judgeMessage, type MessageCount } from '../../../bot/unlock/limits/messageLimit.js';

const MOST = 3;
const SECOND = 1_000;

/** Judges messages at these seconds, one after the other. */
function verdicts(...seconds: number[]): string[] {
  let count: MessageCount | undefined;
  return seconds.map((second) => {
    const judged = judgeMessage(count, second * SECOND, MOST);
    ({ count } = judged);
    return judged.verdict;
  });
}

describe('a person who writes', () => {
  it('is answered as often in a minute as the limit says', () => {
    expect(verdicts(0, 1, 2)).toEqual(['answer', 'answer', 'answer']);
  });

  it('one more is told so once, and then dropped without a word', () => {
    expect(verdicts(0, 1, 2, 3, 4, 5)).toEqual(['answer', 'answer', 'answer', 'tell', 'drop', 'drop']);
  });

  it('is answered all day when each minute has no more than the limit', () => {
    expect(verdicts(0, 30, 59, 60, 90, 119, 120)).toEqual(Array(7).fill('answer'));
  });

  it('is heard again a minute after they were told, also when they wrote meanwhile', () => {
    expect(verdicts(0, 1, 2, 3, 40, 62, 63)).toEqual([
      ...['answer', 'answer', 'answer', 'tell', 'drop'],
      ...['drop', 'answer'],
    ]);
  });

  it('is told again when they go on after that', () => {
    expect(verdicts(0, 1, 2, 3, 63, 64, 65, 66).slice(4)).toEqual(['answer', 'answer', 'answer', 'tell']);
  });

  it('does not add to what is kept of them while they are dropped', () => {
    const muted = judgeMessage({ written: [0, 1, 2] }, 3, MOST).count;
    expect(judgeMessage(muted, 4, MOST).count).toEqual(muted);
    expect(muted.written).toEqual([]);
  });
});

describe('a count', () => {
  it.each([
    ['whose last message is a minute old is forgotten', { written: [0] }, 60 * SECOND, true],
    ['with a younger message is kept', { written: [0, 1] }, 60 * SECOND, false],
    ['of somebody who is not heard is kept', { written: [], mutedUntil: 61_000 }, 60 * SECOND, false],
  ])('%s', (_what, count, at, expected) => {
    expect(isForgotten(count, at)).toBe(expected);
  });
});
