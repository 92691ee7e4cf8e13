import { describe, expect, it } from 'vitest';
import { onDuty, readRota } from '../../../bot/unlock/duty/rota.js';

const ANNA = 'aaaaaaaa-0000-4000-8000-000000000004';
const BEN = 'aaaaaaaa-0000-4000-8000-000000000005';
const TEXT = `Mo-Fr 07:00-13:00 ${ANNA}, ${BEN.toUpperCase()}; Mo-Fr 12:00-19:00 ${BEN}`;

describe('a rota', () => {
  const rota = readRota(TEXT, 'Europe/Amsterdam')!;

  it.each([
    ['the first shift', '2026-11-26T08:00:00.000Z', [ANNA, BEN]],
    ['both shifts, each person once', '2026-11-26T11:30:00.000Z', [ANNA, BEN]],
    ['the second shift', '2026-11-26T14:00:00.000Z', [BEN]],
    ['everybody where there is no shift', '2026-11-28T14:00:00.000Z', 'everybody'],
  ])('names those of %s', (_when, at, who) => expect(onDuty(rota, at)).toEqual(who));

  it('may be everybody', () =>
    expect(onDuty(readRota('everybody', 'UTC')!, '2026-11-26T08:00:00.000Z')).toBe('everybody'));

  it.each(['', 'nobody', 'Mo-Fr 07:00-13:00', `Mo-Fr ${ANNA}`, 'Mo-Fr 07:00-13:00 anna', `${TEXT};`])(
    'is not understood as %j',
    (text) => expect(readRota(text, 'UTC')).toBeUndefined(),
  );
});
