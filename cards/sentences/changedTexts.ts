import { isTextKey, textsIn, type Translate } from '../../bot/texts/texts.js';
import type { Language } from '../../bot/unlock/person.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { askerOf } from '../kit/askers.js';
import { nameOf } from '../kit/words.js';

/** For the subject: another person asks for a change to their account. */
export function askedForYouText(request: UnlockRequest, language: Language): string {
  const { requester, id } = request;
  const t = textsIn(language);
  return t('cards:told.asked', { asker: askerOf(requester, t), id });
}

/** For the subject or their manager: what the bot changed, who asked for it and who allowed it. */
export function changedText(
  request: Extract<UnlockRequest, { approval: object }>,
  reader: 'done' | 'manager',
  language: Language,
): string {
  const t = textsIn(language);
  return t(`cards:told.${reader}`, {
    name: nameOf(request.subject),
    done: doneText(request, t, language),
    asker: askerOf(request.requester, t),
    by: nameOf(request.approval.by),
    id: request.id,
  });
}

/** "sending was given back and every device was signed out". */
function doneText(request: UnlockRequest, t: Translate, language: Language): string {
  const done = request.steps
    .filter(({ state }) => state === 'done')
    .map(({ remedy }) => `remedies:${remedy}.done`)
    .filter(isTextKey)
    .map((key) => t(key));
  return new Intl.ListFormat(language).format(done);
}
