import { outcomeOf, type Outcome } from '../../bot/unlock/handover/state.js';
import { isFirstAid } from '../../bot/unlock/plan/firstAid.js';
import { sameId } from '../../bot/unlock/person.js';
import {
  approvalsOf,
  askers,
  currentStep,
  isGathering,
  type Pending,
  type UnlockRequest,
} from '../../bot/unlock/request/request.js';
import { askedBy } from './askers.js';
import { subjectsWork } from './work.js';
import { topicKey, accountOf, nameOf, topic } from './words.js';
import type { Header, Style } from './elements.js';
import type { View } from './view.js';

/** The look of each status: a mark with its own shape and a colour, next to the words. */
export const LOOKS: Readonly<Record<Outcome, { icon: string; style: Style }>> = {
  pending: { icon: '◷', style: 'accent' },
  approved: { icon: '✓', style: 'accent' },
  executing: { icon: '◐', style: 'accent' },
  taken: { icon: '☞', style: 'accent' },
  resolved: { icon: '✓', style: 'good' },
  'partly-resolved': { icon: '◑', style: 'warning' },
  failed: { icon: '✕', style: 'attention' },
  unchanged: { icon: '=', style: 'emphasis' },
  'dry-run': { icon: '=', style: 'emphasis' },
  'handing-over': { icon: '☞', style: 'warning' },
  opened: { icon: '☞', style: 'warning' },
  'handed-over': { icon: '☞', style: 'accent' },
  'not-handed-over': { icon: '✕', style: 'attention' },
  'did-not-help': { icon: '◑', style: 'warning' },
  'false-alarm': { icon: '◑', style: 'warning' },
  contained: { icon: '◑', style: 'warning' },
  'given-back': { icon: '✓', style: 'accent' },
  denied: { icon: '✕', style: 'emphasis' },
  expired: { icon: '◷', style: 'emphasis' },
  withdrawn: { icon: '↶', style: 'emphasis' },
};

/** The heading of a channel card: the question or the result, who and when. */
export function channelHeader(request: UnlockRequest, view: View): Header {
  const { t } = view;
  const name = nameOf(request.subject);
  const lines = [
    accountOf(request),
    ...subjectsWork(request),
    ...askedBy(request, t),
    ...pressed(request, view),
    ...stopped(request, view),
    ...history(request, view),
  ];
  if (request.status === 'pending') {
    return request.handOff
      ? {
          icon: '☞',
          style: 'warning',
          state: t('cards:state.hand-off'),
          title: t(`cards:help.${request.symptom}`, { name }),
          lines,
        }
      : { ...pendingLook(request, view), title: t(`cards:ask.${topicKey(request)}`, { name }), lines };
  }
  if (currentStep(request)?.step.state === 'by-hand') {
    return { icon: '☞', style: 'warning', state: t('cards:state.by-hand'), title: topic(request, t), lines };
  }
  return { ...endLook(request, view), title: topic(request, t), lines };
}

/** How a request ended; or that its break-in is open again, because something new appeared in the account. */
export function endLook(request: UnlockRequest, { t }: View): Pick<Header, 'icon' | 'style' | 'state'> {
  if ('cameBack' in request && request.cameBack && !request.givenBack)
    return { icon: '⚠', style: 'attention', state: t('cards:state.came-back') };
  const outcome = outcomeOf(request);
  return { ...LOOKS[outcome], state: t(`cards:state.${outcome}`) };
}

/** Says how often people asked again. The approver should not hurry because of it, but may look twice. */
function pressed({ askedAgain, status }: UnlockRequest, { t, times }: View): readonly string[] {
  if (!askedAgain || status !== 'pending') return [];
  const time = times.moment(askedAgain.at);
  return [t('cards:asker.again', { count: askedAgain.times, time })];
}

/** Who cancelled, where the request went on without them. */
export function stopped(request: UnlockRequest, { t, times }: View): readonly string[] {
  return (request.stoppedWaiting ?? []).map(({ id, at, breakInSaid }) => {
    const key = breakInSaid ? 'cards:line.stoppedForBreakIn' : 'cards:line.stopped';
    return t(key, { name: askerName(request, id), time: times.moment(at) });
  });
}

function askerName(request: UnlockRequest, id: string): string {
  return nameOf(askers(request).find((asker) => sameId(asker.id, id)) ?? { id, name: id });
}

/** The state before the decision: the bot gathers evidence, then each approver that is needed allows the plan. */
function pendingLook(request: Pending, { t }: View): Pick<Header, 'icon' | 'style' | 'state'> {
  if (isGathering(request)) return { ...LOOKS.pending, state: t('cards:state.gathering') };
  const missing = request.approvalsNeeded - request.approvals.length;
  if (request.approvals.length > 0) {
    return { icon: '◑', style: 'warning', state: t('cards:state.half', { count: missing }) };
  }
  if (request.kind === 'contain') return { icon: '⚠', style: 'attention', state: t('cards:state.contain') };
  return { ...LOOKS.pending, state: t('cards:state.pending') };
}

/** Who decided, and when the request ended. */
function history(request: UnlockRequest, { t, times }: View): readonly string[] {
  switch (request.status) {
    case 'pending':
      return [];
    case 'denied': {
      const { by, at } = request.denial;
      return [t('cards:line.denied', { by: nameOf(by), time: times.moment(at) })];
    }
    case 'expired':
      return [t('cards:line.expired', { time: times.clock(request.expiresAt) })];
    case 'withdrawn': {
      const time = times.moment(request.finishedAt);
      const { breakInSaid } = request;
      if (!breakInSaid) return [t('cards:line.withdrawn', { name: nameOf(request.requester), time })];
      const { by, request: id } = breakInSaid;
      return [
        t('cards:line.withdrawnForBreakIn', { name: askerName(request, by), time }),
        ...(id === undefined ? [] : [t('cards:line.breakInRequest', { id })]),
      ];
    }
    case 'approved':
    case 'executing':
    case 'taken':
    case 'resolved':
    case 'partly-resolved':
    case 'failed':
    case 'unchanged': {
      const decided = decidedHow(request);
      const first = approvalsOf(request).map(({ by, at }) =>
        t(`cards:line.${decided}`, { by: nameOf(by), time: times.moment(at) }),
      );
      if (!('finishedAt' in request)) return first;
      return [...first, t('cards:line.finished', { time: times.moment(request.finishedAt) })];
    }
  }
}

/** What the approver did, as a text key. */
function decidedHow(request: UnlockRequest): 'taken' | 'falseAlarm' | 'firstAid' | 'approved' {
  if (request.handOff) return 'taken';
  if (isFalseAlarm(request)) return 'falseAlarm';
  return isFirstAid(request) ? 'firstAid' : 'approved';
}

function isFalseAlarm(request: UnlockRequest): boolean {
  return 'falseAlarm' in request && request.falseAlarm === true;
}
