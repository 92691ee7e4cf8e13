import { createHash } from 'node:crypto';
import type { Messenger } from '../teams/outgoing/messenger.js';
import type { Notice } from '../teams/outgoing/notices/notice.js';
import type { MessageAddress } from '../teams/ports/conversationAddress.js';
import { copyOf, isCopyOf, type CardStore, type PostedCard } from '../teams/ports/cardStore.js';
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
  const first = posted.find((card) => card.audience === audience);
  for (const copy of posted.filter((card) => isCopyOf(card.audience, audience) && card.drawn !== drawn)) {
    // Somebody looked at the message before the bot had noted where it stands.
    const isFirst = first !== undefined && first.activityId === copy.activityId;
    if (isFirst) await cards.forget(copy);
    else if (await messenger.update(copy, message)) await cards.remember({ ...copy, drawn });
    else await cards.forget(copy);
  }
}

/**
 * Keeps a message in mind that Teams did not find, or did not let the bot change, and that was posted anew. Teams may
 * find it again a minute later, and then it must not say for ever what was true once.
 */
export async function keepForLater(
  before: PostedCard,
  now: MessageAddress,
  { cards }: { readonly cards: CardStore },
): Promise<boolean> {
  const { requestId, audience, conversation, activityId, drawn } = before;
  if (activityId === '' || activityId === now.activityId) return false;
  const kept = { requestId, audience: copyOf(audience, activityId), conversation, activityId, drawn };
  await cards.remember(kept);
  return true;
}

/** Says whether a message changed since it was drawn. */
export function digest(message: OutgoingMessage): string {
  return createHash('sha256').update(JSON.stringify(message)).digest('hex');
}
