import { randomInt } from 'node:crypto';
import { WORDS } from './words.js';

/** Returns three speakable words at random, about 31 bits: too many to guess in one call. */
export function threeWords(): readonly string[] {
  return Array.from({ length: 3 }, () => WORDS[randomInt(WORDS.length)]!);
}
