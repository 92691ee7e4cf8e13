import type { Instant } from '../values.js';

/** Microsoft dates in whole seconds, so the second of the change itself is not before it. */
export function isAfter(at: Instant, since: Instant): boolean {
  return Math.floor(Date.parse(at) / 1000) >= Math.floor(Date.parse(since) / 1000);
}
