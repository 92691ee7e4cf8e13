import { beforeEach, describe, expect, it } from 'vitest';
import { carryOn, gated } from '../../../bot/unlock/incident/gatekeeper.js';
import { known } from '../../../bot/unlock/findings.js';
import type { Transaction } from '../../../bot/unlock/ports/requestStore.js';
import type { Pending, UnlockRequest } from '../../../bot/unlock/request/request.js';
import type { RemedyId, Step } from '../../../bot/unlock/request/step.js';
import { anna, approve, ben, pending, T0, T1, T9 } from '../../helpers/requests.js';
import { evidenceOf } from '../../helpers/sampleEvidence.js';
import { restrictedFindings, sampleFindings } from '../../helpers/sampleFindings.js';
import { watchOf } from '../../helpers/sampleWatch.js';
import { catalogue } from '../../helpers/withCatalogue.js';

// What a change of one request does to the others about the same account, in the same transaction.

const done = (remedy: RemedyId): Step => ({ remedy, state: 'done', startedAt: T1, at: T1, before: null });
const plan = (remedy: RemedyId): Step => ({ remedy, state: 'planned' });
const by = { by: anna, at: T1 };

/** Contained with everything seen: a new password, and signed out. */
function breakIn(id: string, createdAt: string, changes: object = {}): UnlockRequest {
  const about = { id, kind: 'contain', createdAt, approvalsNeeded: 2, evidence: evidenceOf() } as const;
  const steps = [done('reset-password'), done('revoke-sessions')];
  const over = { status: 'resolved', finishedAt: T1, approval: by };
  const request = pending({ ...about, steps, findings: restrictedFindings });
  return { ...request, ...over, ...changes } as unknown as UnlockRequest;
}
/** Sending was given back, and a password with it. */
function giveBack(changes: object = {}): UnlockRequest {
  const origin = { id: 'BREAK-1', approvals: 2, unsecured: [] };
  const findings = sampleFindings({ restriction: known(undefined) });
  const steps = [done('reset-password'), done('unblock-sender')];
  const request = pending({ id: 'BACK-1', kind: 'give-back', origin, steps, findings });
  const over = { status: 'resolved', finishedAt: T1, approval: { by: ben, at: T1 } };
  return { ...request, ...over, ...changes } as unknown as UnlockRequest;
}
const asked = (changes: Partial<Pending> = {}): Pending =>
  pending({ id: 'ASK-1', steps: [plan('enable-sign-in')], createdAt: T9, ...changes });

const stored = new Map<string, UnlockRequest>();
const tx = {
  entangled: async () => [...stored.values()],
  save: async (request: UnlockRequest) => void stored.set(request.id, request),
  append: async () => undefined,
  enqueue: async () => undefined,
} as unknown as Transaction;
const put = (...all: readonly UnlockRequest[]) => all.forEach((one) => stored.set(one.id, one));
const carried = (before: UnlockRequest | undefined, request: UnlockRequest) => {
  put(request);
  return carryOn(tx, before, request, T9, catalogue);
};
beforeEach(() => stored.clear());

describe('a break-in that begins', () => {
  it('is shown by everything that waits', async () => {
    put(asked());
    await carried(undefined, breakIn('BREAK-1', T0, { status: 'pending', finishedAt: undefined }));
    expect(stored.get('ASK-1')).toMatchObject({ origin: { id: 'BREAK-1', unsecured: ['not-contained'] } });
  });

  it('is read again by each approval, and by each step that gives something', async () => {
    put(breakIn('BREAK-1', T0));
    const request = asked({ steps: [plan('enable-sign-in'), plan('disable-inbox-rule')] });
    const start = (index: number) => ({ kind: 'start-step', at: T1, index, before: null }) as never;
    const of = async (command: Parameters<typeof gated>[2]) =>
      (await gated(tx, request, command, catalogue)) as { incident?: { id: string } };
    expect((await of(approve(request))).incident?.id).toBe('BREAK-1');
    expect((await of(start(0))).incident?.id).toBe('BREAK-1');
    expect((await of(start(1))).incident).toBeUndefined();
  });
});

describe('an account that is given back', () => {
  it('ends its break-in and the older ones, and no newer one', async () => {
    put(breakIn('BREAK-0', '2026-03-01T00:00:00.000Z'), breakIn('BREAK-1', T0), breakIn('BREAK-2', T9));
    await carried({ ...giveBack(), status: 'executing' } as UnlockRequest, giveBack());
    expect(stored.get('BREAK-0')).toMatchObject({ givenBack: { by: 'BACK-1' } });
    expect(stored.get('BREAK-1')).toMatchObject({ givenBack: { by: 'BACK-1' } });
    expect(stored.get('BREAK-2')).not.toHaveProperty('givenBack');
  });

  it('gates nothing any more', async () => {
    const origin = { id: 'BREAK-1', approvals: 2, unsecured: [] };
    put(breakIn('BREAK-1', T0), asked({ origin, approvalsNeeded: 2 }));
    await carried({ ...giveBack(), status: 'executing' } as UnlockRequest, giveBack());
    expect(stored.get('ASK-1')).not.toHaveProperty('origin');
  });

  it('is not given back by what an approver restored', async () => {
    put(breakIn('BREAK-1', T0));
    const restore = giveBack({ kind: 'restore', steps: [done('enable-inbox-rule')] });
    await carried({ ...restore, status: 'executing' } as UnlockRequest, restore);
    expect(stored.get('BREAK-1')).not.toHaveProperty('givenBack');
  });
});

describe('a look that sees the thief come back', () => {
  it('to an account that nobody gave back makes it not contained, and everything that waits shows it', async () => {
    put(asked());
    const [first, ...later] = watchOf().looks;
    const seen = { ...first!, at: T9, seen: [{ kind: 'rule', name: '.' }] };
    const watch = watchOf({ looks: [seen, ...later] as never });
    await carried(breakIn('BREAK-1', T0, { watch: watchOf() }), breakIn('BREAK-1', T0, { watch }));
    expect(stored.get('BREAK-1')).toMatchObject({ cameBack: { by: 'BREAK-1', seen: ['rule'] } });
    expect(stored.get('ASK-1')).toMatchObject({ origin: { id: 'BREAK-1', unsecured: ['not-contained'] } });
  });

  it('opens the break-in again, and everything that waits shows it', async () => {
    put(breakIn('BREAK-1', T0, { givenBack: { by: 'BACK-1', at: T1 } }), asked());
    const [first, ...later] = watchOf().looks;
    const seen = { ...first!, at: T9, seen: [{ kind: 'rule', name: '.' }] };
    const before = giveBack({ watch: watchOf() });
    await carried(before, giveBack({ watch: watchOf({ looks: [seen, ...later] as never }) }));
    expect(stored.get('BREAK-1')).toMatchObject({ cameBack: { by: 'BACK-1', seen: ['rule'] } });
    expect(stored.get('BREAK-1')).not.toHaveProperty('givenBack');
    expect(stored.get('ASK-1')).toMatchObject({ origin: { id: 'BREAK-1', unsecured: ['not-contained'] } });
  });
});
