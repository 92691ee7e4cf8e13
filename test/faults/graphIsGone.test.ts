import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PostedActivity } from '../../sandbox/connector/activity.js';
import { crowdOf } from '../../sandbox/tenant/crowd.js';
import type { Person } from '../../sandbox/tenant/seed.js';
import { until } from '../helpers/botProcess.js';
import { canMoveClocks, MachineClock } from '../helpers/machineClock.js';
import { postgresBin } from '../helpers/postgresServer.js';
import { randomFrom } from '../helpers/random.js';
import { HOOK_MS, PATIENCE_MS, TwoBots } from '../helpers/twoBots.js';

// Graph is gone for ten minutes, by the clock of all machines: two instances, the database and the tenant. The log of the
// simulated tenant is the judge.

const MINUTE_MS = 60_000;
const OUTAGE_MINUTES = 10;
/** So soon after it all that waited is tried again, and done: a try waits four minutes at most. */
const AFTERWARDS_MS = 10 * MINUTE_MS;
/** Longer than the bot waits for an answer of Graph. */
const TOO_LONG_MS = 10_000;
const SEED = 7;
const GRAPH = { path: /^\/graph\// };
const [waiting, clicked, changed, refused, unlucky, late] = crowdOf(6) as Six;
type Six = readonly [Person, Person, Person, Person, Person, Person];
/** They asked before. */
const asked = [waiting, clicked, changed, refused];
const everybody = [...asked, unlucky, late];

describe.skipIf(!postgresBin || !canMoveClocks)(`${OUTAGE_MINUTES} minutes without Graph`, () => {
  const clock = new MachineClock();
  /** What `/readyz` of both said, all the time. */
  const ready = new Set<number>();
  /** Just before Graph came back. */
  const during = { changes: 0, failedJobs: 0, states: [] as readonly (readonly string[])[] };
  let toldUnlucky = '';
  let toldClicker = '';
  let two: TwoBots;

  beforeAll(async () => {
    two = await TwoBots.start({ crowd: everybody, random: randomFrom(SEED), clock });
    for (const person of asked) await two.asks(person);
    for (const person of asked) await two.cardToApprove(person);
    // The tenant makes this change. Its answer comes later than the bot waits, and then Graph is gone.
    await approvedWith({ phase: 'after', delayMs: TOO_LONG_MS }, changed);
    // This one it does not make.
    await approvedWith({ status: 503 }, refused);
    await outage();
    await two.approve(cardOf(waiting));
    for (const person of [unlucky, late]) await two.asks(person);
    for (const person of [unlucky, late]) await two.approve(await two.cardToApprove(person));
    await two.passesUntil(isOver, AFTERWARDS_MS, 'everything to end');
  }, HOOK_MS);
  afterAll(async () => {
    await two?.close();
    await clock.close();
  });

  const cardOf = (person: Person): PostedActivity => two.cardsAbout(person)[0]!;

  /** Approves it, and resolves when this happens to the change. */
  async function approvedWith(
    fault: { status: number } | { phase: 'after'; delayMs: number },
    person: Person,
  ) {
    const { faults } = two.sandbox;
    faults.add({ match: { method: 'PATCH' }, ...fault });
    await two.approve(cardOf(person));
    await until(() => faults.pending().length === 0, PATIENCE_MS, 'the change');
  }

  /** First Graph answers that it cannot, and then it does not answer at all. */
  async function outage(): Promise<void> {
    const { faults } = two.sandbox;
    faults.add({ match: GRAPH, status: 503, times: Infinity });
    toldClicker = JSON.stringify(await two.approve(cardOf(clicked)));
    await two.teams.as(unlucky).say('my account is blocked');
    toldUnlucky = two.saysTo(unlucky).at(-1)!;
    await passes((OUTAGE_MINUTES / 2) * MINUTE_MS);
    faults.clear();
    faults.add({ match: GRAPH, drop: true, times: Infinity });
    await passes((OUTAGE_MINUTES / 2) * MINUTE_MS);
    during.changes = two.changed().length;
    during.failedJobs = await two.metric('latchkey_jobs', 'state="failed"');
    during.states = await two.statesOf(asked);
    faults.clear();
  }

  async function passes(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += MINUTE_MS) {
      await two.passes(MINUTE_MS);
      for (const status of await two.readyStatuses()) ready.add(status);
    }
  }

  async function isOver(): Promise<boolean> {
    await two.approveAll();
    return two.isQuiet();
  }

  it('change nothing more, and nothing is given up', () => {
    expect(during.changes).toBe(1);
    expect(during.failedJobs).toBe(0);
    expect(during.states).toEqual([['pending'], ['pending'], ['executing'], ['executing']]);
  });

  it('leave both instances ready: another one could do no better', () => {
    expect([...ready]).toEqual([200]);
  });

  it('are seen in the metrics', async () => {
    for (const outcome of ['failed', 'no-answer'])
      expect(await two.metric('latchkey_calls_total', 'to="graph"', `outcome="${outcome}"`)).toBeGreaterThan(
        0,
      );
  });

  it('are said: who writes is to try again, and a click is received', () => {
    expect(toldUnlucky).toContain('Please try again in a minute.');
    expect(toldClicker).toContain('Received. Your rights are being checked');
  });

  it('end with every acknowledged request in exactly one state', async () => {
    expect(await two.statesOf(everybody)).toEqual(everybody.map(() => ['resolved']));
  });

  it('end with every change of an account made exactly once', () => {
    expect(two.changed()).toEqual(everybody.map(({ id }) => id));
  });

  it('end with cards that show the truth, and everybody told', () => {
    expect(two.waitingCards()).toEqual([]);
    expect(two.untold(everybody)).toEqual([]);
  });
});
