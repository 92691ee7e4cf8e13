import { describe, expect, it } from 'vitest';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { asTold } from '../../../bot/unlock/request/told.js';
import { mayAskAnew } from '../../../bot/unlock/after/mayGoOn.js';
import { decide } from '../../helpers/withCatalogue.js';
import { approve, approved, as, ben, olga, pending, piet, T0, T1 } from '../../helpers/requests.js';
import { evidenceOf } from '../../helpers/sampleEvidence.js';

// Who asked says that somebody else may be in the account: nobody may be given anything for them by that request.

const GATHERING = { startedAt: T0, found: {} };

function leave(request: UnlockRequest, by = piet, breakIn?: string) {
  const command = { kind: 'leave-for-break-in', actor: as(by), at: T1, ...(breakIn && { breakIn }) } as const;
  return decide(request, command);
}

function left(...args: Parameters<typeof leave>) {
  const decision = leave(...args);
  return decision.ok ? decision.request : decision.refusal;
}

describe('a request whose asker tells of a break-in', () => {
  it('ends, and keeps who said so', () => {
    expect(left(pending())).toMatchObject({
      status: 'withdrawn',
      finishedAt: T1,
      breakInSaid: { by: piet.id },
    });
  });

  it('names the request about the break-in, once there is one', () => {
    expect(left(pending(), piet, 'BREAKIN1')).toMatchObject({ breakInSaid: { request: 'BREAKIN1' } });
  });

  it('cannot be approved any more', () => {
    const ended = left(pending()) as UnlockRequest;
    expect(decide(ended, approve(ended, ben))).toMatchObject({ refusal: { status: 'withdrawn' } });
  });

  it('is on record with the reason', () => {
    expect(leave(pending(), piet, 'BREAKIN1')).toMatchObject({
      audit: [{ what: 'withdrawn', actorId: piet.id, detail: { breakIn: 'BREAKIN1' } }],
    });
    expect(leave(pending())).toMatchObject({ audit: [{ detail: { breakIn: 'said' } }] });
  });

  it('goes on without them for others who wait', () => {
    const goesOn = left(pending({ joined: [olga] })) as UnlockRequest;
    expect(goesOn).toMatchObject({
      status: 'pending',
      stoppedWaiting: [{ id: piet.id, breakInSaid: true }],
    });
    expect(asTold(goesOn, piet.id)).toMatchObject({ status: 'withdrawn', breakInSaid: { by: piet.id } });
    expect(asTold(goesOn, olga.id).status).toBe('pending');
  });

  it('is not asked anew with one click', () => {
    expect(mayAskAnew(asTold(left(pending()) as UnlockRequest, piet.id), piet.id)).toBe(false);
  });
});

describe('a request of which the bot still looks for traces', () => {
  it('goes on until the break-in is a request of its own', () => {
    const waits = left(pending({ evidence: GATHERING })) as UnlockRequest;
    expect(waits.status).toBe('pending');
    expect(left(waits, piet, 'BREAKIN1')).toMatchObject({
      status: 'withdrawn',
      breakInSaid: { request: 'BREAKIN1' },
    });
  });

  it('ends with the reason when the evidence points at nothing', () => {
    const waits = left(pending({ evidence: GATHERING })) as UnlockRequest;
    const read = decide(waits, { kind: 'evidence-read', at: T1, found: evidenceOf().found });
    const clean = { kind: 'evidence-finished', at: T1, approvals: 2 } as const;
    expect(decide(read.ok ? read.request : waits, clean)).toMatchObject({
      request: { status: 'withdrawn', breakInSaid: { by: piet.id } },
    });
  });
});

describe('what is not left', () => {
  it.each([
    ['a containment', pending({ kind: 'contain', steps: [] })],
    ['a break-in that a human has to end', pending({ handOff: 'compromised', steps: [] })],
    ['a giving back', pending({ kind: 'give-back', origin: { id: 'x', unsecured: [] } })],
  ])('is %s', (_what, request) => {
    expect(left(request)).toEqual({ kind: 'not-now' });
  });

  it('is what an approver allowed already', () => {
    expect(left(approved())).toMatchObject({ kind: 'already', status: 'approved' });
  });

  it('is a request of somebody else', () => {
    expect(left(pending(), olga)).toEqual({ kind: 'not-requester' });
  });
});
