import type { Refusal } from '../decide/refusal.js';

/** What came of a click. */
export type ClickOutcome =
  | { readonly kind: 'done' }
  /** A request that follows from this one waits for an approver. */
  | { readonly kind: 'opened' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown-request' }
  /** The rights could not be read for so long that the click no longer counts. */
  | { readonly kind: 'gave-up' };

/** True when the clicker has to be told: nothing else shows them what came of it. */
export function isBadNews({ kind }: ClickOutcome): boolean {
  return kind !== 'done' && kind !== 'opened';
}
