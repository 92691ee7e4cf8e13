import { en } from './checks.js';
import type { Course } from './watcher.js';

/** How far a lock-out is, as its card says it. */
export interface ProgressShown {
  readonly done: number;
  readonly failed: number;
  readonly left: number;
  /** In the card's own words, with the time that is left. */
  readonly line: string;
}

/** Stands for each number in the sentence of the card. */
const ANY = '7777';
const SENTENCE = en('cards:massDecide.numbers', { done: ANY, failed: ANY, left: ANY });
const NUMBERS = new RegExp(`^${SENTENCE.replaceAll(ANY, '(\\d+)')}$`);

/** @param text the readable text of the card, one line for each piece; `undefined` while nobody decided */
export function progressIn(text: string): ProgressShown | undefined {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => NUMBERS.test(line));
  const found = NUMBERS.exec(lines[at] ?? '');
  if (!found) return undefined;
  const [done, failed, left] = found.slice(1).map(Number) as [number, number, number];
  // The line below says how long the rest takes.
  const line = [lines[at], ...(left > 0 ? [lines[at + 1]] : [])].join('. ');
  return { done, failed, left, line };
}

/** The course of the card from the decision on, until nobody is left. */
export function progressCourse(text: string): Course {
  const shown = progressIn(text);
  return shown ? { line: shown.line, isOver: shown.left === 0 } : { isOver: false };
}
