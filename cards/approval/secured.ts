import { FIRST_INPUTS, INPUTS, SECURED } from '../actions.js';
import { gives } from '../../bot/unlock/incident/gate.js';
import { asksWhy } from '../../bot/unlock/plan/switchedOff.js';
import { factsThatAre, secureFirst, securingFacts } from '../../bot/unlock/plan/secureFirst.js';
import {
  SECURING_FACTS,
  type Origin,
  type Pending,
  type SecuringFact,
  type UnlockRequest,
} from '../../bot/unlock/request/request.js';
import type { Unsecured } from '../../bot/unlock/request/unsecured.js';
import { choiceInput, execute, form, optionalText, requiredText } from '../kit/buttons.js';
import { linesOf, marked, note, paragraphs } from '../kit/elements.js';
import type { Element } from '../kit/template.js';
import { remedyName, stepName } from '../kit/steps.js';
import type { View } from '../kit/view.js';
import { nameOf } from '../kit/words.js';
import { byHandText } from './byHandText.js';

// Rule 4 on the approvers' cards: what secures the account, what the bot saw of it, and what somebody has to answer for.

/** The break-in that gates this request. `undefined` when none does, or when the request gives nothing. */
function gateOn(request: UnlockRequest, { remedies }: View): Origin | undefined {
  if (request.kind === 'contain') return undefined;
  return request.kind === 'give-back' || gives(request.steps, remedies) ? request.origin : undefined;
}

/** What of the open break-in is not secured. Empty when nothing gates it. */
export function gatePart(request: Pending, view: View): readonly Element[] {
  const gate = gateOn(request, view);
  return gate ? securedNote(gate, view, FIRST_LINES) : [];
}

/** How many approvers it needs, and who is not among them. It stands below the buttons: a phone shows those first. */
export function gateLines(request: Pending, view: View): readonly Element[] {
  const { t } = view;
  const { approvalsNeeded: n, openedBy } = request;
  if (!gateOn(request, view)) return [];
  return paragraphs(
    ...(n > 1 ? [t('cards:gate.approvals', { count: n })] : []),
    ...(openedBy ? [t('cards:gate.opened', { by: nameOf(openedBy) })] : []),
  );
}

/** All that is not secured, where the first view has no room for it. */
export function gateRest(request: Pending, view: View): readonly Element[] {
  const gate = gateOn(request, view);
  return gate && gate.unsecured.length > FIRST_LINES ? securedNote(gate, view, MOST_LINES) : [];
}

/** Says that the account has an open break-in, and which. Empty for a request that follows from it. */
export function linkPart({ kind, origin }: UnlockRequest, { t }: View): readonly Element[] {
  return kind === 'unlock' && origin
    ? note('attention', `⚠ ${t('cards:gate.title', { id: origin.id })}`, [])
    : [];
}

function securedNote({ unsecured }: Origin, view: View, most: number): readonly Element[] {
  const { t } = view;
  if (unsecured.length === 0) return note('good', `✓ ${t('cards:giveBack.secured')}`, [t('cards:neverRead')]);
  const lines = unsecured.slice(0, most).map((one) => unsecuredText(one, view));
  const rest = unsecured.length - most;
  const more = rest > 0 ? [t('evidence:verdict.more', { count: rest })] : [];
  return note('warning', `⚠ ${t('cards:giveBack.unsecured')}`, [...lines, ...more]);
}

/** A card has no room for more, and the first view for fewer. */
const MOST_LINES = 12;
const FIRST_LINES = 1;

/** One thing that is not secured, in a sentence. */
export function unsecuredText(one: Unsecured, view: View): string {
  if (typeof one === 'string') return view.t(`cards:unsecured.${one}`);
  if (one.left === 'by-hand') return byHandText(one, view);
  return view.t(`cards:unsecured.${one.left}`, { step: stepName(one, view) });
}

/** For a restricted sender: why to secure first, and what the bot saw, each with ✓, ✕ or ?. */
export function securingPart(request: Pending, view: View): readonly Element[] {
  if (!request.needsSecured || gateOn(request, view)) return [];
  const { t, remedies } = view;
  const facts = securingFacts(request);
  const rows = SECURING_FACTS.map((fact) => ({
    mark: MARKS[facts[fact]],
    text: t(`cards:securing.${fact}.${facts[fact]}`),
  }));
  const plan = secureFirst(request, remedies);
  const steps = (plan ?? []).map(({ remedy }) => remedyName(remedy, view)).join(', ');
  return [
    ...note('warning', `⚠ ${t('cards:securedFirst.title')}`, linesOf(t('cards:securedFirst.lines'))),
    ...marked(t('cards:securing.title'), rows),
    ...(plan ? paragraphs(t('cards:securing.effect', { steps })) : []),
  ];
}

const MARKS = { yes: '✓', no: '✕', unknown: '?' } as const;

/** The first button: new password, sign out, then sending. Empty when there is nothing to secure, or it cannot be done. */
export function secureFirstButton(request: Pending, view: View): readonly Element[] {
  const { t, remedies } = view;
  if (gateOn(request, view) || !secureFirst(request, remedies)) return [];
  const send = (title: string) => execute(request, 'secure-first', title, 'positive');
  const inputs = [...lookedInput(request, view), ...whyInput(request, view, FIRST_INPUTS.overrideReason)];
  const title = t('cards:button.secureFirst');
  if (inputs.length === 0) return [send(title)];
  return [form(t('cards:button.secureFirstForm'), 'positive', inputs, send(title))];
}

/** What the plan does not do and the bot could not read: the approver has to have looked. */
function lookedInput(request: Pending, { t }: View): readonly Element[] {
  const unread = factsThatAre('unknown', { ...securingFacts(request), password: 'yes', sessions: 'yes' });
  if (unread.length === 0) return [];
  const parts = partsOf(unread, t);
  return [
    choiceInput({
      id: FIRST_INPUTS.secured,
      label: t('cards:securing.lookedQuestion'),
      error: t('cards:securing.lookedMissing'),
      choices: [{ value: 'checked', title: t('cards:securing.looked', { parts }) }],
    }),
  ];
}

/** The names of these facts, in one line. */
export function partsOf(facts: readonly SecuringFact[], t: View['t']): string {
  return facts.map((fact) => t(`cards:securing.part.${fact}`)).join(', ');
}

/** True when *Yes* may not be offered, because the look contradicts it. */
export function isContradicted(request: UnlockRequest, view: View): boolean {
  return (
    request.needsSecured && !gateOn(request, view) && factsThatAre('no', securingFacts(request)).length > 0
  );
}

/** Why an account that somebody switched off is allowed again. */
function whyInput(
  request: UnlockRequest,
  { t, remedies }: View,
  id: string = INPUTS.overrideReason,
): readonly Element[] {
  if (!asksWhy(request, request.steps, remedies)) return [];
  return [requiredText(id, t('cards:switchedOn.why'), t('cards:deny.missing'))];
}

/** What the approver answers for. After a break-in only an override needs an input: a reason. */
export function securingInputs(request: UnlockRequest, view: View): readonly Element[] {
  const { t } = view;
  const gate = gateOn(request, view);
  if (gate) {
    if (gate.unsecured.length === 0) return [];
    const label = t('cards:giveBack.reason');
    // Some of what can be chosen after a break-in gives nothing, and needs none.
    return [
      request.kind === 'give-back'
        ? optionalText(INPUTS.overrideReason, label)
        : requiredText(INPUTS.overrideReason, label, t('cards:deny.missing')),
    ];
  }
  if (!request.needsSecured || request.origin) return whyInput(request, view);
  if (isContradicted(request, view))
    return [requiredText(INPUTS.overrideReason, t('cards:securedFirst.anyway'), t('cards:deny.missing'))];
  const choice = choiceInput({
    id: INPUTS.secured,
    label: t('cards:securedFirst.question'),
    error: t('cards:securedFirst.missing'),
    choices: SECURED.map((value) => ({ value, title: t(`cards:securedFirst.${value}`) })),
  });
  const why = whyInput(request, view);
  return [
    choice,
    ...(why.length > 0 ? why : [optionalText(INPUTS.overrideReason, t('cards:securedFirst.why'))]),
  ];
}
