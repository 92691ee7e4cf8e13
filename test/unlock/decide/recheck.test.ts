import { describe, expect, it } from 'vitest';
import { decide } from '../../helpers/withCatalogue.js';
import type { Step } from '../../../bot/unlock/request/step.js';
import type { Effect } from '../../../bot/unlock/request/commands.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { executing, T9 } from '../../helpers/requests.js';

// After an unblock the bot looks at the list again: after five minutes, an hour and a day.

const AT = '2026-03-02T14:10:00.000Z';
const DUE = ['2026-03-02T14:15:00.000Z', '2026-03-02T15:10:00.000Z', '2026-03-03T14:10:00.000Z'];
const started: Step = {
  remedy: 'unblock-sender',
  state: 'started',
  startedAt: AT,
  before: null,
  attempts: 1,
};

function settled(step: Step, result: { state: 'done' } | { state: 'failed'; reason: { kind: 'rejected' } }) {
  return decide(executing([step]), { kind: 'settle-step', at: AT, index: 0, result });
}

function unblocked(): UnlockRequest {
  const decision = settled(started, { state: 'done' });
  if (!decision.ok) throw new Error(decision.refusal.kind);
  return decision.request;
}

function unblockedEffects(): readonly Effect[] {
  const decision = settled(started, { state: 'done' });
  return decision.ok ? decision.effects : [];
}

describe('an unblock', () => {
  it('is looked at again three times, each with a job of its own', () => {
    expect(settled(started, { state: 'done' })).toMatchObject({
      ok: true,
      request: { status: 'resolved', checks: DUE.map((due) => ({ due })) },
    });
    const checks = unblockedEffects().filter(({ kind }) => kind === 'check');
    expect(checks).toEqual(DUE.map((after) => ({ kind: 'check', after })));
  });

  it('that failed is not', () => {
    const failed = settled(started, { state: 'failed', reason: { kind: 'rejected' } });
    expect(failed).toMatchObject({ ok: true, effects: [{ kind: 'announce' }] });
    expect(failed.ok && 'checks' in failed.request).toBe(false);
  });

  it('is the only thing that is: other requests end without checks', () => {
    const other = settled({ ...started, remedy: 'reset-password' }, { state: 'done' });
    expect(other.ok && 'checks' in other.request).toBe(false);
    expect(other.ok && other.effects.map(({ kind }) => kind)).not.toContain('check');
  });
});

describe('what a check saw', () => {
  const check = { kind: 'checked', at: T9, due: DUE[1]!, result: 'restricted' } as const;

  it('is kept at its place and told', () => {
    expect(decide(unblocked(), check)).toMatchObject({
      ok: true,
      request: { checks: [{ due: DUE[0] }, { due: DUE[1], at: T9, result: 'restricted' }, { due: DUE[2] }] },
      effects: [{ kind: 'announce' }],
      audit: [{ what: 'unblock-checked', detail: { due: DUE[1], result: 'restricted' } }],
    });
  });

  it('is kept once', () => {
    const seen = decide(unblocked(), check);
    expect(seen.ok && decide(seen.request, { ...check, result: 'free' })).toMatchObject({
      refusal: { kind: 'not-now' },
    });
  });

  it('of another moment, or of a request that unblocked nobody, is not taken', () => {
    expect(decide(unblocked(), { ...check, due: T9 })).toMatchObject({ refusal: { kind: 'not-now' } });
    expect(decide(executing(), check)).toMatchObject({ refusal: { kind: 'not-now' } });
  });
});
