import { textsIn } from '../../bot/texts/texts.js';
import type { Language } from '../../bot/unlock/person.js';
import type { Lapse } from '../../bot/unlock/request/lapse.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { whatCame, whyText } from '../approval/lapsedPart.js';
import { topic, topicFor } from '../kit/words.js';

/** For the approvers: whose approvals fell away at one moment, why, and what came of it. */
export function lapseText(request: UnlockRequest, lapses: readonly Lapse[], language: Language): string {
  const t = textsIn(language);
  const [first] = lapses;
  return t('cards:lapsed.told', {
    topic: topic(request, t),
    what: whatCame(request, first?.then ?? 'not-counted', { t }),
    why: lapses.map((lapse) => whyText(lapse, { t })).join(' '),
  });
}

/** For whoever asked: it waits again. Who fell away, and why, is the approvers' business. */
export function waitsAgainText(request: UnlockRequest, readerId: string, language: Language): string {
  const t = textsIn(language);
  return t('cards:outcome.again', { topic: topicFor(request, readerId, t) });
}
