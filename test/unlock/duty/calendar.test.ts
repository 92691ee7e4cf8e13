import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingTime, isWorking, nextStart } from '../../../bot/unlock/duty/calendar.js';
import { readHolidays } from '../../../bot/unlock/duty/holidays.js';
import { readHours } from '../../../bot/unlock/duty/workingHours.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const OFFICE = readHours('Mo-Fr 07:00-19:00', 'Europe/Amsterdam', ['2026-12-25', '01-01'])!;
const ZONES = [
  'UTC',
  'Europe/Amsterdam',
  'America/New_York',
  'America/St_Johns',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

describe('when admins work again', () => {
  it.each([
    ['in working time: now', '2026-11-26T09:00:00.000Z', '2026-11-26T09:00:00.000Z'],
    ['in the evening: the next morning', '2026-11-26T19:30:00.000Z', '2026-11-27T06:00:00.000Z'],
    ['before the morning: that morning', '2026-11-26T03:00:00.000Z', '2026-11-26T06:00:00.000Z'],
    ['on Friday evening: on Monday', '2026-11-27T18:00:00.000Z', '2026-11-30T06:00:00.000Z'],
    ['before a holiday: after it and the weekend', '2026-12-24T20:00:00.000Z', '2026-12-28T06:00:00.000Z'],
    ['on New Year’s Eve of any year', '2030-12-31T20:00:00.000Z', '2031-01-02T06:00:00.000Z'],
    ['over the night of the clocks', '2026-10-23T20:00:00.000Z', '2026-10-26T06:00:00.000Z'],
    ['in summer', '2026-07-06T20:00:00.000Z', '2026-07-07T05:00:00.000Z'],
  ])('%s', (_when, at, start) => expect(nextStart(OFFICE, at)).toBe(start));

  it('is now where they always work', () => {
    expect(nextStart('always', '2026-11-28T03:00:00.000Z')).toBe('2026-11-28T03:00:00.000Z');
  });
});

describe('eight working hours', () => {
  it.each([
    ['of a morning end the same day', '2026-11-26T07:00:00.000Z', '2026-11-26T15:00:00.000Z'],
    ['of an afternoon end the next day', '2026-11-26T16:00:00.000Z', '2026-11-27T12:00:00.000Z'],
    ['of a night begin in the morning', '2026-11-26T22:00:00.000Z', '2026-11-27T14:00:00.000Z'],
    ['of Friday afternoon end on Monday', '2026-11-27T16:00:00.000Z', '2026-11-30T12:00:00.000Z'],
    ['that end with the day end in it', '2026-11-26T10:00:00.000Z', '2026-11-26T18:00:00.000Z'],
    ['are eight hours where people always work', '2026-11-28T22:00:00.000Z', '2026-11-29T06:00:00.000Z'],
  ])('%s', (when, at, end) => {
    expect(addWorkingTime(when.includes('always') ? 'always' : OFFICE, at, 8 * HOUR_MS)).toBe(end);
  });

  it('count the hour that is there twice, and not the one that is missing', () => {
    const night = readHours('Mo-Su 00:00-24:00', 'Europe/Amsterdam')!;
    for (const day of ['2026-03-28T22:00:00.000Z', '2026-10-24T22:00:00.000Z'])
      expect(Date.parse(addWorkingTime(night, day, 8 * HOUR_MS)) - Date.parse(day)).toBe(8 * HOUR_MS);
  });

  it('are counted by the clock where every day is free', () => {
    const days = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2028, 0, 1 + day)));
    const free = days.map((day) => day.toISOString().slice(5, 10));
    const never = readHours('Mo-Su 07:00-19:00', 'UTC', free)!;
    expect(addWorkingTime(never, '2026-11-26T10:00:00.000Z', HOUR_MS)).toBe('2026-11-26T11:00:00.000Z');
    expect(nextStart(never, '2026-11-26T10:00:00.000Z')).toBe('2026-11-26T10:00:00.000Z');
  });
});

describe('in every time zone, and when the clocks change', () => {
  const zone = fc.constantFrom(...ZONES);
  const shift = fc.constantFrom(
    'Mo-Fr 07:00-19:00',
    'Sa-Su 00:30-03:15',
    'Mo-Su 01:30-02:30',
    'Su-Th 00:00-24:00',
  );
  const moment = fc
    .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) })
    .map((ms) => new Date(ms).toISOString());

  it('the next start is the first minute of work', () => {
    fc.assert(
      fc.property(zone, shift, moment, (timeZone, text, at) => {
        const hours = readHours(text, timeZone)!;
        const start = nextStart(hours, at);
        expect(start >= at).toBe(true);
        expect(isWorking(hours, start)).toBe(true);
        if (start === at) return;
        expect(isWorking(hours, new Date(Date.parse(start) - 1).toISOString())).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('working time is what a count of each minute comes to', () => {
    fc.assert(
      fc.property(zone, shift, moment, fc.integer({ min: 1, max: 300 }), (timeZone, text, some, minutes) => {
        const hours = readHours(text, timeZone)!;
        const at = nextStart(hours, `${some.slice(0, 16)}:00.000Z`);
        const end = addWorkingTime(hours, at, minutes * MINUTE_MS);
        let worked = 0;
        let ms = Date.parse(at);
        for (; worked < minutes; ms += MINUTE_MS)
          if (isWorking(hours, new Date(ms).toISOString())) worked += 1;
        expect(end).toBe(new Date(ms).toISOString());
      }),
      { numRuns: 40 },
    );
  });
});

describe('holidays', () => {
  it.each(['2026-12-25', '12-25', '12-25, 12-26', '02-29', ''])('are read: %j', (text) => {
    expect(readHolidays(text)).toBeDefined();
  });

  it.each(['2026-13-01', '02-30', '2026-02-29', '25-12', 'Christmas', '2026-12-25;12-26'])(
    'are not understood as %j',
    (text) => expect(readHolidays(text)).toBeUndefined(),
  );

  it('are outside of working hours, also for proofs', () => {
    expect(isWorking(OFFICE, '2026-12-25T10:00:00.000Z')).toBe(false);
    expect(isWorking(OFFICE, '2027-01-01T10:00:00.000Z')).toBe(false);
    expect(isWorking(OFFICE, '2027-12-24T10:00:00.000Z')).toBe(true);
  });
});
