import { plainText } from '../bot/texts/plainText.js';
import { isTextKey } from '../bot/texts/texts.js';
import { askersLook } from '../bot/unlock/handover/askersLook.js';
import { handoverOf, outcomeOf } from '../bot/unlock/handover/state.js';
import { nextStart } from '../bot/unlock/duty/calendar.js';
import { sameId } from '../bot/unlock/person.js';
import { changeKey, type RemedyId } from '../bot/unlock/request/step.js';
import { isGivenBack } from '../bot/unlock/request/told.js';
import { currentStep, hasBegun, isOpen, waiting, type UnlockRequest } from '../bot/unlock/request/request.js';
import type { Card, Element } from './kit/template.js';
import { askerButtonsAfter, askerPartAfter } from './kit/after.js';
import { buttons, execute } from './kit/buttons.js';
import { bullets, card, paragraphs, quotes, type Header } from './kit/elements.js';
import { helpdeskButton } from './kit/helpdeskButton.js';

import { LOOKS } from './kit/header.js';
import { remedyText, steps } from './kit/steps.js';
import { wordsForAsker } from './kit/threeWords.js';
import { handoverForAsker, helpedPart, isStillToCome } from './statusHandover.js';
import { viewOf, type CardFacts, type View } from './kit/view.js';
import { supportForAsker } from './supportText.js';
import { askedFor, isOwnAccount, nameOf, quoted } from './kit/words.js';

export interface StatusFacts extends CardFacts {
  /** The person whose chat has the card. Who waits may stop waiting. The card says "you" only to the subject. */
  readonly readerId: string;
}

/**
 * The card in the private chat of everybody who asked: the state and what happens next.
 * @param request as this reader may know it (`asTold`)
 */
export function statusCard(request: UnlockRequest, statusFacts: StatusFacts): Card {
  const view = viewOf(statusFacts, request.createdAt);
  const own = isOwnAccount(request, statusFacts.readerId);
  const waits = waiting(request).some(({ id }) => sameId(id, statusFacts.readerId));
  const mayCancel = request.status === 'pending' && waits;
  const cancel = mayCancel ? [execute(request, 'withdraw', view.t('cards:button.cancel'))] : [];
  const helpdesk = isOpen(request) ? [] : helpdeskButton(view);
  return card(
    view,
    header(request, view, own),
    [
      ...body(request, statusFacts.readerId, view, own),
      askerPartAfter(request, statusFacts.readerId, view),
      forWhoeverHelps(request, view),
      wordsForAsker(request, view),
      buttons(...cancel, ...askerButtonsAfter(request, statusFacts.readerId, view), ...helpdesk),
    ],
    request.id,
  );
}

/** What the reader gives to the helpdesk, where the bot cannot help any more. */
function forWhoeverHelps(request: UnlockRequest, view: View): readonly Element[] {
  const isStuck = request.handOff === 'still-not-working' || request.status === 'failed';
  return isStuck ? bullets(view.t('cards:support.giveThis'), supportForAsker(request, view)) : [];
}

function header(request: UnlockRequest, { t }: View, own: boolean): Header {
  // What an approver took is in hands, whatever it ended as.
  const { taken, closed } = request.after ?? {};
  const look = taken && !closed ? 'taken' : askersLook(request);
  return {
    ...LOOKS[look === 'looked-into' ? 'false-alarm' : look],
    state: t(`cards:status.badge.${look}`),
    title: titleOf(request, own, t),
    lines: [],
  };
}

function titleOf(request: UnlockRequest, own: boolean, t: View['t']): string {
  const name = nameOf(request.subject);
  if (request.kind === 'give-back' || request.kind === 'restore')
    return t(`cards:statusKind.${request.kind}.${own ? 'self' : 'other'}`, { name });
  return t(`cards:status.${own ? 'askedSelf' : 'askedOther'}.${askedFor(request)}`, { name });
}

/** What the person who asked should know while they wait. */
function meanwhile(request: UnlockRequest, own: boolean, t: View['t']): string {
  switch (request.kind) {
    case 'contain':
      return own
        ? t('cards:nextKind.containSelf')
        : t('cards:nextKind.containOther', { name: nameOf(request.subject) });
    case 'give-back':
      return t('cards:nextKind.giveBack');
    case 'restore':
      return t('cards:nextKind.restore');
    case 'unlock':
      return t('cards:status.next.pending');
  }
}

/** When admins work again, where nobody does now, and until when it waits. A break-in that they reported never expires. */
function untilWhen(request: UnlockRequest, { t, times, hours = 'always' }: View): readonly string[] {
  const { symptom, createdAt, expiresAt } = request;
  const start = nextStart(hours, createdAt);
  if (symptom === 'compromised') return start === createdAt ? [] : [t('cards:status.next.calledNow')];
  const expires = t('cards:status.next.expires', { clock: times.clock(expiresAt) });
  if (start === createdAt) return [expires];
  return [t('cards:status.next.offDuty', { time: times.moment(start) }), expires];
}

/** The first of several approvals. Nothing of that where a break-in asks for more of them: that is not theirs to know. */
function allowedSoFar({ approvals, approvalsNeeded, origin }: UnlockRequest, { t }: View): readonly string[] {
  const [first] = approvals;
  if (!first || origin) return [];
  const count = Math.max(1, approvalsNeeded - approvals.length);
  return [t('cards:status.next.half', { by: nameOf(first.by), count })];
}

function body(
  request: UnlockRequest,
  readerId: string,
  view: View,
  own: boolean,
): readonly (readonly Element[])[] {
  const { t, times } = view;
  switch (request.status) {
    case 'pending': {
      const waits = untilWhen(request, view);
      if (!waitsAgain(request))
        return [paragraphs(...allowedSoFar(request, view), meanwhile(request, own, t), ...waits)];
      return [paragraphs(t('cards:status.next.again'), ...waits), progress(request, view)];
    }
    case 'approved':
    case 'executing':
      return [paragraphs(busy(request, view)), progress(request, view)];
    case 'taken':
      return [paragraphs(t('cards:status.next.taken', { by: nameOf(request.approval.by) }))];
    case 'resolved':
    case 'partly-resolved':
      return solved(request, readerId, view, own);
    case 'denied': {
      const { by, reason } = request.denial;
      return [
        paragraphs(
          t(hasBegun(request) ? 'cards:status.next.deniedBegun' : 'cards:status.next.denied', {
            by: nameOf(by),
          }),
        ),
        quotes([{ label: t('cards:status.reason'), words: quoted(reason) }]),
        doneBefore(request, view),
      ];
    }
    case 'expired': {
      const key = hasBegun(request) ? 'cards:status.next.expiredBegun' : 'cards:status.next.expired';
      return [paragraphs(t(key, { clock: times.clock(request.expiresAt) })), doneBefore(request, view)];
    }
    case 'unchanged':
      if (request.falseAlarm) return [paragraphs(...seenNothing(request, t))];
      return [paragraphs(t('cards:status.next.unchanged'))];
    case 'failed':
      return [paragraphs(t(`cards:status.next.${outcomeOf(request) === 'dry-run' ? 'dry-run' : 'failed'}`))];
    case 'withdrawn': {
      const key = hasBegun(request) ? 'cards:status.next.withdrawnBegun' : 'cards:status.next.withdrawn';
      const why = request.breakInSaid ? [t('cards:status.next.withdrawnForBreakIn')] : [];
      return [paragraphs(...why, t(key)), doneBefore(request, view)];
    }
  }
}

/** True when it was approved before, and that approval does not hold any more. */
function waitsAgain({ lapsed }: UnlockRequest): boolean {
  return (lapsed ?? []).some(({ then }) => then === 'waits-again');
}

function progress(request: UnlockRequest, view: View): readonly Element[] {
  return steps(request, view, view.t('cards:status.progress'), 'plain');
}

/** What was done before the request waited for approval again. */
function doneBefore(request: UnlockRequest, view: View): readonly Element[] {
  return hasBegun(request) ? progress(request, view) : [];
}

function busy(request: Extract<UnlockRequest, { status: 'approved' | 'executing' }>, { t }: View): string {
  const by = nameOf(request.approval.by);
  const waits = currentStep(request)?.step.state === 'by-hand';
  return t(`cards:status.next.${waits ? 'by-hand' : request.status}`, { by });
}

/**
 * Who did not report a break-in does not read that somebody looked for one. What was stopped meanwhile is told when it
 * was given back, and not before.
 */
function seenNothing(
  { kind, approval, note, steps: done, givenBack }: Solved,
  t: View['t'],
): readonly string[] {
  if (kind === 'unlock') return [t('cards:nextKind.lookedInto', { by: nameOf(approval.by) })];
  const isBack = givenBack !== undefined && done.some(({ state }) => state === 'done');
  return [
    t('cards:nextKind.falseAlarm', { by: nameOf(approval.by), note: note ?? '' }),
    ...(isBack ? [t('cards:nextKind.alarmGivenBack')] : []),
  ];
}

type Solved = Extract<UnlockRequest, { status: 'resolved' | 'partly-resolved' | 'failed' | 'unchanged' }>;

function solved(
  request: Solved,
  readerId: string,
  view: View,
  own: boolean,
): readonly (readonly Element[])[] {
  const { t } = view;
  if (request.handOff) {
    return [
      paragraphs(t('cards:status.next.closed', { by: nameOf(request.approval.by) })),
      helpedPart(request, readerId, view),
    ];
  }
  const title = isWhole(request) ? [] : [t(`cards:status.next.${request.status}`)];
  const lines = request.kind === 'contain' ? [contained(request, t)] : title;
  return [
    paragraphs(...lines, ...handoverForAsker(request, view, own)),
    bullets('', whatNow(request, view, own)),
    helpedPart(request, readerId, view),
  ];
}

/** Who asked hears of it when the account is given back, or when nothing had to be. */
function contained({ id, givenBack }: Solved, t: View['t']): string {
  const isBack = givenBack !== undefined && givenBack.by !== id;
  return t(isBack ? 'cards:nextKind.givenBack' : 'cards:nextKind.contained');
}

/** True when the handover says everything: "This is done" would say too much. */
function isWhole(request: Solved): boolean {
  return (
    handoverOf(request) !== undefined && request.status === 'resolved' && outcomeOf(request) !== 'resolved'
  );
}

/**
 * The password of a containment is thrown away. The person hears of one when the account is given back. Once it was read
 * out, or wiped, nobody will read it out. What shut them out does so no more when the account is given back.
 */
function isTrueNow(request: UnlockRequest, id: RemedyId, { remedies }: View): boolean {
  const { credential, locksOut } = remedies.find(id) ?? {};
  if (credential) return request.kind !== 'contain' && isStillToCome(request);
  return !locksOut || !isGivenBack(request);
}

/** What the reader does now. One sentence for each remedy that is done, however often it was. */
function whatNow(request: UnlockRequest, view: View, own: boolean): readonly string[] {
  const name = plainText(nameOf(request.subject));
  const done = request.steps.filter((step) => step.state === 'done');
  return [...new Set(done.map(({ remedy }) => remedy))]
    .filter((id) => isTrueNow(request, id, view))
    .map((id) => {
      const count = new Set(done.filter(({ remedy }) => remedy === id).map(changeKey)).size;
      return afterwardsText(id, count, own, view, name);
    })
    .filter((sentence) => sentence !== undefined);
}

/** "4 rules in your mailbox were switched off", where it was done to several. */
function afterwardsText(id: RemedyId, count: number, own: boolean, view: View, name: string) {
  const one = own ? 'afterSelf' : 'afterOther';
  const many = `remedies:${id}.${one}Many`;
  if (count > 1 && isTextKey(many)) return view.t(many, { count, name });
  return remedyText(id, one, view, { name });
}
