import { isMassWish, type MassWish } from '../mass/massDeciding.js';

/** True for a click that can allow a change: an approval, or a decision on many. Declaring a lock-out allows nothing. */
export function isAllowing<T extends { readonly kind: string }>(
  wish: T,
): wish is Extract<T, { kind: 'approve' }> | Extract<T, MassWish> {
  return wish.kind === 'approve' || (isMassWish(wish) && wish.kind !== 'mass-declare');
}
