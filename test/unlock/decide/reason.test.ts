import { describe, expect, it } from 'vitest';
import { isReason } from '../../../bot/unlock/decide/reason.js';

// What is recorded as a reason has to tell something to whoever reads it later.

describe('a reason', () => {
  it.each([
    'Signed out by hand in Entra',
    'not now',
    'Reset in AD',
    'Ze belde zelf terug',
    '本人に電話で確認しました',
  ])('is a few words: %j', (text) => {
    expect(isReason(text)).toBe(true);
  });

  it.each([
    '',
    ' ',
    'x',
    'ok',
    '.',
    '...',
    '. . . .',
    'ok ok',
    'no no no no',
    '1 2 3 4 5 6 7',
    'because',
    '\u200b\u200b',
  ])('is not a letter, a word, the same word again, or dots: %j', (text) => {
    expect(isReason(text)).toBe(false);
  });
});
