import { describe, expect, it } from 'vitest';
import { decide as decideWith } from '../../../bot/unlock/decide/decide.js';
import { byHandDeadline, timeIsUpAt } from '../../../bot/unlock/decide/deadline.js';
import { readHours } from '../../../bot/unlock/duty/workingHours.js';
import type { Command } from '../../../bot/unlock/request/commands.js';
import type { Pending, UnlockRequest } from '../../../bot/unlock/request/request.js';
import { asTold } from '../../../bot/unlock/request/told.js';
import { approve, olga, pending, piet, T1, T9 } from '../../helpers/requests.js';
import { catalogue } from '../../helpers/withCatalogue.js';

const LATER = '2026-03-03T09:00:00.000Z';
const NEW_END = '2026-03-03T17:00:00.000Z';
/** Piet asked for something ordinary, and the evidence made a break-in of it. */
const found = pending({ kind: 'contain', symptom: 'cannot-send-mail', steps: [], approvalsNeeded: 2 });
const reported = pending({ kind: 'contain', symptom: 'compromised', steps: [], approvalsNeeded: 2 });

function after(request: UnlockRequest, command: Command): Pending {
  const decision = decideWith(request, command, catalogue);
  if (!decision.ok || decision.request.status !== 'pending') throw new Error('It is not pending any more');
  return decision.request;
}

describe('a break-in', () => {
  it('never expires where it was reported', () => {
    expect(timeIsUpAt(reported)).toBeUndefined();
    expect(decideWith(reported, { kind: 'expire', at: T9 }, catalogue)).toMatchObject({ ok: false });
  });

  it('waits on when its time is up, and can be allowed after that', () => {
    const waits = after(found, { kind: 'expire', at: T9 });
    expect(waits.status).toBe('pending');
    const late = { ...approve(waits), at: LATER, choice: [0] };
    const decision = decideWith(waits, late, catalogue);
    expect(decision.ok ? undefined : decision.refusal).not.toMatchObject({ status: 'expired' });
  });

  it('is over in time, as far as they know who did not report one', () => {
    const waits = after(found, { kind: 'expire', at: T9 });
    expect(asTold(waits, piet.id)).toMatchObject({ status: 'expired', kind: 'unlock', finishedAt: T9 });
  });

  it('says that once', () => {
    const waits = after(found, { kind: 'expire', at: T9 });
    expect(timeIsUpAt(waits)).toBeUndefined();
    expect(decideWith(waits, { kind: 'expire', at: LATER }, catalogue)).toMatchObject({ ok: false });
  });

  it('waits as long as a new request for whoever asks again', () => {
    const waits = after(found, { kind: 'expire', at: T9 });
    const again = after(waits, { kind: 'ask-again', by: piet, at: LATER, waitsUntil: NEW_END });
    expect(asTold(again, piet.id)).toMatchObject({ status: 'pending', expiresAt: NEW_END });
    expect(timeIsUpAt(again)).toBe(NEW_END);
  });

  it('waits as long as a new request for whoever joins later, and stays over for the first', () => {
    const waits = after(found, { kind: 'expire', at: T9 });
    const by = { ...olga, symptom: 'cannot-send-mail' } as const;
    const joined = after(waits, { kind: 'join', by, at: LATER, waitsUntil: NEW_END });
    expect(asTold(joined, olga.id)).toMatchObject({ status: 'pending', expiresAt: NEW_END });
    expect(asTold(joined, piet.id)).toMatchObject({ status: 'expired' });
    expect(timeIsUpAt(joined)).toBe(NEW_END);
  });
});

describe('a step that waits for an admin', () => {
  const office = readHours('Mo-Fr 07:00-19:00', 'UTC')!;
  // A Monday.
  const at = '2026-03-02T14:02:00.000Z';

  it('waits for 24 hours of work, so that no night counts', () => {
    expect(byHandDeadline(pending(), office, at)).toBe('2026-03-04T14:02:00.000Z');
    expect(byHandDeadline(pending(), 'always', at)).toBe('2026-03-03T14:02:00.000Z');
  });

  it('of a break-in waits for 24 hours', () => {
    expect(byHandDeadline(found, office, at)).toBe('2026-03-03T14:02:00.000Z');
  });
});

describe('asking again after "nobody decided"', () => {
  const NEXT = { kind: 'go-on', how: 'asked-anew', by: piet, to: 'req-0002', at: LATER } as const;

  it('is another request for who asked, once, and nothing that ends the break-in for the approvers', () => {
    const waits = after(found, { kind: 'expire', at: T9 });
    const again = after(waits, NEXT);
    expect(again.after).toBeUndefined();
    expect(asTold(again, piet.id)).toMatchObject({
      status: 'expired',
      after: { goneOn: [{ how: 'asked-anew', to: 'req-0002' }] },
    });
    expect(decideWith(again, NEXT, catalogue)).toMatchObject({ refusal: { kind: 'already' } });
  });

  it('is not for whoever was not told so', () => {
    expect(decideWith(found, NEXT, catalogue).ok).toBe(false);
    const waits = after(found, { kind: 'expire', at: T9 });
    expect(decideWith(waits, { ...NEXT, by: olga }, catalogue).ok).toBe(false);
  });
});

describe('an ordinary request', () => {
  it('expires, and keeps its time when somebody joins or asks again', () => {
    const again = after(pending(), {
      kind: 'ask-again',
      by: piet,
      at: '2026-03-02T14:09:00.000Z',
      waitsUntil: NEW_END,
    });
    const joined = after(again, { kind: 'join', by: olga, at: T1, waitsUntil: NEW_END });
    expect(timeIsUpAt(joined)).toBe(pending().expiresAt);
    expect(decideWith(joined, { kind: 'expire', at: T9 }, catalogue)).toMatchObject({
      request: { status: 'expired' },
    });
  });
});
