import { waitsFor } from '../../bot/unlock/queue/waitsFor.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { note } from './elements.js';
import type { Element } from './template.js';
import type { View } from './view.js';

/**
 * "apple · brave · canoe", as long as an admin may still call about it: also while a new password waits to be read out.
 * `undefined` after that, and for a request of an earlier version. `is this real` goes by the same rule.
 */
export function threeWords(request: UnlockRequest): string | undefined {
  return waitsFor(request) && request.words ? request.words.join(' · ') : undefined;
}

/** For approvers: the words to say when they call. They prove the caller to the person, and never the person. */
export function wordsNote(request: UnlockRequest, { t }: View): readonly Element[] {
  const words = threeWords(request);
  if (words === undefined) return [];
  return note('emphasis', t('proof:words.approver', { words }), [t('proof:words.never')]);
}

/** For who asked: the words that a real admin says. */
export function wordsForAsker(request: UnlockRequest, { t }: View): readonly Element[] {
  const words = threeWords(request);
  if (words === undefined) return [];
  return note('emphasis', t('proof:words.asker', { words }), [t('proof:words.hangUp')]);
}
