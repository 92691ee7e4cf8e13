import { describe, expect, it } from 'vitest';
import type { Command } from '../../../bot/unlock/request/commands.js';
import { decide } from '../../helpers/withCatalogue.js';
import type { Step } from '../../../bot/unlock/request/step.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import {
  anna,
  approve,
  approved,
  as,
  ben,
  executing,
  holding,
  olga,
  pending,
  piet,
  T1,
  T9,
  taken,
} from '../../helpers/requests.js';

const done: Step = { remedy: 'reset-password', state: 'done', startedAt: T1, at: T1, before: null };
const failed: Step = { remedy: 'reset-password', state: 'failed', at: T1, reason: { kind: 'forbidden' } };
const notNeeded: Step = { remedy: 'reset-password', state: 'not-needed', at: T1, before: null };
const started: Step = {
  remedy: 'revoke-sessions',
  state: 'started',
  startedAt: T1,
  before: null,
  attempts: 1,
};
const byHand: Step = { remedy: 'unblock-sender', state: 'by-hand', startedAt: T1, before: null };

function refusalOf(...args: Parameters<typeof decide>): unknown {
  const decision = decide(...args);
  return decision.ok ? 'accepted' : decision.refusal;
}

function settle(index: number, result: Extract<Command, { kind: 'settle-step' }>['result']): Command {
  return { kind: 'settle-step', at: T9, index, result };
}

describe('once a request is approved', () => {
  it('the second approver reads who was first, and when', () => {
    expect(refusalOf(approved(), approve(approved(), ben))).toEqual({
      kind: 'already',
      status: 'approved',
      by: 'Anna',
      at: T1,
    });
  });

  it('it can no longer be denied, withdrawn or expire', () => {
    const commands: Command[] = [
      { ...approve(approved(), ben), kind: 'deny', reason: 'no' },
      { kind: 'withdraw', actor: as(piet), at: T9 },
      { kind: 'expire', at: T9 },
    ];
    for (const command of commands) expect(refusalOf(approved(), command)).toMatchObject({ kind: 'already' });
  });

  it('exactly one executor claims it', () => {
    const claimed = decide(approved(), { kind: 'claim', at: T1 });
    expect(claimed).toMatchObject({ request: { status: 'executing' } });
    expect(claimed.ok && refusalOf(claimed.request, { kind: 'claim', at: T1 })).toMatchObject({
      kind: 'already',
    });
  });

  it('a colleague may still join in waiting', () => {
    expect(decide(approved(), { kind: 'join', by: olga, at: T1, waitsUntil: T9 })).toMatchObject({
      ok: true,
    });
  });
});

describe('while a request is carried out', () => {
  it('a step that starts keeps what was there before', () => {
    expect(
      decide(executing(), {
        kind: 'start-step',
        at: T1,
        index: 0,
        before: { enabled: false },
        ...holding(executing()),
      }),
    ).toMatchObject({
      request: {
        steps: [{ state: 'started', before: { enabled: false }, attempts: 1 }, { state: 'planned' }],
      },
    });
  });

  it('a step cannot start twice, nor get a second result', () => {
    const request = executing([done, started]);
    expect(
      refusalOf(request, { kind: 'start-step', at: T1, index: 1, before: null, ...holding(request) }),
    ).toEqual({
      kind: 'not-now',
    });
    expect(refusalOf(request, settle(0, { state: 'done' }))).toEqual({ kind: 'not-now' });
  });

  it('after a result the executor goes on by itself: no second job is put in the queue', () => {
    const request = executing([
      { ...started, remedy: 'reset-password' },
      { remedy: 'revoke-sessions', state: 'planned' },
    ]);
    expect(decide(request, settle(0, { state: 'done' }))).toMatchObject({
      request: { status: 'executing' },
      effects: [{ kind: 'announce' }],
    });
  });

  it('after the result of a step that waited for a hand, a job carries out the next one', () => {
    const request = executing([byHand, { remedy: 'revoke-sessions', state: 'planned' }]);
    const effects = [{ kind: 'announce' }, { kind: 'execute' }];
    const confirmed = { ...approve(executing(), ben), kind: 'confirm-by-hand' } as Command;
    expect(decide(request, confirmed)).toMatchObject({ request: { status: 'executing' }, effects });
    expect(decide(request, { kind: 'expire', at: '2026-03-03T14:02:00.000Z' })).toMatchObject({ effects });
  });

  it('a change that was taken is kept as taken, with its moment, without a line for people to read', () => {
    const acceptedAt = '2026-03-02T14:01:59.000Z';
    expect(
      decide(executing([done, started]), { kind: 'accept-step', at: T1, index: 1, acceptedAt }),
    ).toMatchObject({
      request: {
        version: executing().version + 1,
        steps: [{}, { state: 'started', accepted: true, acceptedAt }],
      },
      effects: [],
      audit: [],
    });
  });

  it('only a step that was started can be taken', () => {
    expect(refusalOf(executing([done, started]), { kind: 'accept-step', at: T1, index: 0 })).toEqual({
      kind: 'not-now',
    });
  });

  it('a step that could not begin keeps until when it waits', () => {
    expect(decide(executing(), { kind: 'postpone-step', at: T1, index: 0, retryAt: T9 })).toMatchObject({
      request: { steps: [{ state: 'planned', retryAt: T9 }, {}] },
    });
  });

  it('that the last sending was not made is known until the next one', () => {
    const refused = decide(executing([done, started]), {
      kind: 'postpone-step',
      at: T1,
      index: 1,
      retryAt: T9,
      notMade: true,
    });
    if (!refused.ok) throw new Error('It was refused');
    expect(refused.request).toMatchObject({ steps: [{}, { notMade: true }] });
    const repeat = { kind: 'repeat-step', at: T9, index: 1, ...holding(executing()) } as const;
    const again = decide(refused.request, repeat);
    expect(again.ok && 'steps' in again.request && again.request.steps[1]).toMatchObject({
      notMade: undefined,
    });
  });

  const ends: [string, Step, Parameters<typeof settle>[1], UnlockRequest['status']][] = [
    ['all done is resolved', done, { state: 'done' }, 'resolved'],
    [
      'done and failed is partly resolved',
      done,
      { state: 'failed', reason: { kind: 'throttled' } },
      'partly-resolved',
    ],
    ['all failed is a failure', failed, { state: 'failed', reason: { kind: 'forbidden' } }, 'failed'],
    ['nothing needed is no success', notNeeded, { state: 'not-needed', before: null }, 'unchanged'],
    ['failed and nothing needed is a failure', failed, { state: 'not-needed', before: null }, 'failed'],
  ];
  it.each(ends)('%s', (_name, first, result, status) => {
    expect(decide(executing([first, started]), settle(1, result))).toMatchObject({
      request: { status, finishedAt: T9 },
    });
  });

  it('a step that waits keeps its place, and the plan is taken up again at that time', () => {
    expect(
      decide(executing([done, started]), {
        kind: 'postpone-step',
        at: T1,
        index: 1,
        retryAt: T9,
        accepted: true,
      }),
    ).toMatchObject({
      request: { steps: [{}, { state: 'started', retryAt: T9, accepted: true }] },
      effects: [{ kind: 'announce' }, { kind: 'execute', after: T9 }],
    });
  });

  it('another attempt is counted', () => {
    const again = decide(executing([done, started]), {
      kind: 'repeat-step',
      at: T1,
      index: 1,
      ...holding(executing()),
    });
    expect(again).toMatchObject({ request: { steps: [{}, { attempts: 2 }] }, effects: [] });
  });

  it('a step left to a human hand waits for it, and not for ever', () => {
    const request = executing([{ remedy: 'unblock-sender', state: 'planned' }]);
    expect(decide(request, settle(0, { state: 'by-hand' }))).toMatchObject({
      request: { status: 'executing', steps: [{ state: 'by-hand' }] },
      effects: [{ kind: 'announce' }, { kind: 'expire', after: '2026-03-03T23:00:00.000Z' }],
    });
    expect(refusalOf(executing([byHand]), { kind: 'expire', at: T9 })).toEqual({ kind: 'not-now' });
    expect(decide(executing([byHand]), { kind: 'expire', at: '2026-03-03T14:02:00.000Z' })).toMatchObject({
      request: { status: 'failed', steps: [{ reason: { kind: 'nobody-confirmed' } }] },
    });
  });

  it('a step left to a human hand waits until the moment that was worked out for it', () => {
    const request = executing([{ remedy: 'unblock-sender', state: 'planned' }]);
    const byHandUntil = '2026-03-06T09:00:00.000Z';
    const left = decide(request, { ...settle(0, { state: 'by-hand' }), byHandUntil } as Command);
    expect(left).toMatchObject({
      request: { steps: [{ state: 'by-hand', until: byHandUntil }] },
      effects: [{ kind: 'announce' }, { kind: 'expire', after: byHandUntil }],
    });
    if (!left.ok) throw new Error('refused');
    const before = '2026-03-06T08:59:59.000Z';
    expect(refusalOf(left.request, { kind: 'expire', at: before })).toEqual({ kind: 'not-now' });
    expect(decide(left.request, { kind: 'expire', at: byHandUntil })).toMatchObject({
      request: { status: 'failed' },
    });
  });

  it('an approver who did it in the portal says so, and is named', () => {
    expect(
      decide(executing([byHand]), { ...approve(executing(), ben), kind: 'confirm-by-hand' }),
    ).toMatchObject({
      request: { status: 'resolved', steps: [{ state: 'done', byHand: { name: 'Ben' } }] },
    });
  });

  it('the requester cannot say so', () => {
    expect(
      refusalOf(executing([byHand]), { ...approve(executing(), as(piet)), kind: 'confirm-by-hand' }),
    ).toEqual({
      kind: 'own-request',
    });
  });
});

describe('once a human has taken a hand-off', () => {
  it('it is closed with a note on what was done', () => {
    const close = { ...approve(taken()), kind: 'close', note: 'Reset in AD' } as Command;
    expect(decide(taken(), close)).toMatchObject({ request: { status: 'resolved', note: 'Reset in AD' } });
    expect(refusalOf(taken(), { ...close, note: '' } as Command)).toEqual({ kind: 'reason-needed' });
  });

  it('a second human reads who has it', () => {
    expect(refusalOf(taken(), { ...approve(taken(), ben), kind: 'take' })).toMatchObject({
      kind: 'already',
      status: 'taken',
      by: 'Anna',
    });
  });
});

describe('once a request is over', () => {
  const over: UnlockRequest[] = [
    { ...pending(), status: 'denied', denial: { by: anna, at: T1, reason: 'no' } },
    { ...pending(), status: 'expired', finishedAt: T1 },
    { ...pending(), status: 'withdrawn', finishedAt: T1 },
    { ...approved(), status: 'resolved', finishedAt: T1 },
    { ...approved(), status: 'failed', finishedAt: T1 },
  ];
  const commands: Command[] = [
    approve(pending()),
    { ...approve(pending()), kind: 'deny', reason: 'x' },
    { ...approve(pending()), kind: 'close', note: 'x' },
    { ...approve(pending()), kind: 'confirm-by-hand' },
    { kind: 'withdraw', actor: as(piet), at: T9 },
    { kind: 'join', by: olga, at: T9, waitsUntil: T9 },
    { kind: 'expire', at: T9 },
    { kind: 'claim', at: T9 },
    { kind: 'start-step', at: T9, index: 0, before: null, ...holding(executing()) },
    { kind: 'repeat-step', at: T9, index: 0, ...holding(executing()) },
    { kind: 'accept-step', at: T9, index: 0 },
    { kind: 'postpone-step', at: T9, index: 0, retryAt: T9 },
    { kind: 'settle-step', at: T9, index: 0, result: { state: 'done' } },
  ];
  const pairs = over.flatMap((request) =>
    commands.map((command) => [request.status, command.kind, request, command] as const),
  );

  it.each(pairs)('%s: %s changes nothing', (_status, _kind, request, command) => {
    expect(decide(request, command).ok).toBe(false);
  });
});
