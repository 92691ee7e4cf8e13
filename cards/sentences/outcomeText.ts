import { textsIn, type Translate } from '../../bot/texts/texts.js';
import type { Language } from '../../bot/unlock/person.js';
import { hasBegun, isOpen, type UnlockRequest } from '../../bot/unlock/request/request.js';
import { nameOf, topic, inSentence } from '../kit/words.js';

/**
 * The message to everybody who asked, when the request is over. Teams does not notify people of an edited card.
 * @param request as the reader may know it (`asTold`)
 */
export function outcomeText(request: UnlockRequest, language: Language): string {
  const t = textsIn(language);
  const about = topic(request, t);
  if (isOpen(request)) return t('cards:outcome.open', { topic: about });
  if (request.status === 'denied') {
    const { by, reason } = request.denial;
    const key = hasBegun(request) ? 'cards:outcome.deniedBegun' : 'cards:outcome.denied';
    return t(key, { by: nameOf(by), topic: about, reason: inSentence(reason) });
  }
  if (request.status === 'resolved' && request.handOff) {
    return t('cards:outcome.closed', { by: nameOf(request.approval.by), topic: about });
  }
  if (request.kind === 'contain') return containOutcome(request, t, about);
  if ('falseAlarm' in request && request.falseAlarm)
    return t('cards:outcomeKind.lookedInto', { by: nameOf(request.approval.by), topic: about });
  const ended = request.status === 'expired' || request.status === 'withdrawn';
  if (ended && hasBegun(request)) return t(`cards:outcome.${request.status}Begun`, { topic: about });
  return t(`cards:outcome.${request.status}`, { topic: about });
}

/** A contained break-in is not over. What the bot blocked stays blocked. */
function containOutcome(request: UnlockRequest, t: Translate, topic: string): string {
  if ('falseAlarm' in request && request.falseAlarm) {
    const { approval, note } = request;
    return t('cards:outcomeKind.falseAlarm', {
      by: nameOf(approval.by),
      topic,
      note: inSentence(note ?? ''),
    });
  }
  if (request.status === 'resolved') return t('cards:outcomeKind.contained', { topic });
  if (request.status === 'partly-resolved') return t('cards:outcomeKind.partly', { topic });
  return t(`cards:outcome.${request.status as 'failed'}`, { topic });
}
