import { describe, expect, it } from 'vitest';
import { pauseAfter, showsChange, showsPass } from '../../bot/remedies/shared/moment.js';

// A remedy that is confirmed by a moment. Microsoft dates in whole seconds.

const LONG_AGO = '2026-02-02T09:30:00Z';
const SECOND_9 = '2026-03-02T14:02:09Z';
const SECOND_10 = '2026-03-02T14:02:10Z';
const SECOND_11 = '2026-03-02T14:02:11Z';
const startedAt = '2026-03-02T14:02:10.400Z';

describe('a change that Microsoft took', () => {
  const sent = { startedAt, accepted: true, acceptedAt: SECOND_10 };

  it.each([
    ['of the second in which it was sent', SECOND_10, true],
    ['of a later second', SECOND_11, true],
    ['of the second before', SECOND_9, false],
    ['that never was', undefined, false],
  ])('a moment %s: %s shows it: %s', (_which, now, seen) => {
    expect(showsChange(now, { moment: LONG_AGO, readAt: SECOND_10 }, sent)).toBe(seen);
  });

  it('shows also where another change of the same second had moved the moment before', () => {
    expect(showsChange(SECOND_10, { moment: SECOND_10, readAt: SECOND_10 }, sent)).toBe(true);
  });

  it('does not show by a moment that moved forward before it was sent', () => {
    expect(showsChange(SECOND_9, { moment: LONG_AGO, readAt: SECOND_9 }, sent)).toBe(false);
  });

  it.each([
    ['from shortly before it began', SECOND_9, true],
    ['from long before it began', LONG_AGO, false],
  ])('by an answer without a date: a moment %s shows it: %s', (_which, now, seen) => {
    expect(showsChange(now, { moment: now }, { startedAt, accepted: true })).toBe(seen);
  });
});

describe('a change that nobody answered', () => {
  const sent = { startedAt };

  it.each([
    ['moved forward', LONG_AGO, SECOND_10, true],
    ['did not move', SECOND_10, SECOND_10, false],
    ['is earlier than before', SECOND_11, SECOND_10, false],
    ['is there, where there was none', null, SECOND_10, true],
  ])('shows when the moment %s: %s', (_how, moment, now, seen) => {
    expect(showsChange(now, { moment, readAt: SECOND_10 }, sent)).toBe(seen);
  });

  it('does not show by an older change that a slow replica shows late', () => {
    expect(showsChange(SECOND_9, { moment: LONG_AGO, readAt: SECOND_10 }, sent)).toBe(false);
  });

  it('and before which Microsoft gave no date: only a moment of half a minute at most before its start shows it', () => {
    const seenAt = (now: string) => showsChange(now, { moment: LONG_AGO }, sent);
    expect([seenAt('2026-03-02T14:01:40Z'), seenAt('2026-03-02T14:01:39Z')]).toEqual([true, false]);
  });
});

describe('before a change the bot waits', () => {
  it.each([
    ['a second, where the moment is of the second in which the bot looked', SECOND_10, SECOND_10, 1000],
    ['a second, where the clocks of Microsoft differ', SECOND_11, SECOND_10, 1000],
    ['not, where the moment is older', SECOND_9, SECOND_10, 0],
    ['not, where there was no moment', null, SECOND_10, 0],
    ['not, where Microsoft gave no date', SECOND_10, undefined, 0],
  ])('%s', (_how, moment, readAt, ms) => {
    expect(pauseAfter({ moment, readAt })).toBe(ms);
  });
});

describe('a pass that Microsoft issued', () => {
  const sent = { startedAt, accepted: true, acceptedAt: SECOND_10 };
  const TOMORROW = '2026-03-03T07:30:00Z';

  it.each([
    ['which starts at once', null, SECOND_10, true],
    ['which starts at once, where the one before was for tomorrow', TOMORROW, SECOND_11, true],
    ['of the same second as the one before', SECOND_10, SECOND_10, true],
    ['which is still the one for tomorrow', TOMORROW, TOMORROW, false],
    ['which started before it was asked for', LONG_AGO, SECOND_9, false],
    ['which is not there', LONG_AGO, undefined, false],
  ])('is seen by a pass %s: %s, then %s: %s', (_which, before, now, seen) => {
    expect(showsPass(now, before, sent)).toBe(seen);
  });

  it('by an answer without a date is seen by any other pass', () => {
    const withoutDate = { startedAt, accepted: true };
    expect(showsPass(SECOND_9, LONG_AGO, withoutDate)).toBe(true);
    expect(showsPass(LONG_AGO, LONG_AGO, withoutDate)).toBe(false);
  });
});
