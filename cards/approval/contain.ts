import { outcomeOf } from '../../bot/unlock/handover/state.js';
import { isSynced } from '../../bot/unlock/onPremises/found.js';
import { refusedFor } from '../../bot/unlock/plan/withheld.js';
import { hasBegun, isGathering, type Pending, type UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Element } from '../kit/template.js';
import { buttons, checkButton, denyForm, detailsButton, execute } from '../kit/buttons.js';
import { asksForProof } from '../kit/asksForProof.js';
import { linkButtons } from '../evidence/linksCard.js';
import { allowedPart, approveButton, approveTooButton } from './approveButtons.js';
import { firstAidButton, firstAidDone, firstAidPart } from './firstAid.js';
import { chooseForm, falseAlarmForm, impact, restoreForm } from './choose.js';
import { gateLines, gatePart, gateRest, securingInputs } from './secured.js';
import type { Decidable } from './what.js';
import { facts, note, paragraphs } from '../kit/elements.js';
import { keptElsewhere } from './keptElsewhere.js';
import { sidFor } from '../kit/sid.js';
import { steps } from '../kit/steps.js';
import type { View } from '../kit/view.js';

/** A break-in before the decision: the possible steps and the approvals so far. */
export function containPart(request: Pending, view: View): Decidable {
  if (isGathering(request)) {
    return {
      first: [],
      buttons: (more) => [buttons(denyForm(request, view), ...detailsButton(request, view), ...more)],
      rest: [],
    };
  }
  const isAllowed = request.approvals.length > 0;
  // On a phone the buttons come first, and what one of them does below them.
  const isOffer = isAllowed && !request.firstAid;
  return {
    first: [isOffer ? [] : firstAidPart(request, view), isAllowed ? allowedPart(request, view) : []],
    buttons: (more) => [
      buttons(...firstAidButton(request, view), ...choosing(request, view), falseAlarmForm(request, view)),
      syncedNote(request, view),
      isOffer ? firstAidPart(request, view) : [],
      // A denial is far from the false alarm: it leaves the break-in open.
      buttons(
        ...more,
        ...detailsButton(request, view),
        ...evidenceLinks(request, view).slice(0, 1),
        // Whoever denied it after "Stop it now" would leave the account shut.
        ...(request.firstAid ? [] : [denyForm(request, view)]),
      ),
    ],
    rest: [
      firstAidDone(request, view),
      syncedHow(request, view),
      isAllowed ? steps(request, view, view.t('cards:steps.effect'), 'plan') : impact(request, view),
    ],
  };
}

/** The first approver chooses the steps. The next one allows the same steps, or chooses others. */
function choosing(request: Pending, view: View): readonly Element[] {
  const { t } = view;
  // The form about who it is has the choice too.
  if (asksForProof(request, view)) return [checkButton(request, view)];
  const needed = request.approvalsNeeded;
  const title =
    needed > 1 ? t('cards:button.approveNeeded', { count: needed }) : t('cards:button.approveForm');
  if (request.approvals.length === 0) return [chooseForm(request, view, title)];
  // A card has each input once. Whoever wants another choice denies this one.
  if (securingInputs(request, view).length > 0) return [approveTooButton(request, view)];
  return [approveTooButton(request, view), chooseForm(request, view, t('cards:button.otherwise'))];
}

/** The bot offers no step for what Active Directory or the identity provider owns. An admin does that there. */
function syncedNote(request: UnlockRequest, view: View): readonly Element[] {
  const where = isWrittenBack(request, view) ? undefined : keptElsewhere(request, view.t);
  return where === undefined ? [] : note('warning', where, []);
}

/** Among the steps is a new password that Microsoft writes back to Active Directory. */
function isWrittenBack({ findings }: UnlockRequest, { remedies }: View): boolean {
  if (!findings) return false;
  return remedies.all.some((remedy) => remedy.writtenBack && refusedFor(remedy, findings) === undefined);
}

/** The commands for that, with the account's SID. Longer than a first view may be, so they come with the rest. */
function syncedHow(request: UnlockRequest, view: View): readonly Element[] {
  if (!request.findings || !isSynced(request.findings) || isWrittenBack(request, view)) return [];
  return paragraphs(view.t('cards:choose.syncedHow', { sid: sidFor(request, view) }));
}

/** Giving back: the incident, the number of earlier unblocks, and whether the account is secured. */
export function giveBackPart(request: Pending, view: View): Decidable {
  const { t } = view;
  const { origin, findings } = request;
  const begun = hasBegun(request);
  const isAllowed = request.approvals.length > 0;
  return {
    first: [gatePart(request, view)],
    // Who allowed what comes below the buttons, as for a containment: a phone shows the buttons first.
    buttons: (more) => [
      buttons(
        ...(begun ? [approveButton(request, view)] : choosing(request, view)),
        denyForm(request, view),
        ...detailsButton(request, view),
        ...more,
      ),
      gateLines(request, view),
      begun ? steps(request, view, t('cards:steps.done'), 'progress') : [],
      !begun && isAllowed ? allowedPart(request, view) : [],
    ],
    rest: [
      facts([
        origin && { label: t('cards:giveBack.origin'), value: origin.id },
        findings && {
          label: t('cards:giveBack.unblocks'),
          value: t('cards:giveBack.count', { n: findings.earlier.unblocks90Days }),
        },
      ]),
      gateRest(request, view),
      begun ? steps(request, view, t('cards:steps.done'), 'result') : [],
      begun || isAllowed ? [] : impact(request, view),
    ],
  };
}

/** Bringing back: the steps. The person who asked for this cannot allow it, and the card says so. */
export function restorePart(request: Pending, view: View): Omit<Decidable, 'buttons'> {
  const { t } = view;
  return {
    first: [
      paragraphs(t('cards:restore.asked')),
      allowedPart(request, view),
      hasBegun(request)
        ? steps(request, view, t('cards:steps.done'), 'result')
        : steps(request, view, t('cards:steps.plan'), 'names'),
      gatePart(request, view),
      gateLines(request, view),
    ],
    rest: [
      facts([request.origin && { label: t('cards:giveBack.origin'), value: request.origin.id }]),
      gateRest(request, view),
      hasBegun(request) ? [] : steps(request, view, t('cards:steps.effect'), 'plan'),
    ],
  };
}

/** What an approver can do after a break-in. */
export function afterContain(request: UnlockRequest, view: View): readonly Element[] {
  const isOver = ['resolved', 'partly-resolved', 'failed', 'unchanged'].includes(request.status);
  if (request.kind !== 'contain' || !isOver) return [];
  const isBack = 'givenBack' in request && request.givenBack !== undefined;
  // After a false alarm that stopped nothing there is nothing to give back.
  const isUntouched = 'falseAlarm' in request && outcomeOf(request) !== 'false-alarm';
  const giveBack = execute(request, 'give-back', view.t('cards:button.giveBack'), 'positive');
  return [...(isBack || isUntouched ? [] : [giveBack]), ...restoreForm(request, view)];
}

/** What opens the evidence in a browser. Empty until the evidence is complete. */
export function evidenceLinks(request: UnlockRequest, view: View): readonly Element[] {
  const links = request.evidence?.finishedAt ? view.evidenceLinks?.(request) : undefined;
  if (!links) return [];
  if (links === 'on-request') return [execute(request, 'evidence-file', view.t('cards:button.evidenceFile'))];
  return linkButtons(links, view);
}
