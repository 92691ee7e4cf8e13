import { afterEach, describe, expect, it, vi } from 'vitest';
import { instantOf } from '../../../bot/exchange/rows/loose.js';
import { phoneFrom } from '../../../bot/exchange/rows/phoneRow.js';
import { utcInstant } from '../../../bot/exchange/rows/utcInstant.js';

describe('in any zone of this machine', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each(['UTC', 'Europe/Amsterdam', 'America/Los_Angeles'])('a date is the same: %s', (zone) => {
    vi.stubEnv('TZ', zone);
    for (const text of ['11/25/2026 9:00:00 AM', '2026-11-25 09:00:00', '2026-11-25T09:00:00'])
      expect(utcInstant(text)).toBe('2026-11-25T09:00:00.000Z');
  });
});

it.each(['0001-01-01T00:00:00', '1/1/0001 12:00:00 AM', '/Date(-62135596800000)/'])(
  'the year 1 is no date: %s',
  (text) => {
    expect(instantOf(text)).toBeUndefined();
  },
);

it('a phone that dates its first time in milliseconds is new', () => {
  const phone = phoneFrom({ DeviceID: 'x', FirstSyncTime: '/Date(1764061200000)/' });
  expect(phone.since).toBe('2025-11-25T09:00:00.000Z');
});

it.each([
  ['2026-08-20T05:12:44', '2026-08-20T05:12:44.000Z'],
  ['2026-08-20T05:12:44.1230000', '2026-08-20T05:12:44.123Z'],
  ['2026-08-20T05:12:44Z', '2026-08-20T05:12:44.000Z'],
  ['2026-08-20T07:12:44+02:00', '2026-08-20T05:12:44.000Z'],
  ['11/25/2026 9:00:00 AM', '2026-11-25T09:00:00.000Z'],
  ['2026-11-25 09:00:00', '2026-11-25T09:00:00.000Z'],
  ['2026-11-25', '2026-11-25T00:00:00.000Z'],
  ['/Date(1764061200000)/', '2025-11-25T09:00:00.000Z'],
  ['/Date(1764061200000+0100)/', '2025-11-25T09:00:00.000Z'],
  ['Wed Nov 25 2026 09:00:00 GMT+0100', '2026-11-25T08:00:00.000Z'],
  ['Wed Nov 25 2026 09:00:00 GMT+0100 (Central European Standard Time)', '2026-11-25T08:00:00.000Z'],
  ['Wednesday, November 25, 2026 9:00:00 AM', '2026-11-25T09:00:00.000Z'],
  ['5', undefined],
  ['Rule 7', undefined],
  ['Rule 7 2026', undefined],
  ['11/25/26', undefined],
  ['5 +0100', undefined],
  ['yesterday', undefined],
  ['', undefined],
  [null, undefined],
])('a date of Exchange is UTC, also where it does not say so: %s', (text, instant) => {
  expect(utcInstant(text)).toBe(instant);
});
