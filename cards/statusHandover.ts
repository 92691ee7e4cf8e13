import { canBeAnswered } from '../bot/unlock/handover/decideHelped.js';
import { handoverOf, handoverState } from '../bot/unlock/handover/state.js';
import type { Handover } from '../bot/unlock/request/handover.js';
import type { Finished, UnlockRequest } from '../bot/unlock/request/request.js';
import { helpedButtons, otherwise } from './helpedCard.js';
import { buttons } from './kit/buttons.js';
import { credentialKind } from './kit/credentialKind.js';
import { paragraphs } from './kit/elements.js';
import { helpedLine } from './kit/handover.js';
import type { Element } from './kit/template.js';
import type { View } from './kit/view.js';
import { nameOf } from './kit/words.js';

/** For who asked: where the new password or pass is, and what happens next. Empty when nothing is handed over. */
export function handoverForAsker(request: Finished, view: View, own: boolean): readonly string[] {
  const handover = handoverOf(request);
  if (!handover) return [];
  const { t, times } = view;
  const who = own ? 'self' : 'other';
  const name = nameOf(request.subject);
  const kind = credentialKind(request, view);
  const clock = times.clock(handover.until);
  const anew = anewFor(handover, view);
  switch (handoverState(handover)) {
    case 'waits': {
      const by = nameOf(request.approval.by);
      return [t(`cards:status.next.handing-over.${kind}.${who}`, { by, clock, name })];
    }
    case 'opened':
      return [
        t(`cards:status.next.opened.${who}`, {
          by: nameOf(handover.opened?.by ?? request.approval.by),
          name,
        }),
        ...anew,
      ];
    case 'not-handed-over':
      return anew.length > 0
        ? anew
        : [t(`cards:status.next.not-handed-over.${kind}.${who}`, { clock, name })];
    case 'read-out':
      return [...readOutFor(handover, view), ...anew];
    case 'signed-in':
      return [...readOutFor(handover, view), ...signedInFor(handover, view, who, name)];
  }
}

/** True while the sentence of a remedy, that an admin will read something out, is still true. */
export function isStillToCome({ handover }: UnlockRequest): boolean {
  return handover === undefined || ['waits', 'opened'].includes(handoverState(handover));
}

/** Whether it helped: what they said, or the button to say so, and what to do otherwise. */
export function helpedPart(request: UnlockRequest, readerId: string, view: View): readonly Element[] {
  if (!canBeAnswered(request)) return [];
  const said = request.helped ? [helpedLine(request.helped, view)] : [];
  return [
    ...paragraphs(...said, ...otherwise(request, readerId, view)),
    ...buttons(...helpedButtons(request, view)),
  ];
}

function readOutFor({ readOut }: Handover, { t, times }: View): readonly string[] {
  if (!readOut) return [];
  return [t('cards:status.next.handed-over', { by: nameOf(readOut.by), time: times.moment(readOut.at) })];
}

function signedInFor(
  { signedIn }: Handover,
  { t, times }: View,
  who: 'self' | 'other',
  name: string,
): readonly string[] {
  if (signedIn?.how !== 'log') return [];
  return [t(`cards:status.next.signedIn.${who}`, { name, time: times.moment(signedIn.at) })];
}

function anewFor({ issuedAnew }: Handover, { t, times }: View): readonly string[] {
  if (!issuedAnew) return [];
  return [t('cards:status.next.issuedAnew', { id: issuedAnew.id, time: times.moment(issuedAnew.at) })];
}
