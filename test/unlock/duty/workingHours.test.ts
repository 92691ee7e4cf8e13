import { describe, expect, it } from 'vitest';
import { isOutside, readHours } from '../../../bot/unlock/duty/workingHours.js';

const OFFICE = readHours('Mo-Fr 07:00-19:00', 'Europe/Amsterdam')!;

describe('working hours', () => {
  it.each([
    ['Monday morning', '2026-03-02T09:00:00.000Z', false],
    ['the first minute', '2026-03-02T06:00:00.000Z', false],
    ['the minute before', '2026-03-02T05:59:00.000Z', true],
    ['the last minute', '2026-03-02T17:59:59.000Z', false],
    ['the minute after', '2026-03-02T18:00:00.000Z', true],
    ['Saturday', '2026-03-07T09:00:00.000Z', true],
    ['summer time', '2026-07-06T05:00:00.000Z', false],
  ])('in the time zone of the organisation: %s', (_when, at, outside) => {
    expect(isOutside(OFFICE, at)).toBe(outside);
  });

  it('may begin on Sunday', () => {
    const hours = readHours('Su-Th 08:00-16:00', 'UTC')!;
    expect(isOutside(hours, '2026-03-01T09:00:00.000Z')).toBe(false);
    expect(isOutside(hours, '2026-03-06T09:00:00.000Z')).toBe(true);
  });

  it('always has no outside', () => {
    expect(isOutside('always', '2026-03-07T03:00:00.000Z')).toBe(false);
  });

  it.each([
    '',
    'Mo-Fr',
    'Mo-Fr 19:00-07:00',
    'Mo-Fr 07:00-25:00',
    'Mo-Fr 07:60-19:00',
    'mon-fri 07:00-19:00',
    'never',
  ])('are not understood as %j', (text) => expect(readHours(text, 'UTC')).toBeUndefined());
});
