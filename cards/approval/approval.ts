import {
  currentStep,
  hasBegun,
  type Executing,
  type UnlockRequest,
} from '../../bot/unlock/request/request.js';
import type { Card, Element } from '../kit/template.js';
import { buttonsAfter, supportButton } from '../kit/after.js';
import { buttons, closeForm, detailsButton, execute } from '../kit/buttons.js';
import { withOwnView } from './ownView.js';
import { lasting } from './choose.js';
import { afterContain } from './contain.js';
import { card, facts, paragraphs } from '../kit/elements.js';
import { holdRow } from '../kit/holdRow.js';
import { findings } from './findingsPart.js';
import { handOffTodo, handOffWhy, otherCauses } from './handOff.js';
import { handoverPart, helpedLine, issueAnewButton } from '../kit/handover.js';
import { channelHeader } from '../kit/header.js';
import { portalLinks } from '../kit/portals.js';
import { helpfulByHand } from '../kit/failure.js';
import { steps } from '../kit/steps.js';
import { stillOpen } from '../kit/stillOpen.js';
import { lossPart } from '../losses/lossParts.js';
import { viewOf, type CardFacts, type View } from '../kit/view.js';
import { pendingPart } from './pendingPart.js';
import { verdict } from './verdict.js';
import { what, type Parts } from './what.js';

/** The card of the approvals channel, for every state of the request. */
export function approvalCard(request: UnlockRequest, cardFacts: CardFacts): Card {
  const view = viewOf(cardFacts, request.createdAt);
  const drawn = card(
    view,
    channelHeader(request, view),
    [...body(request, view), lossPart(request, view)],
    request.id,
  );
  return withOwnView(drawn, request, view);
}

/** What can be pressed comes before what it is based on. */
function body(request: UnlockRequest, view: View): Parts {
  const isLong = request.kind === 'contain';
  switch (request.status) {
    case 'pending':
      return pendingPart(request, view);
    case 'taken':
      return [
        verdict(request, view),
        handOffWhy(request, view),
        buttons(closeForm(request, view), ...supportButton(request, view), ...detailsButton(request, view)),
        handOffTodo(request, view),
        ...what(request, view),
        findings(request, view),
      ];
    case 'approved':
      return [...what(request, view), doneSteps(request, view)];
    case 'executing':
      return [
        facts([holdRow(view)]),
        doneSteps(request, view),
        handoverPart(request, view),
        buttons(...byHand(request, view)),
        ...what(request, view),
      ];
    case 'resolved':
    case 'partly-resolved':
    case 'failed':
    case 'unchanged':
      return [
        stillOpen(request, view),
        // A break-in has many steps, and its first button would be below the first view of a phone.
        isLong ? [] : doneSteps(request, view),
        afterwards(request, view),
        buttons(...buttonsAfter(request, view)),
        buttons(...linksOfFailed(request, view)),
        buttons(
          ...issueAnewButton(request, view),
          ...afterContain(request, view),
          ...detailsButtonAfter(request, view),
        ),
        isLong ? doneSteps(request, view) : [],
        request.status === 'unchanged' && request.kind === 'unlock' ? otherCauses(request, view) : [],
        lastingPart(request, view),
        ...what(request, view),
      ];
    case 'denied':
    case 'expired':
    case 'withdrawn':
      return [
        buttons(...buttonsAfter(request, view)),
        ...what(request, view),
        hasBegun(request) ? doneSteps(request, view) : [],
      ];
  }
}

/** How far the steps are. Also of a request that ended after it waited for approval again. */
function doneSteps(request: UnlockRequest, view: View): readonly Element[] {
  return steps(request, view, view.t('cards:steps.done'), 'result');
}

/** Where the new password or pass is, and whether it helped. */
function afterwards(request: UnlockRequest, view: View): readonly Element[] {
  const part = handoverPart(request, view);
  return part.length > 0 || !request.helped ? part : paragraphs(helpedLine(request.helped, view));
}

/** What cannot be brought back after a break-in. */
function lastingPart(request: UnlockRequest, view: View): readonly Element[] {
  return request.kind === 'contain' ? lasting(request, view) : [];
}

/** Approvers can open the evidence after the break-in is over, too. */
function detailsButtonAfter(request: UnlockRequest, view: View): readonly Element[] {
  return request.kind === 'contain' ? detailsButton(request, view).slice(0, 1) : [];
}

/** The portal page where an admin does the waiting step, and the button that reports it done. */
function byHand(request: Executing, view: View): readonly Element[] {
  const waiting = currentStep(request)?.step;
  if (waiting?.state !== 'by-hand') return [];
  const done = execute(request, 'confirm-by-hand', view.t('cards:button.didIt'), 'positive');
  return [...portalLinks([waiting.remedy], request, view), done];
}

function linksOfFailed(request: UnlockRequest, view: View): readonly Element[] {
  return portalLinks(helpfulByHand(request, request.steps, view), request, view);
}
