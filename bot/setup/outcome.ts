import type { Row } from './row.js';

/** True for a row that says that something does not work, or that it could not be seen whether it does. */
export function isTrouble({ state, because }: Row): boolean {
  return state === 'missing' || (state === 'not-checked' && (because === 'failed' || because === 'follows'));
}

/** The exit code: 0 when nothing is in trouble, else 1. What the tenant has no licence for is no trouble. */
export function exitCodeOf(rows: readonly Row[]): 0 | 1 {
  return rows.some(isTrouble) ? 1 : 0;
}
