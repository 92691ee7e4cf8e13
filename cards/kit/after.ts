import {
  mayAskAnew,
  mayBeClosed,
  mayBeTaken,
  mayRetry,
  maySayStill,
  goesOnFor,
} from '../../bot/unlock/after/mayGoOn.js';
import { isSupportable } from '../../bot/unlock/after/isSupportable.js';
import { isOpen, type UnlockRequest } from '../../bot/unlock/request/request.js';
import { INPUTS } from '../actions.js';
import { execute, form, requiredText } from './buttons.js';
import { paragraphs, type Row } from './elements.js';
import type { Element } from './template.js';
import type { View } from './view.js';
import { inSentence, nameOf } from './words.js';

/** What an approver can do about a request that is over and not solved. */
export function buttonsAfter(request: UnlockRequest, view: View): readonly Element[] {
  const { t } = view;
  return [
    ...(mayRetry(request) ? [execute(request, 'retry', t('cards:button.retry'), 'positive')] : []),
    ...(mayBeTaken(request) ? [execute(request, 'take', t('cards:button.takeAfter'))] : []),
    ...(mayBeClosed(request) ? [closeForm(request, t)] : []),
    ...supportButton(request, view),
  ];
}

/** Opens the text of a support request. Only this approver sees it. */
export function supportButton(request: UnlockRequest, { t, remedies }: View): readonly Element[] {
  return isSupportable(request, remedies) ? [execute(request, 'support', t('cards:button.support'))] : [];
}

function closeForm(request: UnlockRequest, t: View['t']): Element {
  return form(
    t('cards:button.closeAfter'),
    'default',
    [requiredText(INPUTS.note, t('cards:closeAfter.label'), t('cards:close.missing'))],
    execute(request, 'close', t('cards:button.close'), 'positive'),
  );
}

/** For approvers and helpdesk: what was done about it after it was over, and where it comes from. */
export function rowsAfter(request: UnlockRequest, { t, times }: View): readonly Row[] {
  const { follows, after } = request;
  const { taken, closed, goneOn = [] } = after ?? {};
  const lines = [
    ...(taken ? [t('cards:after.taken', { by: nameOf(taken.by), time: times.moment(taken.at) })] : []),
    ...(closed ? [t('cards:after.closed', { by: nameOf(closed.by), time: times.moment(closed.at) })] : []),
    ...goneOn.map(({ how, by, at, to }) =>
      t(`cards:after.${how}`, { by: nameOf(by), time: times.moment(at), id: to }),
    ),
  ];
  return [
    ...(follows
      ? [
          {
            label: t('cards:after.followsLabel'),
            value: t(`cards:after.follows.${follows.how}`, { id: follows.id }),
          },
        ]
      : []),
    ...(lines.length > 0 ? [{ label: t('cards:after.label'), value: lines.join(' ') }] : []),
    ...(closed
      ? [{ label: t('cards:after.noteLabel', { by: nameOf(closed.by) }), value: inSentence(closed.note) }]
      : []),
  ];
}

/**
 * What somebody who asked can do when it is over.
 * @param told the request as they may know it (`asTold`)
 */
export function askerButtonsAfter(told: UnlockRequest, readerId: string, { t }: View): readonly Element[] {
  if (mayAskAnew(told, readerId)) return [execute(told, 'ask-anew', t('cards:button.askAnew'), 'positive')];
  if (!maySayStill(told, readerId)) return [];
  return [execute(told, 'still-not-working', t('cards:button.stillNotWorking'))];
}

/** What somebody who asked reads about it: who deals with it now, where it goes on, or what they can do next. */
export function askerPartAfter(told: UnlockRequest, readerId: string, { t }: View): readonly Element[] {
  if (isOpen(told)) return [];
  const { taken, closed } = told.after ?? {};
  const goneOn = goesOnFor(told, readerId);
  if (goneOn) return paragraphs(t(`cards:after.asker.${goneOn.how}`));
  if (closed) return paragraphs(t('cards:after.asker.closed', { by: nameOf(closed.by) }));
  if (taken) return paragraphs(t('cards:after.asker.taken', { by: nameOf(taken.by) }));
  if (told.caller) return paragraphs(t('cards:after.asker.callerAgain'));
  if (told.status === 'withdrawn' && told.breakInSaid) return [];
  const next = (['denied', 'withdrawn', 'failed'] as const).find((status) => status === told.status);
  return next ? paragraphs(t(`cards:after.asker.${next}`)) : [];
}
