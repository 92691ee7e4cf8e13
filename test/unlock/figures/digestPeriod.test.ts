import { describe, expect, it } from 'vitest';
import {
  before,
  lastDue,
  nextDue,
  periodBefore,
  untilNow,
  type DigestPlan,
} from '../../../bot/unlock/figures/digestPeriod.js';

// When a digest is due, and which days it is about, on the clock of the organisation.

const weekly: DigestPlan = { every: 'week', minute: 9 * 60, timeZone: 'Europe/Amsterdam' };
const daily: DigestPlan = { ...weekly, every: 'day' };
const at = (moment: string) => new Date(moment);

describe('a digest', () => {
  it.each([
    ['on a Thursday', '2026-11-26T10:00:00Z', '2026-11-23T08:00:00.000Z', '2026-11-30T08:00:00.000Z'],
    ['at its moment', '2026-11-23T08:00:00Z', '2026-11-23T08:00:00.000Z', '2026-11-30T08:00:00.000Z'],
    ['a moment before', '2026-11-23T07:59:59Z', '2026-11-16T08:00:00.000Z', '2026-11-23T08:00:00.000Z'],
  ])('of a week is due on Mondays: %s', (_when, now, last, next) => {
    expect([lastDue(weekly, at(now)), nextDue(weekly, at(now))]).toEqual([last, next]);
  });

  it('of a day is due every day, also where it is another day already', () => {
    const sydney = { ...daily, timeZone: 'Australia/Sydney' };
    expect(lastDue(daily, at('2026-11-26T07:00:00Z'))).toBe('2026-11-25T08:00:00.000Z');
    expect(lastDue(sydney, at('2026-11-25T23:00:00Z'))).toBe('2026-11-25T22:00:00.000Z');
  });

  it('stays at its time of day when the clocks change', () => {
    expect(nextDue(weekly, at('2026-03-24T12:00:00Z'))).toBe('2026-03-30T07:00:00.000Z');
    expect(nextDue(weekly, at('2026-10-20T12:00:00Z'))).toBe('2026-10-26T08:00:00.000Z');
  });

  it('is about whole days, which have 23 or 25 hours when the clocks change', () => {
    expect(periodBefore(weekly, '2026-03-30T07:00:00.000Z')).toEqual({
      from: '2026-03-22T23:00:00.000Z',
      to: '2026-03-29T22:00:00.000Z',
    });
    expect(periodBefore(daily, '2026-10-26T08:00:00.000Z')).toEqual({
      from: '2026-10-24T22:00:00.000Z',
      to: '2026-10-25T23:00:00.000Z',
    });
  });

  it('is beside a period of the same length, which ends where it begins', () => {
    const period = { from: '2026-11-16T00:00:00.000Z', to: '2026-11-23T00:00:00.000Z' };
    expect(before(period)).toEqual({ from: '2026-11-09T00:00:00.000Z', to: period.from });
  });

  it('that is asked for in between is about as many days until now', () => {
    expect(untilNow(weekly, at('2026-11-26T10:00:00Z'))).toEqual({
      from: '2026-11-19T10:00:00.000Z',
      to: '2026-11-26T10:00:00.000Z',
    });
  });
});
