import { firstAidFor } from '../../bot/unlock/plan/firstAid.js';
import { isOpen, type Pending, type UnlockRequest } from '../../bot/unlock/request/request.js';
import { isSettled, type RemedyId } from '../../bot/unlock/request/step.js';
import { execute } from '../kit/buttons.js';
import { paragraphs } from '../kit/elements.js';
import { remedyName, steps, type Detail } from '../kit/steps.js';
import type { Element } from '../kit/template.js';
import type { View } from '../kit/view.js';
import { nameOf } from '../kit/words.js';

/** "Stop it now", while the break-in waits and there is something that can be undone. */
export function firstAidButton(request: Pending, view: View): readonly Element[] {
  if (firstAidFor(request, view.remedies).length === 0) return [];
  return [execute(request, 'first-aid', view.t('cards:button.firstAid'), 'destructive')];
}

/** What "Stop it now" does, before; who did it and how far it came, afterwards. Empty when there is none. */
export function firstAidPart(request: UnlockRequest, view: View): readonly Element[] {
  const { t, times } = view;
  const { firstAid } = request;
  if (firstAid) {
    const said = t(firstAid.over ? 'cards:firstAid.given' : 'cards:firstAid.running', {
      by: nameOf(firstAid.by),
      time: times.moment(firstAid.at),
    });
    return [...paragraphs(said), ...settled(request, view, 'progress')];
  }
  const ids = [...new Set(firstAidFor(request, view.remedies).map(({ remedy }) => remedy))];
  if (!isOpen(request) || ids.length === 0) return [];
  const offer = t('cards:firstAid.offer', { what: namesOf(ids, view) });
  return paragraphs(`${offer} ${whatCanBeUndone(ids, view)}`);
}

/** A sign-out harms nobody, and nothing brings it back. */
function whatCanBeUndone(ids: readonly RemedyId[], view: View): string {
  const lasting = ids.filter((id) => !view.remedies.find(id)?.undoneBy);
  return lasting.length === 0
    ? view.t('cards:firstAid.canBeUndone')
    : view.t('cards:firstAid.cannotBeUndone', { what: namesOf(lasting, view) });
}

function namesOf(ids: readonly RemedyId[], view: View): string {
  return ids.map((id) => remedyName(id, view)).join(' · ');
}

/** The same steps with all about them, for what is behind a button. Empty when there is none. */
export function firstAidDone(request: UnlockRequest, view: View): readonly Element[] {
  return request.firstAid ? settled(request, view, 'result') : [];
}

function settled(request: UnlockRequest, view: View, detail: Detail): readonly Element[] {
  const done = { ...request, steps: request.steps.filter(isSettled) };
  return steps(done, view, view.t('cards:steps.done'), detail);
}
