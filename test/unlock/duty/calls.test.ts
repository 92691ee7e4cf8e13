import { describe, expect, it } from 'vitest';
import { callsFor, type CallRules } from '../../../bot/unlock/duty/calls.js';
import { readHours } from '../../../bot/unlock/duty/workingHours.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { pending } from '../../helpers/requests.js';

const MINUTE = 60_000;
const RULES: CallRules = {
  hours: readHours('Mo-Fr 07:00-19:00', 'UTC')!,
  remindAfterMs: 15 * MINUTE,
  breakInAfterMs: 5 * MINUTE,
  escalateAfterMs: 'off',
};
const NOON = '2026-11-26T12:00:00.000Z';
const EVENING = '2026-11-26T20:00:00.000Z';
const LATE = '2026-12-31T00:00:00.000Z';
const asked = (createdAt: string, changes = {}) =>
  pending({ createdAt, expiresAt: '2026-11-27T15:00:00.000Z', ...changes });
const breakIn = { kind: 'contain', symptom: 'compromised', steps: [] } as const;
const times = (request: UnlockRequest, now = LATE, rules = RULES) =>
  callsFor(request, rules, now).map(({ kind, at }) => `${kind} ${at.slice(8, 16)}`);

describe('the calls for a request', () => {
  it('come after 15 minutes, after an hour, and then after twice as long, until it expires', () => {
    expect(times(asked(NOON))).toEqual([
      'opening 26T12:00',
      'reminder 26T12:15',
      'reminder 26T13:00',
      'reminder 26T14:00',
      'reminder 26T16:00',
      'reminder 27T08:00',
    ]);
  });

  it('end with the next one', () => {
    expect(times(asked(NOON), '2026-11-26T12:20:00.000Z').at(-1)).toBe('reminder 26T13:00');
  });

  it('begin in the morning for what is asked in the evening', () => {
    expect(times(asked(EVENING)).slice(0, 3)).toEqual([
      'start 27T07:00',
      'reminder 27T07:15',
      'reminder 27T08:00',
    ]);
  });

  it('go on in the morning', () => {
    const late = asked('2026-11-26T18:50:00.000Z');
    expect(times(late).slice(0, 2)).toEqual(['opening 26T18:50', 'reminder 27T07:05']);
  });

  it('begin again when it waits again', () => {
    const by = { id: 'b', name: 'Ben' };
    const lapsed = [{ by, why: 'frozen', at: '2026-11-26T14:00:00.000Z', then: 'waits-again' }] as const;
    expect(times(asked(NOON, { lapsed })).slice(0, 2)).toEqual(['start 26T14:00', 'reminder 26T14:15']);
  });

  it('tell the second group once, in working time', () => {
    const rules = { ...RULES, remindAfterMs: 'off', escalateAfterMs: 60 * MINUTE } as const;
    expect(times(asked(NOON), LATE, rules)).toEqual(['opening 26T12:00', 'escalation 26T13:00']);
    expect(times(asked(EVENING), LATE, rules)).toEqual(['start 27T07:00', 'escalation 27T08:00']);
  });
});

describe('the calls for a break-in', () => {
  it('come at night too, and at least once a day for as long as it waits', () => {
    const calls = times(asked(EVENING, breakIn), '2026-12-02T20:00:00.000Z');
    expect(calls.slice(0, 4)).toEqual([
      'opening 26T20:00',
      'reminder 26T20:05',
      'reminder 26T20:20',
      'reminder 26T20:40',
    ]);
    const days = new Set(calls.map((call) => call.split(' ')[1]!.slice(0, 2)));
    expect([...days]).toEqual(expect.arrayContaining(['27', '28', '29', '30', '01', '02']));
  });

  it('begin when the evidence shows it', () => {
    const evidence = { startedAt: EVENING, found: {}, finishedAt: '2026-11-26T20:01:00.000Z' };
    const found = { ...breakIn, symptom: 'cannot-send-mail', evidence };
    expect(times(asked(EVENING, found))[0]).toBe('start 26T20:01');
  });
});
