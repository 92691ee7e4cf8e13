import { plainText } from '../bot/texts/plainText.js';
import { sameId } from '../bot/unlock/person.js';
import { currentStep, type UnlockRequest } from '../bot/unlock/request/request.js';
import type { Card, Element } from './kit/template.js';
import { buttons, execute } from './kit/buttons.js';
import { bullets, card, paragraphs, quotes, type Header } from './kit/elements.js';
import { LOOKS } from './kit/header.js';
import { remedyText, steps } from './kit/steps.js';
import { wordsForAsker } from './kit/threeWords.js';
import { viewOf, type CardFacts, type View } from './kit/view.js';
import { isOwnAccount, nameOf, quoted } from './kit/words.js';

export interface StatusFacts extends CardFacts {
  /** The person whose chat has the card. Only the requester may cancel. The card says "you" only to the subject. */
  readonly readerId: string;
}

/** The card in the private chat of everybody who asked: the state and what happens next. */
export function statusCard(request: UnlockRequest, statusFacts: StatusFacts): Card {
  const view = viewOf(statusFacts, request.createdAt);
  const own = isOwnAccount(request, statusFacts.readerId);
  const mayCancel = request.status === 'pending' && sameId(request.requester.id, statusFacts.readerId);
  const cancel = mayCancel ? [execute(request, 'withdraw', view.t('cards:button.cancel'))] : [];
  return card(
    view,
    header(request, view, own),
    [...body(request, view, own), wordsForAsker(request, view), buttons(...cancel)],
    request.id,
  );
}

function header(request: UnlockRequest, { t }: View, own: boolean): Header {
  return {
    ...LOOKS[request.status],
    state: t(`cards:status.badge.${request.status}`),
    title: titleOf(request, own, t),
    lines: [],
  };
}

function titleOf(request: UnlockRequest, own: boolean, t: View['t']): string {
  const name = nameOf(request.subject);
  if (request.kind !== 'unlock')
    return t(`cards:statusKind.${request.kind}.${own ? 'self' : 'other'}`, { name });
  return t(`cards:status.${own ? 'askedSelf' : 'askedOther'}.${request.symptom}`, { name });
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

function body(request: UnlockRequest, view: View, own: boolean): readonly (readonly Element[])[] {
  const { t, times } = view;
  switch (request.status) {
    case 'pending': {
      const expires = t('cards:status.next.expires', { clock: times.clock(request.expiresAt) });
      return [paragraphs(meanwhile(request, own, t), expires)];
    }
    case 'approved':
    case 'executing':
      // Of a break-in the steps name what the evidence shows, and whoever is in the account reads along (rule 10).
      if (request.kind === 'contain' && own) return [paragraphs(busy(request, view))];
      return [paragraphs(busy(request, view)), steps(request, view, t('cards:status.progress'), 'plain')];
    case 'taken':
      return [paragraphs(t('cards:status.next.taken', { by: nameOf(request.approval.by) }))];
    case 'resolved':
    case 'partly-resolved':
      return solved(request, view, own);
    case 'denied': {
      const { by, reason } = request.denial;
      return [
        paragraphs(t('cards:status.next.denied', { by: nameOf(by) })),
        quotes([{ label: t('cards:status.reason'), words: quoted(reason) }]),
      ];
    }
    case 'expired':
      return [paragraphs(t('cards:status.next.expired', { clock: times.clock(request.expiresAt) }))];
    case 'unchanged':
      return [paragraphs(request.falseAlarm ? seenNothing(request, t) : t('cards:status.next.unchanged'))];
    case 'failed':
    case 'withdrawn':
      return [paragraphs(t(`cards:status.next.${request.status}`))];
  }
}

function busy(request: Extract<UnlockRequest, { status: 'approved' | 'executing' }>, { t }: View): string {
  const by = nameOf(request.approval.by);
  const waits = currentStep(request)?.step.state === 'by-hand';
  return t(`cards:status.next.${waits ? 'by-hand' : request.status}`, { by });
}

function seenNothing({ approval, note }: Solved, t: View['t']): string {
  return t('cards:nextKind.falseAlarm', { by: nameOf(approval.by), note: note ?? '' });
}

type Solved = Extract<UnlockRequest, { status: 'resolved' | 'partly-resolved' | 'failed' | 'unchanged' }>;

function solved(request: Solved, view: View, own: boolean): readonly (readonly Element[])[] {
  const { t } = view;
  if (request.handOff) {
    return [paragraphs(t('cards:status.next.closed', { by: nameOf(request.approval.by) }))];
  }
  const title = t(`cards:status.next.${request.status}`);
  const next = request.kind === 'contain' ? [t('cards:nextKind.contained')] : [];
  return [paragraphs(title, ...next), bullets('', whatNow(request, view, own))];
}

/** What the reader does now. One sentence for each remedy that is done. */
function whatNow(request: UnlockRequest, view: View, own: boolean): readonly string[] {
  const values = { name: plainText(nameOf(request.subject)) };
  return (
    request.steps
      .filter((step) => step.state === 'done')
      // The password of a containment is thrown away. The person hears of one when the account is given back.
      .filter(({ remedy }) => request.kind !== 'contain' || !view.remedies.find(remedy)?.credential)
      .map((step) => remedyText(step.remedy, own ? 'afterSelf' : 'afterOther', view, values))
      .filter((sentence) => sentence !== undefined)
  );
}
