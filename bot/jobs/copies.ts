import { createHash } from 'node:crypto';
import type { Messenger } from '../teams/outgoing/messenger.js';
import type { Notice } from '../teams/outgoing/notices/notice.js';
import { isCopyOf, type CardStore, type PostedCard } from '../teams/ports/cardStore.js';
import type { OutgoingMessage } from '../teams/ports/outgoingMessage.js';

/**
 * Draws the second posts of a message as the first one: what a crash or a lost answer left behind, once somebody
 * clicked it. A copy that is gone from Teams is forgotten, and is not posted again.
 */
export async function drawCopies(
  { audience, message }: Notice,
  posted: readonly PostedCard[],
  { cards, messenger }: { readonly cards: CardStore; readonly messenger: Messenger },
): Promise<void> {
  const drawn = digest(message);
  for (const copy of posted.filter((card) => isCopyOf(card.audience, audience) && card.drawn !== drawn)) {
    if (await messenger.update(copy, message)) await cards.remember({ ...copy, drawn });
    else await cards.forget(copy);
  }
}

/** Says whether a message changed since it was drawn. */
export function digest(message: OutgoingMessage): string {
  return createHash('sha256').update(JSON.stringify(message)).digest('hex');
}
