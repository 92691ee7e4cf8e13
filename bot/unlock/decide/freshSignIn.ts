import type { Instant } from '../values.js';

/** The largest difference between two clocks that the network sets. */
const CLOCKS_DIFFER_MS = 60_000;

/** True when somebody signed in so recently, and not in the future. */
export function isFresh(signedInAt: Instant, now: Date, withinMs: number): boolean {
  const age = now.getTime() - Date.parse(signedInAt);
  return age >= -CLOCKS_DIFFER_MS && age <= withinMs;
}
