import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHours } from '../../../bot/unlock/duty/workingHours.js';
import { eveningNow } from '../../../sandbox/demo/live/evening.js';

const WEEK_MS = 7 * 86_400_000;
const moments = fc.integer({ min: 0, max: WEEK_MS }).map((ms) => new Date(Date.UTC(2026, 10, 23) + ms));

describe('the demo in the evening', () => {
  it('is at nine, where the bot is, whatever the time is here', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const hour = new Intl.DateTimeFormat('en', {
          hour: '2-digit',
          hourCycle: 'h23',
          timeZone: eveningNow(now).TIME_ZONE,
        }).format(now);
        expect(hour).toBe('21');
      }),
    );
  });

  it('has working hours that the bot reads', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const { WORKING_HOURS, TIME_ZONE } = eveningNow(now);
        expect(readHours(WORKING_HOURS, TIME_ZONE)).toBeDefined();
      }),
    );
  });
});
