import type { Instant } from '../values.js';

/** Microsoft dates in whole seconds, so the second of the change itself is not before it. */
export function isAfter(at: Instant, since: Instant): boolean {
  return Date.parse(at) >= secondOf(since);
}

/** The beginning of the second of this moment, in milliseconds. */
export function secondOf(at: Instant): number {
  return Math.floor(Date.parse(at) / 1000) * 1000;
}
