import {
  approvalsOf,
  currentStep,
  hasBegun,
  isBreakIn,
  isGathering,
  type Executing,
  type Pending,
  type UnlockRequest,
} from '../../bot/unlock/request/request.js';
import { evidenceSummary } from '../evidence/summary.js';
import type { Card, Element } from '../kit/template.js';
import { buttons, closeForm, denyForm, detailsButton, execute } from '../kit/buttons.js';
import { withOwnView } from './ownView.js';
import { allowedPart, approveButton, approveButtons } from './approveButtons.js';
import { lasting } from './choose.js';
import { gatePart, linkPart, securingPart } from './secured.js';
import { afterContain, containPart, giveBackPart, restorePart } from './contain.js';
import { card, facts, note, quotes } from '../kit/elements.js';
import { findings } from './findingsPart.js';
import { changedPart, lapsedPart } from './lapsedPart.js';
import { handOffPart, otherCauses } from './handOff.js';
import { channelHeader } from '../kit/header.js';
import { portalLinks } from '../kit/portals.js';
import { steps } from '../kit/steps.js';
import { askerWarnings } from '../kit/askers.js';
import { viewOf, type CardFacts, type View } from '../kit/view.js';
import { proofRows } from '../kit/proofRows.js';
import { holdRow } from '../kit/holdRow.js';
import { wordsNote } from '../kit/threeWords.js';
import { addressRow, nameOf, problemRows, quoted } from '../kit/words.js';

/** The card of the approvals channel, for every state of the request. */
export function approvalCard(request: UnlockRequest, cardFacts: CardFacts): Card {
  const view = viewOf(cardFacts, request.createdAt);
  const drawn = card(view, channelHeader(request, view), body(request, view), request.id);
  return withOwnView(drawn, request, view);
}

type Parts = readonly (readonly Element[])[];

function body(request: UnlockRequest, view: View): Parts {
  const { t } = view;
  switch (request.status) {
    case 'pending':
      return request.handOff ? handedOver(request, view) : decidable(request, view);
    case 'taken':
      return [
        ...what(request, view),
        findings(request, view),
        handOffPart(request, view),
        buttons(closeForm(request, view), ...detailsButton(request, view)),
      ];
    case 'approved':
      return [...what(request, view), steps(request, view, t('cards:steps.done'), 'result')];
    case 'executing':
      return [
        ...what(request, view),
        steps(request, view, t('cards:steps.done'), 'result'),
        buttons(...byHand(request, view)),
      ];
    case 'resolved':
    case 'partly-resolved':
    case 'failed':
    case 'unchanged':
      return [
        ...what(request, view),
        steps(request, view, t('cards:steps.done'), 'result'),
        request.status === 'unchanged' && request.kind === 'unlock' ? otherCauses(request, view) : [],
        buttons(...linksOfFailed(request, view)),
        lastingPart(request, view),
        buttons(...afterContain(request, view), ...detailsButtonAfter(request, view)),
      ];
    case 'denied':
    case 'expired':
    case 'withdrawn':
      return [...what(request, view), hasBegun(request) ? doneSteps(request, view) : []];
  }
}

function decidable(request: Pending, view: View): Parts {
  switch (request.kind) {
    case 'contain':
      return [...what(request, view), findings(request, view), ...containPart(request, view)];
    case 'give-back':
      return [...what(request, view), ...giveBackPart(request, view)];
    case 'restore':
      return [
        ...what(request, view),
        ...restorePart(request, view),
        buttons(approveButton(request, view), denyForm(request, view)),
      ];
    case 'unlock':
      return undecided(request, view);
  }
}

/** How far the steps are. Also of a request that waits for approval again, or that ended after that. */
function doneSteps(request: UnlockRequest, view: View): readonly Element[] {
  return steps(request, view, view.t('cards:steps.done'), 'result');
}

/** What cannot be brought back after a break-in. */
function lastingPart(request: UnlockRequest, view: View): readonly Element[] {
  return request.kind === 'contain' ? lasting(request, view) : [];
}

/** Approvers can open the evidence after the break-in is over, too. */
function detailsButtonAfter(request: UnlockRequest, view: View): readonly Element[] {
  return request.kind === 'contain' ? detailsButton(request, view).slice(0, 1) : [];
}

function undecided(request: Pending, view: View): Parts {
  const { t } = view;
  return [
    ...what(request, view),
    linkPart(request, view),
    findings(request, view),
    evidenceSummary(request, view),
    hasBegun(request) ? doneSteps(request, view) : steps(request, view, t('cards:steps.plan'), 'plan'),
    isGathering(request) ? [] : securingPart(request, view),
    gatePart(request, view),
    allowedPart(request, view),
    buttons(
      ...(isGathering(request) ? [] : approveButtons(request, view)),
      denyForm(request, view),
      ...detailsButton(request, view),
    ),
  ];
}

function handedOver(request: Pending, view: View): Parts {
  const take = execute(request, 'take', view.t('cards:button.take'), 'positive');
  return [
    ...what(request, view),
    linkPart(request, view),
    findings(request, view),
    evidenceSummary(request, view),
    handOffPart(request, view),
    buttons(take, denyForm(request, view), ...detailsButton(request, view)),
  ];
}

/** The problem, the deadline and what people wrote about it. */
function what(request: UnlockRequest, view: View): Parts {
  const { t } = view;
  const pending = request.status === 'pending';
  return [
    whoAsks(request, view),
    facts([
      ...problemRows(request, t),
      pending ? { label: t('cards:fact.before'), value: deadlineOf(request, view) } : undefined,
      holdRow(view),
      ...proofRows(request, view),
      addressRow(request, t),
    ]),
    wordsNote(request, view),
    lapsedPart(request, view),
    changedPart(request, view),
    quotes([said(request.answers.details, t('cards:quote.details'))]),
    quotes(decisions(request, view)),
  ];
}

/** A break-in never expires. */
function deadlineOf(request: UnlockRequest, { t, times }: View): string {
  return isBreakIn(request) ? t('cards:fact.noDeadline') : times.clock(request.expiresAt);
}

/** What to look at twice about the people who ask, while somebody still decides or deals with it. */
function whoAsks(request: UnlockRequest, { t }: View): readonly Element[] {
  const warnings = ['pending', 'taken'].includes(request.status) ? askerWarnings(request, t) : [];
  return warnings.length > 0 ? note('warning', `⚠ ${t('cards:askerWarning.title')}`, warnings) : [];
}

/** What the approvers wrote. */
function decisions(request: UnlockRequest, { t }: View) {
  if (request.status === 'denied') {
    const { by, reason } = request.denial;
    return [said(reason, t('cards:quote.reason', { by: nameOf(by) }))];
  }
  if (!('approval' in request)) return [];
  const { by } = request.approval;
  const overrides = approvalsOf(request).map(({ by: who, secured }) =>
    said(
      secured?.how === 'overridden' ? secured.reason : undefined,
      t('cards:quote.override', { by: nameOf(who) }),
    ),
  );
  const noted = 'note' in request ? request.note : undefined;
  return [...overrides, said(noted, t('cards:quote.note', { by: nameOf(by) }))];
}

function said(words: string | undefined, label: string) {
  return words ? { label, words: quoted(words) } : undefined;
}

/** The portal page where an admin does the waiting step, and the button that reports it done. */
function byHand(request: Executing, view: View): readonly Element[] {
  const waiting = currentStep(request)?.step;
  if (waiting?.state !== 'by-hand') return [];
  const done = execute(request, 'confirm-by-hand', view.t('cards:button.didIt'), 'positive');
  return [...portalLinks([waiting.remedy], request, view), done];
}

function linksOfFailed(request: UnlockRequest, view: View): readonly Element[] {
  // Past Microsoft's limit the portal refuses as well.
  const failed = request.steps.filter(
    (step) => step.state === 'failed' && step.reason.kind !== 'limit-reached',
  );
  return portalLinks(
    failed.map((step) => step.remedy),
    request,
    view,
  );
}
