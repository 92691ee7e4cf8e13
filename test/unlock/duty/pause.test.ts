import { describe, expect, it } from 'vitest';
import { callsFor, type Call, type CallRules } from '../../../bot/unlock/duty/calls.js';
import { pausedUntil } from '../../../bot/unlock/duty/pause.js';
import { readHours } from '../../../bot/unlock/duty/workingHours.js';
import { holdOf } from '../../../bot/unlock/queue/hold.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { ben, pending } from '../../helpers/requests.js';

const MINUTE = 60_000;
const RULES: CallRules = {
  hours: readHours('Mo-Fr 07:00-19:00', 'UTC')!,
  remindAfterMs: 10 * MINUTE,
  breakInAfterMs: 5 * MINUTE,
  escalateAfterMs: 30 * MINUTE,
};
const asked = (createdAt = '2026-11-26T12:00:00.000Z', changes = {}) =>
  pending({ createdAt, expiresAt: '2026-11-27T15:00:00.000Z', ...changes });
const breakIn = { kind: 'contain', symptom: 'compromised', steps: [] } as const;
/** A moment after it was asked. */
const after = ({ createdAt }: UnlockRequest, minutes: number) =>
  new Date(Date.parse(createdAt) + minutes * MINUTE).toISOString();

/** Minutes after it was asked until which the call that is due then waits, held since so many minutes. */
function waits(request: UnlockRequest, due: number, { heldAt = due - 1, now = due }: Partial<Held> = {}) {
  const at = after(request, due);
  const call = callsFor(request, RULES, at).find((one): one is Call => one.at === at);
  if (!call) throw new Error('Nobody is called then');
  const hold = holdOf(request, ben, after(request, heldAt));
  const until = pausedUntil(request, call, hold, RULES, after(request, now));
  return until && (Date.parse(until) - Date.parse(request.createdAt)) / MINUTE;
}
interface Held {
  readonly heldAt: number;
  readonly now: number;
}

describe('a reminder, while an approver looks at the request', () => {
  it('waits until they do not any more', () => {
    expect(waits(asked(), 10, { heldAt: -2 })).toBe(13);
  });

  it('waits for one interval at most, however often they say so', () => {
    expect(waits(asked(), 10)).toBe(20);
    expect(waits(asked(), 10, { heldAt: 18, now: 19 })).toBe(20);
    expect(waits(asked(), 10, { heldAt: 19, now: 20 })).toBeUndefined();
  });

  it('is not held up by anybody who does not', () => {
    const request = asked();
    const [, first] = callsFor(request, RULES, after(request, 10));
    expect(pausedUntil(request, first!, undefined, RULES, first!.at)).toBeUndefined();
  });

  it('waits in working time, so that the interval does not end in the night', () => {
    expect(waits(asked('2026-11-26T18:45:00.000Z'), 10, { heldAt: 9 })).toBe(24);
  });

  it('of a break-in waits once: the first one, for its first interval', () => {
    expect(waits(asked(undefined, breakIn), 5)).toBe(10);
    expect(waits(asked(undefined, breakIn), 20)).toBeUndefined();
    expect(waits(asked(undefined, breakIn), 40)).toBeUndefined();
  });

  it('is the only call that waits: the second group is told in time', () => {
    expect(waits(asked(), 30)).toBeUndefined();
  });
});
