import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { INPUTS, type Verb } from '../actions.js';
import { template, type Element } from './template.js';
import type { View } from './view.js';
import { isForColleague } from './words.js';
import buttonsJson from '../templates/buttons.json' with { type: 'json' };
import executeJson from '../templates/execute.json' with { type: 'json' };
import formJson from '../templates/form.json' with { type: 'json' };
import linkJson from '../templates/link.json' with { type: 'json' };
import securedJson from '../templates/securedInput.json' with { type: 'json' };
import textInputJson from '../templates/textInput.json' with { type: 'json' };
import toggleInputJson from '../templates/toggleInput.json' with { type: 'json' };

type ButtonStyle = 'default' | 'positive' | 'destructive';
interface Button {
  readonly title: string;
  readonly style: ButtonStyle;
}

const actionSet = template<{ actions: readonly Element[] }>(buttonsJson);
const executeAction = template<Button & { verb: Verb; requestId: string; version: number }, Element>(
  executeJson,
);
const showCard = template<Button & { inputs: readonly Element[]; send: Element }, Element>(formJson);
const link = template<{ title: string; url: string }, Element>(linkJson);
const textInput = template<{ id: string; label: string; required: boolean; error: string }, Element>(
  textInputJson,
);
/** A choice of one. The person has to choose. */
export const choiceInput = template<
  { id: string; label: string; error: string; choices: readonly { title: string; value: string }[] },
  Element
>(securedJson);
const toggleInput = template<{ id: string; label: string; title: string; error: string }, Element>(
  toggleInputJson,
);

/** A row of buttons in the body. Older clients draw the fallback of an Action.Execute only there. */
export function buttons(...actions: readonly Element[]): readonly Element[] {
  return actionSet({ actions });
}

/** A button that sends a verb with the request's id and the version that the card showed. It sends no more. */
export function execute(
  request: Pick<UnlockRequest, 'id' | 'version'>,
  verb: Verb,
  title: string,
  style: ButtonStyle = 'default',
): Element {
  return executeAction({ title, style, verb, requestId: request.id, version: request.version });
}

/** A link to the page where an admin does something by hand. */
export function openUrl(title: string, url: string): Element {
  return link({ title, url });
}

/** "Deny" opens a form, because the requester needs a reason. */
export function denyForm(request: UnlockRequest, { t }: View): Element {
  return showCard({
    title: t('cards:button.deny'),
    style: 'destructive',
    inputs: [requiredText(INPUTS.reason, t('cards:deny.label'), t('cards:deny.missing'))],
    send: execute(request, 'deny', t('cards:button.sendDenial'), 'destructive'),
  });
}

/** "Solved" opens a form, in which the approver who took the request says what they did. */
export function closeForm(request: UnlockRequest, { t }: View): Element {
  return showCard({
    title: t('cards:button.solved'),
    style: 'positive',
    inputs: [requiredText(INPUTS.note, t('cards:close.label'), t('cards:close.missing'))],
    send: execute(request, 'close', t('cards:button.close'), 'positive'),
  });
}

/** A button that opens a form with one button inside. */
export function form(title: string, style: ButtonStyle, inputs: readonly Element[], send: Element): Element {
  return showCard({ title, style, inputs, send });
}

/** For a colleague's account: the approver has to speak to the subject, until one of them did. */
export function identityInputs(
  request: UnlockRequest,
  view: View,
  id: string = INPUTS.identityChecked,
): readonly Element[] {
  const isKnown = request.approvals.some(({ identityChecked }) => identityChecked === true);
  const asks = request.kind !== 'restore' && isForColleague(request) && !isKnown;
  return asks ? [identityInput(view, id)] : [];
}

/** Buttons for the evidence and the details. Only this approver sees the answer, in place of the card. */
export function detailsButton(request: UnlockRequest, { t }: View): readonly Element[] {
  return [
    ...(request.evidence ? [execute(request, 'evidence', t('cards:button.evidence'))] : []),
    ...(request.findings ? [execute(request, 'details', t('cards:button.details'))] : []),
  ];
}

/** A person who asks for a colleague may be an impostor. So the approver has to speak to the subject. */
function identityInput({ t }: View, id: string): Element {
  return toggleInput({
    id,
    label: t('cards:identity.question'),
    title: t('cards:identity.tick'),
    error: t('cards:identity.missing'),
  });
}

/** A text input that the person must fill in. */
export function requiredText(id: string, label: string, error: string): Element {
  return textInput({ id, label, required: true, error });
}

/** A text input that may stay empty. */
export function optionalText(id: string, label: string): Element {
  return textInput({ id, label, required: false, error: '' });
}
