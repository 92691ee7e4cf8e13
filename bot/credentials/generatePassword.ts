import { randomInt } from 'node:crypto';
import { WORDS } from './words.js';

const WORD_COUNT = 5;
const DIGIT_COUNT = 4;
/** Without 0 and 1, because people take them for O and l. */
const DIGITS = '23456789';

/** Entropy of a password in bits. The draw of every word and digit is even and independent. */
export const ENTROPY_BITS = WORD_COUNT * Math.log2(WORDS.length) + DIGIT_COUNT * Math.log2(DIGITS.length);

/**
 * Makes a password to read out over the telephone: `Bread-tiger-window-hammer-paint-4728`. It has at least 28
 * characters of three kinds besides the separator. So it meets Entra's complexity rule (3 of 4 kinds, 8 to 256
 * characters). The first letter is a capital for that rule and adds no entropy.
 */
export function generatePassword(): string {
  const words = Array.from({ length: WORD_COUNT }, () => pick(WORDS));
  const digits = Array.from({ length: DIGIT_COUNT }, () => pick([...DIGITS])).join('');
  return capitalised([...words, digits].join('-'));
}

function pick(from: readonly string[]): string {
  const picked = from[randomInt(from.length)];
  if (picked === undefined) throw new Error('Nothing to pick from');
  return picked;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
