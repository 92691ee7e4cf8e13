import { textsIn } from '../../bot/texts/texts.js';
import type { Language } from '../../bot/unlock/person.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { nameOf, topicFor } from '../kit/words.js';

/**
 * For who asked: an approver took a request that was over, or closed it. Teams notifies nobody of an edited card.
 * @param told the request as they may know it (`asTold`)
 */
export function afterText(
  told: UnlockRequest,
  what: 'taken' | 'closed',
  readerId: string,
  language: Language,
): string {
  const t = textsIn(language);
  const by = told.after?.[what]?.by;
  return t(`cards:after.told.${what}`, { by: by ? nameOf(by) : '', topic: topicFor(told, readerId, t) });
}
