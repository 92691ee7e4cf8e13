import { describe, expect, it } from 'vitest';
import { REQUEST_KINDS, isOpen, type UnlockRequest } from '../../bot/unlock/request/request.js';
import { asTold } from '../../bot/unlock/request/told.js';
import { approvalCard } from '../../cards/approval/approval.js';
import { statusCard } from '../../cards/statusCard.js';
import { handoverRequests } from '../helpers/sampleHandovers.js';
import { lapsedRequests } from '../helpers/sampleLapses.js';
import {
  done,
  failed,
  sampleApproved,
  sampleDenied,
  sampleExecuting,
  sampleExpired,
  sampleFinished,
  samplePending,
  sampleRequests,
  sampleWithdrawn,
} from '../helpers/sampleRequests.js';
import { veraEvidence } from '../helpers/sampleEvidence.js';
import { watchedRequests } from '../helpers/sampleWatch.js';
import { facts, ofType, wordsIn } from './allCards.js';

// No request can end in a state where nobody is told what to do next: every state, for each reader.

const STATUSES: Readonly<Record<UnlockRequest['status'], UnlockRequest>> = {
  pending: samplePending(),
  approved: sampleApproved(),
  executing: sampleExecuting([done('revoke-sessions')]),
  taken: sampleRequests['taken']!,
  resolved: sampleFinished('resolved', [done('revoke-sessions')]),
  'partly-resolved': sampleFinished('partly-resolved', [
    done('revoke-sessions'),
    failed('reset-password', { kind: 'forbidden' }),
  ]),
  failed: sampleFinished('failed', [failed('reset-password', { kind: 'forbidden' })]),
  unchanged: sampleFinished('unchanged', []),
  denied: sampleDenied(),
  expired: sampleExpired(),
  withdrawn: sampleWithdrawn(),
};

/** Every status of every kind, with evidence where it is about a break-in. */
const everyState = Object.entries(STATUSES).flatMap(([status, request]) =>
  REQUEST_KINDS.map((kind): [string, UnlockRequest] => [
    `${kind}, ${status}`,
    { ...request, kind, ...(kind === 'contain' && { evidence: veraEvidence() }) },
  ]),
);
const all: readonly [string, UnlockRequest][] = [
  ...everyState,
  ...[sampleRequests, handoverRequests, lapsedRequests, watchedRequests].flatMap((some) =>
    Object.entries(some),
  ),
];

/** A button that does something, or a page to open. */
function hasButton({ refresh: _none, ...card }: ReturnType<typeof approvalCard>): boolean {
  return [...ofType(card, 'Action.Execute'), ...ofType(card, 'Action.OpenUrl')].length > 0;
}

/** Words that say what happens by itself, whom to call, or that it is over. */
const SAYS_NEXT =
  /helpdesk|admins? |approver|write to me|don't have to do|changes by itself|is (now )?(being|dealing|doing)|working|waits|wait for|again|over|works|usually|solved|nothing was (asked|changed|wrong)|starts in a moment|looked into|cancelled|no longer/i;

describe.each(all)('%s', (_name, request) => {
  const readers = [request.requester, ...request.joined];

  it.each(readers.map((reader) => [reader.name, reader] as const))(
    'tells %s what happens next',
    (_who, reader) => {
      const told = asTold(request, reader.id);
      const card = statusCard(told, { ...facts('en'), readerId: reader.id });
      if (!hasButton(card)) expect(wordsIn(card)).toMatch(SAYS_NEXT);
    },
  );

  it('says who can do what, where it did not help', () => {
    const isStuck = ['partly-resolved', 'failed', 'denied', 'expired'].includes(request.status);
    const told = asTold(request, request.requester.id);
    if (!isStuck || isOpen(told)) return;
    const card = statusCard(told, { ...facts('en'), readerId: request.requester.id });
    expect(hasButton(card) || /helpdesk/i.test(wordsIn(card))).toBe(true);
  });

  it('leaves an approver a button, unless it goes on by itself or is over', () => {
    const goesOn = ['approved', 'executing', 'withdrawn', 'resolved', 'unchanged'].includes(request.status);
    const card = approvalCard(request, facts('en'));
    expect(goesOn || hasButton(card)).toBe(true);
  });
});
