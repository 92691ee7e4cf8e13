import { describe, expect, it } from 'vitest';
import { AskedAfter } from '../../../bot/unlock/after/askedAfter.js';
import {
  mayAskAnew,
  mayBeClosed,
  mayBeTaken,
  mayRetry,
  maySayStill,
} from '../../../bot/unlock/after/mayGoOn.js';
import { nextRemedies } from '../../../bot/unlock/after/nextRemedies.js';
import { followsFrom } from '../../../bot/unlock/after/tried.js';
import { decide } from '../../../bot/unlock/decide/decide.js';
import { known, type Findings } from '../../../bot/unlock/findings.js';
import type { Intake } from '../../../bot/unlock/intake/intake.js';
import type { Finished, UnlockRequest } from '../../../bot/unlock/request/request.js';
import { asTold } from '../../../bot/unlock/request/told.js';
import type { Step } from '../../../bot/unlock/request/step.js';
import {
  anna,
  APPROVER,
  approved,
  as,
  ben,
  julia,
  olga,
  pending,
  piet,
  T1,
  T9,
} from '../../helpers/requests.js';
import { restrictedFindings } from '../../helpers/sampleFindings.js';
import { catalogue } from '../../helpers/withCatalogue.js';

// What goes on from a request that is over: who may do what, and what comes of it.

const DONE: Step = { remedy: 'reset-password', state: 'done', startedAt: T1, at: T1, before: 'secret state' };
const FAILED: Step = {
  remedy: 'revoke-sessions',
  state: 'failed',
  at: T1,
  reason: { kind: 'unavailable', remoteId: 'r-1' },
};

function over(status: Finished['status'], changes: Partial<Finished> = {}): UnlockRequest {
  const steps = status === 'failed' ? [FAILED] : status === 'partly-resolved' ? [DONE, FAILED] : [DONE];
  return { ...approved(), steps, status, finishedAt: T1, ...changes };
}
const denied: UnlockRequest = {
  ...pending(),
  status: 'denied',
  denial: { by: anna, at: T1, reason: 'not them' },
};
const expired: UnlockRequest = { ...pending(), status: 'expired', finishedAt: T1 };
const withdrawn: UnlockRequest = { ...pending(), status: 'withdrawn', finishedAt: T1 };
const all = [
  over('resolved'),
  over('partly-resolved'),
  over('failed'),
  over('unchanged'),
  denied,
  expired,
  withdrawn,
];

const which = (may: (request: UnlockRequest) => boolean) => all.filter(may).map(({ status }) => status);

describe('a request that is over', () => {
  it('can be tried again where something failed', () => {
    expect(which(mayRetry)).toEqual(['partly-resolved', 'failed']);
  });

  it('is not tried again past a limit of Microsoft, where nothing else failed', () => {
    const past: Step = { ...FAILED, reason: { kind: 'limit-reached' } };
    const [failed, partly] = [
      over('failed', { steps: [past] }),
      over('partly-resolved', { steps: [DONE, past] }),
    ];
    expect([mayRetry(failed), mayRetry(partly)]).toEqual([false, false]);
    expect(mayRetry(over('failed', { steps: [FAILED, past] }))).toBe(true);
    expect([mayBeTaken(failed), mayBeClosed(failed)]).toEqual([true, true]);
  });

  it('can be taken where it was not solved, and closed where no reason is on record', () => {
    expect(which(mayBeTaken)).toEqual(['partly-resolved', 'failed', 'denied', 'expired']);
    expect(which(mayBeClosed)).toEqual(['partly-resolved', 'failed', 'expired']);
    expect(mayBeClosed({ ...denied, after: { taken: { by: ben, at: T9 } } })).toBe(true);
  });

  it('can be asked again, or said not to work, by who asked and nobody else', () => {
    expect(which((request) => mayAskAnew(request, piet.id))).toEqual([
      'failed',
      'denied',
      'expired',
      'withdrawn',
    ]);
    expect(which((request) => maySayStill(request, piet.id))).toEqual([
      'resolved',
      'partly-resolved',
      'unchanged',
    ]);
    for (const id of [julia.id, anna.id, olga.id])
      expect(which((request) => mayAskAnew(request, id) || maySayStill(request, id))).toEqual([]);
  });

  it('asked for a caller is asked anew by typing, because nobody knows who calls now', () => {
    const caller = { check: 'in-person', at: T1 } as const;
    expect(mayAskAnew({ ...expired, caller }, piet.id)).toBe(false);
  });

  it('goes on once: for each of those who asked, and for the approvers together', () => {
    const goOn = { kind: 'go-on', how: 'asked-anew', by: piet, to: 'req-0002', at: T9 } as const;
    const once = decide({ ...expired, joined: [olga] }, goOn, catalogue);
    if (!once.ok) throw new Error('refused');
    expect(once.audit).toMatchObject([{ what: 'asked-anew', actorId: piet.id, detail: { to: 'req-0002' } }]);
    expect(decide(once.request, goOn, catalogue)).toMatchObject({
      refusal: { kind: 'already', status: 'asked-anew' },
    });
    expect(decide(once.request, { ...goOn, by: olga }, catalogue).ok).toBe(true);
    expect(mayBeTaken(once.request)).toBe(false);
  });

  it('keeps its status when it is taken and closed, and the note needs words', () => {
    const by = { actor: ben, facts: APPROVER, cardVersion: 1, at: T9 };
    const taken = decide(over('failed'), { kind: 'take', ...by }, catalogue);
    if (!taken.ok) throw new Error('refused');
    expect(taken.request).toMatchObject({ status: 'failed', after: { taken: { by: { id: ben.id } } } });
    const close = { kind: 'close', ...by } as const;
    expect(decide(taken.request, { ...close, note: 'x' }, catalogue)).toMatchObject({
      refusal: { kind: 'reason-needed' },
    });
    const closed = decide(taken.request, { ...close, note: 'done in the portal' }, catalogue);
    expect(closed).toMatchObject({ ok: true, request: { status: 'failed' } });
    if (!closed.ok) throw new Error('refused');
    for (const again of [{ kind: 'take', ...by } as const, { ...close, note: 'and once more' }])
      expect(decide(closed.request, again, catalogue)).toMatchObject({ refusal: { status: 'closed' } });
    expect(decide(over('resolved'), { ...close, note: 'done in the portal' }, catalogue).ok).toBe(false);
  });

  it.each(['take', 'close'] as const)('is not for who asked, nor for the subject: %s', (kind) => {
    for (const actor of [as(piet), as(julia)]) {
      const click = { kind, actor, facts: APPROVER, cardVersion: 1, at: T9, note: 'done in the portal' };
      expect(decide(over('failed'), click, catalogue).ok).toBe(false);
    }
  });

  it('of a break-in tells who asked no more than before: who deals with a denial, and nothing about steps', () => {
    const contain = { kind: 'contain', symptom: 'cannot-send-mail' } as const;
    const after = { taken: { by: ben, at: T9 } };
    expect(asTold({ ...denied, ...contain, after }, piet.id)).toMatchObject({ after, kind: 'unlock' });
    expect(asTold(over('failed', { ...contain, after }), piet.id)).not.toHaveProperty('after');
    expect(maySayStill(asTold(over('resolved', contain), piet.id), piet.id)).toBe(false);
  });
});

describe('where it still does not work', () => {
  const findings: Findings = restrictedFindings;
  const plan = (...remedies: ('reset-password' | 'revoke-sessions' | 'unblock-sender')[]) =>
    ({ kind: 'plan', remedies, needsSecured: false }) as const;

  it('what was done is not done again, and what is left is asked', () => {
    expect(
      nextRemedies(plan('reset-password', 'revoke-sessions'), over('partly-resolved'), findings, catalogue),
    ).toEqual(plan('revoke-sessions'));
  });

  it('a human looks when nothing is left', () => {
    const left = { kind: 'hand-off', reason: 'still-not-working' };
    expect(nextRemedies(plan('reset-password'), over('resolved'), findings, catalogue)).toEqual(left);
    const fine = { kind: 'hand-off', reason: 'already-fine' } as const;
    expect(nextRemedies(fine, over('resolved'), findings, catalogue)).toEqual(left);
  });

  it('it is done again where the tenant shows that it is needed again, and sending only to a secured account', () => {
    const steps: Step[] = [{ ...DONE, remedy: 'unblock-sender' }];
    const from = over('resolved', { steps });
    const next = { ...plan('unblock-sender'), needsSecured: true };
    expect(nextRemedies(plan('unblock-sender'), from, findings, catalogue)).toEqual(next);
    const free = { ...findings, restriction: { known: false, why: 'by-hand' } as const };
    expect(nextRemedies(plan('unblock-sender'), from, free, catalogue).kind).toBe('hand-off');
    expect(
      nextRemedies(plan('unblock-sender'), from, { ...findings, restriction: known(undefined) }, catalogue)
        .kind,
    ).toBe('hand-off');
  });

  it('what was tried goes along, without what the account looked like', () => {
    const follows = followsFrom(over('partly-resolved'), 'still-not-working');
    expect(follows.tried).toMatchObject([{ remedy: 'reset-password' }, { reason: { remoteId: 'r-1' } }]);
    expect(JSON.stringify(follows)).not.toContain('secret state');
  });
});

describe('asking again with a click', () => {
  const asked: string[] = [];
  const intake = {
    submit: async ({ requester }: { requester: { id: string } }) => {
      asked.push(requester.id);
      return { kind: 'too-many' };
    },
  } as unknown as Intake;
  const after = new AskedAfter({ intake, remedies: catalogue, now: () => new Date(T9) });
  const click = (actor: ReturnType<typeof as>) =>
    after.ask(expired, 'ask-anew', { actor, language: 'en', settle: undefined });

  it('is for who asked: nothing is looked up for anybody else', async () => {
    for (const actor of [as(olga), as(julia), anna])
      expect(await click(actor)).toMatchObject({ refusal: { kind: 'not-requester' } });
    expect(await click(as(piet, 'another-tenant'))).toMatchObject({ refusal: { kind: 'foreign-tenant' } });
    expect(asked).toEqual([]);
  });

  it('takes nothing along of what was done about a break-in, which who asked may not know', async () => {
    const seen: unknown[] = [];
    const listening = { submit: async (_report: unknown, { from }: { from: unknown }) => seen.push(from) };
    const told = { ...denied, kind: 'contain', symptom: 'cannot-send-mail', steps: [DONE] } as UnlockRequest;
    const one = new AskedAfter({
      ...{ intake: listening as unknown as Intake, remedies: catalogue, now: () => new Date(T9) },
    });
    await one.ask(told, 'ask-anew', { actor: as(piet), language: 'en', settle: undefined });
    expect(seen).toMatchObject([{ id: denied.id, kind: 'unlock', steps: [] }]);
  });

  it('goes through the intake, and says why nothing was asked', async () => {
    expect(await click(as(piet))).toMatchObject({ refusal: { kind: 'turned-away', why: 'too-many' } });
    expect(asked).toEqual([piet.id]);
  });
});
