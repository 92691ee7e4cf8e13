import { expect, it } from 'vitest';
import { ReportLimit } from '../../../bot/graph/client/reportLimit.js';
import { memoryRefusals } from '../../helpers/memoryRefusals.js';

// Microsoft answers five reports in ten seconds, for everybody in the tenant.

function limit() {
  const clock = { ms: 1_700_000_000_000 };
  return { clock, reports: new ReportLimit(() => new Date(clock.ms)) };
}

it('nothing is held back before Microsoft refuses', () => {
  const { reports } = limit();
  expect([reports.waitMs(), reports.isBusy]).toEqual([0, false]);
});

it('after a refusal nothing is sent for as long as it says, and only what decides for a minute', () => {
  const { clock, reports } = limit();
  reports.refused(7);
  expect([reports.waitMs(), reports.isBusy]).toEqual([7_000, true]);
  clock.ms += 7_000;
  expect([reports.waitMs(), reports.isBusy]).toEqual([0, true]);
  clock.ms += 53_000;
  expect(reports.isBusy).toBe(false);
});

it('a refusal that does not say for how long is waited for ten seconds', () => {
  const { reports } = limit();
  reports.refused();
  expect(reports.waitMs()).toBe(10_000);
});

it('a wait without end is not believed, and a clock that is set back stops nothing', () => {
  const { clock, reports } = limit();
  reports.refused(1e9);
  expect(reports.waitMs()).toBe(60_000);
  clock.ms -= 3_600_000;
  expect([reports.waitMs(), reports.isBusy]).toEqual([0, false]);
});

it('a refusal that another instance met counts as one of its own', async () => {
  const clock = { ms: 1_700_000_000_000 };
  const now = () => new Date(clock.ms);
  const refusals = memoryRefusals(now);
  const [one, other] = [new ReportLimit(now, refusals), new ReportLimit(now, refusals)];
  one.refused(7);
  clock.ms += 2_000;
  await other.learn();
  expect([other.waitMs(), other.isBusy]).toEqual([5_000, true]);
  clock.ms += 58_000;
  expect([other.waitMs(), other.isBusy]).toEqual([0, false]);
});

it('an older refusal of another instance changes nothing that this one met since', async () => {
  const clock = { ms: 1_700_000_000_000 };
  const now = () => new Date(clock.ms);
  const last = { agoMs: 30_000, leftMs: -20_000 };
  const reports = new ReportLimit(now, { note: () => undefined, last: async () => last });
  reports.refused(7);
  await reports.learn();
  expect([reports.waitMs(), reports.isBusy]).toEqual([7_000, true]);
});
