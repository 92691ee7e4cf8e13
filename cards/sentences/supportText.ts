import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { viewOf, type CardFacts } from '../kit/view.js';
import { topic } from '../kit/words.js';
import { supportLines } from '../supportText.js';

/** The support request as one message, for the helpdesk's thread. */
export function supportText(request: UnlockRequest, facts: CardFacts): string {
  const view = viewOf(facts, request.createdAt);
  const title = view.t('cards:support.thread', { topic: topic(request, view.t) });
  return [title, ...supportLines(request, view)].join('\n\n');
}
