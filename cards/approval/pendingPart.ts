import type { LapseReason } from '../../bot/unlock/request/lapse.js';
import { hasBegun, isGathering, type Pending } from '../../bot/unlock/request/request.js';
import { evidenceSummary } from '../evidence/summary.js';
import { supportButton } from '../kit/after.js';
import { buttons, denyForm, detailsButton, execute } from '../kit/buttons.js';
import { facts, note, paragraphs } from '../kit/elements.js';
import { holdRow } from '../kit/holdRow.js';
import { fold } from '../kit/fold.js';
import { portalLinks } from '../kit/portals.js';
import { steps } from '../kit/steps.js';
import type { Element } from '../kit/template.js';
import { wordsNote } from '../kit/threeWords.js';
import { unreachedPart } from '../kit/unreached.js';
import { askersWork } from '../kit/work.js';
import type { View } from '../kit/view.js';
import { allowedPart, approveButton, approveButtons } from './approveButtons.js';
import { containPart, giveBackPart, restorePart } from './contain.js';
import { findings } from './findingsPart.js';
import { handOffTodo, handOffWhy } from './handOff.js';
import { sinceThen } from './lapsedPart.js';
import { gateLines, gatePart, linkPart, securingPart } from './secured.js';
import { verdict } from './verdict.js';
import { contradicted, problem, whoAsksFirst, written, type Decidable, type Parts } from './what.js';

/** A request that waits: first what happened and the buttons, and behind a button all that it is based on. */
export function pendingPart(request: Pending, view: View): Parts {
  const asks = whoAsksFirst(request, view);
  const since = sinceThen(request, view);
  const of = request.handOff ? handedOver(request, view) : decidable(request, view);
  const behind = fold(
    [
      asks.rest,
      since.rest,
      paragraphs(...askersWork(request, view)),
      problem(request, view),
      wordsNote(request, view),
      unreachedPart(request, view),
      ...written(request, view),
      findings(request, view),
      isGathering(request) ? [] : evidenceSummary(request, view),
      ...of.rest,
    ],
    view,
  );
  return [
    asks.first,
    facts([holdRow(view)]),
    contradicted(request, view),
    linkPart(request, view),
    since.first,
    verdict(
      request,
      view,
      [asks.first, since.first, linkPart(request, view)].some(({ length }) => length > 0),
    ),
    ...of.first,
    ...of.buttons(behind.button),
    behind.rest,
  ];
}

function decidable(request: Pending, view: View): Decidable {
  switch (request.kind) {
    case 'contain':
      return containPart(request, view);
    case 'give-back':
      return giveBackPart(request, view);
    case 'restore':
      return {
        ...restorePart(request, view),
        buttons: (more) => [buttons(approveButton(request, view), denyForm(request, view), ...more)],
      };
    case 'unlock':
      return undecided(request, view);
  }
}

function undecided(request: Pending, view: View): Decidable {
  const { t } = view;
  const isReady = !isGathering(request);
  const securing = isReady ? securingPart(request, view) : [];
  return {
    first: [
      hasBegun(request)
        ? steps(request, view, t('cards:steps.done'), 'progress')
        : steps(request, view, t('cards:steps.plan'), 'names'),
      securing.length > 0 ? note('warning', `⚠ ${t('cards:securedFirst.title')}`, []) : [],
      gatePart(request, view),
      allowedPart(request, view),
    ],
    buttons: (more) => [
      buttons(
        ...(isReady ? approveButtons(request, view) : []),
        denyForm(request, view),
        ...detailsButton(request, view),
        ...more,
      ),
      gateLines(request, view),
      byHandMeanwhile(request, view),
    ],
    rest: [howFar(request, view), securing],
  };
}

/** What only an admin of Entra can mend first. Until then approving does not help, so the way by hand is offered. */
const MENDED_ELSEWHERE: readonly LapseReason[] = ['rights-consent', 'rights-app'];

function byHandMeanwhile({ lapsed = [], ...request }: Pending, view: View): readonly Element[] {
  const isStuck = lapsed.some(({ why, then }) => then === 'waits-again' && MENDED_ELSEWHERE.includes(why));
  const left = request.steps.filter(({ state }) => state === 'planned').map(({ remedy }) => remedy);
  return isStuck ? buttons(...portalLinks(left, request, view)) : [];
}

/** The steps in full, which the first view only names. */
function howFar(request: Pending, view: View): readonly Element[] {
  const { t } = view;
  return hasBegun(request)
    ? steps(request, view, t('cards:steps.done'), 'result')
    : steps(request, view, t('cards:steps.effect'), 'plan');
}

function handedOver(request: Pending, view: View): Decidable {
  const take = execute(request, 'take', view.t('cards:button.take'), 'positive');
  return {
    first: [handOffWhy(request, view)],
    buttons: (more) => [
      buttons(
        take,
        denyForm(request, view),
        ...supportButton(request, view),
        ...detailsButton(request, view),
        ...more,
      ),
    ],
    rest: [handOffTodo(request, view)],
  };
}
