import { describe, expect, it } from 'vitest';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { waiting } from '../../../bot/unlock/request/request.js';
import { decide } from '../../helpers/withCatalogue.js';
import { approve, as, ben, olga, pending, piet, T0, T1, T9 } from '../../helpers/requests.js';
import { evidenceOf, veraEvidence } from '../../helpers/sampleEvidence.js';

// Withdrawing takes one person off the waiting list. It never ends a break-in.

const GATHERING = { startedAt: T0, found: {} };

function withdrawn(request: UnlockRequest, by = piet) {
  const decision = decide(request, { kind: 'withdraw', actor: as(by), at: T1 });
  return decision.ok ? decision.request : decision.refusal;
}

describe('who no longer waits', () => {
  it('ends a request that nobody else waits for', () => {
    expect(withdrawn(pending())).toMatchObject({ status: 'withdrawn', finishedAt: T1 });
  });

  it('leaves it to those who still wait', () => {
    const left = withdrawn(pending({ joined: [olga] })) as UnlockRequest;
    expect(left).toMatchObject({ status: 'pending', stoppedWaiting: [{ id: piet.id, at: T1 }] });
    expect(waiting(left).map(({ id }) => id)).toEqual([olga.id]);
    expect(withdrawn(left, olga)).toMatchObject({ status: 'withdrawn' });
  });

  it('may be one who joined', () => {
    expect(withdrawn(pending({ joined: [olga] }), olga)).toMatchObject({
      status: 'pending',
      stoppedWaiting: [{ id: olga.id }],
    });
  });

  it('is on record', () => {
    const decision = decide(pending({ joined: [olga] }), { kind: 'withdraw', actor: as(piet), at: T1 });
    expect(decision).toMatchObject({ audit: [{ what: 'stopped-waiting', actorId: piet.id }] });
  });

  it('still may not decide', () => {
    const left = withdrawn(pending({ joined: [{ ...olga, id: ben.id }] }), {
      ...olga,
      id: ben.id,
    }) as UnlockRequest;
    expect(decide(left, approve(left, ben))).toMatchObject({ refusal: { kind: 'own-request' } });
  });

  it('cannot stop twice, and can ask again', () => {
    const left = withdrawn(pending({ joined: [olga] })) as UnlockRequest;
    expect(withdrawn(left)).toMatchObject({ kind: 'already', status: 'withdrawn' });
    const again = decide(left, { kind: 'join', by: piet, at: T1, waitsUntil: T9 });
    expect(again).toMatchObject({ request: { stoppedWaiting: [], joined: [{ id: olga.id }] } });
  });
});

describe('what goes on without anybody who waits', () => {
  it.each([
    ['a containment', pending({ kind: 'contain', evidence: veraEvidence(), steps: [] })],
    ['a break-in that a human has to end', pending({ handOff: 'compromised', steps: [] })],
    ['a look for traces', pending({ evidence: GATHERING })],
    ['a giving back', pending({ kind: 'give-back', origin: { id: 'x', unsecured: [] } })],
  ])('is %s', (_what, request) => {
    expect(withdrawn(request)).toMatchObject({ status: 'pending', stoppedWaiting: [{ id: piet.id }] });
  });

  it('becomes a break-in all the same when the evidence points at one', () => {
    const left = withdrawn(pending({ evidence: GATHERING, needsSecured: true })) as UnlockRequest;
    const read = decide(left, { kind: 'evidence-read', at: T1, found: veraEvidence().found });
    const finished = decide(read.ok ? read.request : left, {
      kind: 'evidence-finished',
      at: T1,
      approvals: 2,
    });
    expect(finished).toMatchObject({ request: { kind: 'contain', status: 'pending' } });
  });

  it('ends when the evidence points at nothing', () => {
    const left = withdrawn(pending({ evidence: GATHERING, needsSecured: true })) as UnlockRequest;
    const read = decide(left, { kind: 'evidence-read', at: T1, found: evidenceOf().found });
    const finished = decide(read.ok ? read.request : left, {
      kind: 'evidence-finished',
      at: T1,
      approvals: 2,
    });
    expect(finished).toMatchObject({
      request: { status: 'withdrawn' },
      audit: [{ what: 'evidence-finished' }, { what: 'withdrawn', actorId: piet.id }],
    });
  });
});
