import { isBreakIn, isOpen, type UnlockRequest } from '../../bot/unlock/request/request.js';
import { outcomeOf } from '../../bot/unlock/handover/state.js';
import { outcomeAt } from '../../bot/unlock/tickets/outcomeAt.js';
import type { Happening } from '../../bot/unlock/tickets/story.js';
import { askedBy } from '../kit/askers.js';
import { stepLine, stepName } from '../kit/steps.js';
import type { View } from '../kit/view.js';
import { accountOf, nameOf, problemRows, topic } from '../kit/words.js';
import { outcomeText } from '../sentences/outcomeText.js';

// What whoever asked may read on their ticket. Each function takes the request as they are told of it (`asTold`).

/** With what the ticket begins: who asked, what they see, and what is planned. */
export function openingOf(told: UnlockRequest, view: View): Happening {
  const { t } = view;
  // Who else asked, and how the agent checked who called, is for operators.
  const { caller: _call, beside: _other, ...plain } = told;
  const rows = problemRows({ ...plain, joined: [] }, t).filter((row) => row !== undefined);
  return {
    key: 'opened',
    at: told.createdAt,
    requestId: told.id,
    audience: 'caller',
    does: 'note',
    lines: [
      topic(told, t),
      accountOf(told),
      ...askedBy({ ...told, joined: [] }, t),
      ...rows.map((row) => t('ticket:row', { ...row })),
      planOf(told, view),
    ],
  };
}

/** Names of the steps alone: how far they are is said when it is over. */
function planOf(told: UnlockRequest, view: View): string {
  const { t, language } = view;
  if (told.handOff) return t('ticket:byHand');
  if (told.steps.length === 0) return t('ticket:waits');
  const names = told.steps.map((step) => stepName(step, view));
  return t('ticket:plan', { steps: new Intl.ListFormat(language).format(names) });
}

/**
 * That an approver allowed it or took it. Nothing while it waits.
 * @param request as it is. Who asked about a break-in hears that somebody took it, and not that steps were allowed
 */
export function toldDecision(
  told: UnlockRequest,
  request: UnlockRequest,
  { t, times }: View,
): readonly Happening[] {
  if (!('approval' in told) || ('falseAlarm' in told && told.falseAlarm)) return [];
  const { by, at } = told.approval;
  const how = told.handOff || told.status === 'taken' || isBreakIn(request) ? 'taken' : 'approved';
  const lines = [t(`cards:line.${how}`, { by: nameOf(by), time: times.moment(at) })];
  const happened = { at, requestId: told.id, audience: 'caller', does: 'note' } as const;
  return [{ ...happened, key: `told-decided ${at}`, lines }];
}

/** That an approver deals with it by hand after its end, or closed it: as their own card says it. */
export function toldAfter(told: UnlockRequest, { t }: View): readonly Happening[] {
  if (isOpen(told)) return [];
  const { taken, closed } = told.after ?? {};
  const said = (what: 'taken' | 'closed', { by, at }: NonNullable<typeof taken>): Happening => ({
    key: `told-${what} ${at}`,
    at,
    requestId: told.id,
    audience: 'caller',
    does: 'note',
    lines: [t(`cards:after.asker.${what}`, { by: nameOf(by) })],
  });
  return [...(taken ? [said('taken', taken)] : []), ...(closed ? [said('closed', closed)] : [])];
}

/** How it ended. Nothing while they still wait. */
export function endOf(told: UnlockRequest, view: View): readonly Happening[] {
  if (isOpen(told)) return [];
  const at = outcomeAt(told);
  const steps = told.kind === 'contain' ? [] : told.steps;
  const lines = [outcomeText(told, view), ...steps.map((step) => stepLine(told, step, view, 'plain'))];
  const happened = { at, requestId: told.id, audience: 'caller', does: 'note' } as const;
  return [{ ...happened, key: `told-ended ${outcomeOf(told)} ${at}`, lines }];
}
