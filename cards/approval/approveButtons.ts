import { isSettled } from '../../bot/unlock/request/step.js';
import type { Pending } from '../../bot/unlock/request/request.js';
import { asksForProof } from '../kit/asksForProof.js';
import { checkButton, execute, form } from '../kit/buttons.js';
import { paragraphs } from '../kit/elements.js';
import { steps } from '../kit/steps.js';
import type { Element } from '../kit/template.js';
import type { View } from '../kit/view.js';
import { nameOf } from '../kit/words.js';
import { isContradicted, secureFirstButton, securingInputs } from './secured.js';

/**
 * "Approve" with one tap. If the approver has to answer for something, a form instead. The form about who it is is for
 * this approver alone, because it shows telephone numbers.
 */
export function approveButton(request: Pending, view: View): Element {
  return asksForProof(request, view) ? checkButton(request, view) : sendButton(request, view);
}

/** The ways to allow an ordinary request. Where an account has to be secured, that comes first. */
export function approveButtons(request: Pending, view: View): readonly Element[] {
  return asksForProof(request, view) ? [checkButton(request, view)] : sendButtons(request, view);
}

/** The same buttons inside the form about who it is. */
export function sendButtons(request: Pending, view: View): readonly Element[] {
  return [...secureFirstButton(request, view), sendButton(request, view)];
}

function sendButton(request: Pending, view: View): Element {
  const { t } = view;
  const inputs = securingInputs(request, view);
  if (inputs.length === 0) return execute(request, 'approve', t('cards:button.approve'), 'positive');
  if (isContradicted(request, view)) {
    const send = execute(request, 'approve', t('cards:button.sendAnyway'), 'destructive');
    return form(t('cards:button.giveAnyway'), 'default', inputs, send);
  }
  // This title differs from the button inside. This one opens a form, the other one decides.
  const send = execute(request, 'approve', t('cards:button.approve'), 'positive');
  return form(t('cards:button.approveForm'), 'positive', inputs, send);
}

/** "Approve this too", for those after the first. They approve the same steps, and vouch for themselves. */
export function approveTooButton(request: Pending, view: View): Element {
  const { t } = view;
  if (asksForProof(request, view)) return checkButton(request, view);
  const send = execute(request, 'approve', t('cards:button.approveToo'), 'positive');
  const inputs = securingInputs(request, view);
  return inputs.length === 0 ? send : form(t('cards:button.approveTooForm'), 'positive', inputs, send);
}

/** Who has approved it so far, and what. Empty before the first one. */
export function allowedPart(request: Pending, view: View): readonly Element[] {
  const { t, times } = view;
  if (request.approvals.length === 0) return [];
  const missing = request.approvalsNeeded - request.approvals.length;
  const lines = request.approvals.map(({ by, at }) =>
    t('cards:choose.allowed', { by: nameOf(by), time: times.moment(at), count: missing }),
  );
  if (request.kind !== 'contain' && request.kind !== 'give-back') return paragraphs(...lines);
  return [
    ...paragraphs(...lines, t('cards:choose.anew')),
    ...steps(
      { ...request, steps: request.steps.filter((step) => !isSettled(step)) },
      view,
      t('cards:choose.chosen'),
      'names',
    ),
  ];
}
