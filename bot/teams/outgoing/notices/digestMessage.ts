import type { Digest } from '../../../unlock/figures/digests.js';
import { cardMessage, type OutgoingMessage } from '../../ports/outgoingMessage.js';
import type { CardRenderer } from '../cardRenderer.js';

/** The digest, for the incidents channel. */
export function digestMessage(digest: Digest, renderer: Pick<CardRenderer, 'digest'>): OutgoingMessage {
  const { card, title } = renderer.digest(digest);
  return { ...cardMessage(card), summary: title };
}
