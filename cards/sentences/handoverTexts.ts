import { textsIn } from '../../bot/texts/texts.js';
import type { Language } from '../../bot/unlock/person.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { credentialKind } from '../kit/credentialKind.js';
import { textTimes } from '../kit/times.js';
import type { CardFacts } from '../kit/view.js';
import { nameOf, topic } from '../kit/words.js';

/** For the approver who did not open it: its time is almost up. Of the credential itself it says nothing. */
export function handoverReminderText(
  request: UnlockRequest,
  reader: 'approver' | 'channel',
  facts: CardFacts,
): string {
  const t = textsIn(facts.language);
  const clock = textTimes(facts.language, facts.timeZone, request.createdAt).clock(
    request.handover?.until ?? '',
  );
  const name = nameOf(request.subject);
  if (reader === 'approver')
    return t(`teams:handover.remind.${credentialKind(request, facts)}`, { name, clock });
  const by = 'approval' in request ? nameOf(request.approval.by) : '';
  return t('teams:handover.remindChannel', { by, name, clock });
}

/** For approvers and helpdesk: nobody opened it, and what can be done. */
export function handoverMissedText(request: UnlockRequest, facts: CardFacts): string {
  const kind = credentialKind(request, facts);
  const values = { name: nameOf(request.subject), id: request.id };
  return textsIn(facts.language)(`teams:handover.missed.${kind}`, values);
}

/** For who asked for a colleague: they are in. */
export function signedInText(request: UnlockRequest, language: Language): string {
  const t = textsIn(language);
  return t('teams:handover.signedIn', { name: nameOf(request.subject), topic: topic(request, t) });
}
