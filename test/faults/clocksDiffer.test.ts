import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crowdOf } from '../../sandbox/tenant/crowd.js';
import type { Person } from '../../sandbox/tenant/seed.js';
import { until } from '../helpers/botProcess.js';
import { canMoveClocks, MachineClock } from '../helpers/machineClock.js';
import { postgresBin } from '../helpers/postgresServer.js';
import { randomFrom } from '../helpers/random.js';
import { HOOK_MS, PATIENCE_MS, TwoBots } from '../helpers/twoBots.js';

// The clock of one instance is an hour ahead of the database's, and the other's an hour behind. In the middle both are set, and
// wrongly: now the first is behind. The log of the simulated tenant is the judge.

const HOUR_MS = 3_600_000;
const SEED = 10;
/** The tenant makes a change, and its answer comes later. So much is under way when the clocks jump. */
const SLOW_MS = 4_000;
const crowd = crowdOf(8);
const [first, second] = [crowd.slice(0, 4), crowd.slice(4)];

describe.skipIf(!postgresBin || !canMoveClocks)('two instances whose clocks are two hours apart', () => {
  const ahead = new MachineClock();
  const behind = new MachineClock();
  let two: TwoBots;
  /** What was carried out when the clocks jumped. */
  let executing = 0;

  beforeAll(async () => {
    await Promise.all([ahead.move(HOUR_MS), behind.move(-HOUR_MS)]);
    two = await TwoBots.start({ crowd, random: randomFrom(SEED), clocks: [ahead, behind] });
    two.sandbox.faults.add({ match: { method: 'PATCH' }, phase: 'after', delayMs: SLOW_MS, times: Infinity });
    await ask(first);
    await two.approveAll();
    await until(async () => (await two.executing()) > 0, PATIENCE_MS, 'the first to be carried out');
    executing = await two.executing();
    await Promise.all([ahead.move(-2 * HOUR_MS), behind.move(2 * HOUR_MS)]);
    await ask(second);
    await two.approveAll();
    await until(() => two.isQuiet(), 300_000, 'everything to end').catch(() => undefined);
  }, HOOK_MS);
  afterAll(async () => {
    await two?.close();
    await Promise.all([ahead.close(), behind.close()]);
  });

  async function ask(people: readonly Person[]): Promise<void> {
    for (const person of people) await two.asks(person);
    for (const person of people) await two.cardToApprove(person);
  }

  it('have clocks of their own, by their logs, and carry something out when they jump', () => {
    const [one, other] = two.bots.map(({ output }) => Number(/"time":(\d+)/.exec(output)![1]));
    expect(Math.round((one! - other!) / HOUR_MS)).toBe(2);
    expect(executing).toBeGreaterThan(0);
  });

  it('end every acknowledged request in exactly one state', async () => {
    expect(await two.statesOf(crowd)).toEqual(crowd.map(() => ['resolved']));
  });

  it('make every change of an account exactly once', () => {
    expect(two.changed()).toEqual(crowd.map(({ id }) => id));
  });

  it('leave no card that says something else than what is, and tell everybody how it ended, once', () => {
    expect(two.waitingCards()).toEqual([]);
    expect(two.untold(crowd)).toEqual([]);
    for (const person of crowd)
      expect(two.saysTo(person).filter((text) => text.startsWith('Solved: '))).toHaveLength(1);
  });

  it('tell nobody of a time that is less than nothing', () => {
    for (const text of [...crowd.flatMap((person) => two.saysTo(person)), ...two.textsInApprovals()])
      expect(text).not.toMatch(/[-−–]\d+\s*(s|min|h|second|minute|hour)/);
  });
});
