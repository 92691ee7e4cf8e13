import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crowdOf } from '../../sandbox/tenant/crowd.js';
import type { Person } from '../../sandbox/tenant/seed.js';
import { MIGRATIONS } from '../../bot/storage/postgres/migrations/migrations.js';
import { fromSource, MAIN, until } from '../helpers/botProcess.js';
import { postgresBin } from '../helpers/postgresServer.js';
import { randomFrom } from '../helpers/random.js';
import { HOOK_MS, PATIENCE_MS, TwoBots } from '../helpers/twoBots.js';
import { hasVersionBefore, VersionBefore } from '../helpers/versionBefore.js';

// Two instances of the version before are replaced by this version, one after the other, while people ask and an approver
// approves. In between both versions work beside each other on the tables of the new one. The log of the simulated tenant is the
// judge. Without the version before in the clone there is nothing to try, and the test is skipped.

const SEED = 9;
/** The tenant makes a change, and its answer comes later. */
const SLOW_MS = 4_000;
/** What a stopped instance leaves is taken up within two minutes. */
const TAKEN_OVER_MS = 300_000;
const [waitsLong, atOld, askedOld, askedNew, underWay, waits, atNew] = crowdOf(7) as Seven;
type Seven = readonly [Person, Person, Person, Person, Person, Person, Person];
const everybody = [waitsLong, atOld, askedOld, askedNew, underWay, waits, atNew];

const MISSING = hasVersionBefore ? '' : ', which this clone does not have';

describe.skipIf(!postgresBin || !hasVersionBefore)(
  `a rolling restart from the version before${MISSING}`,
  () => {
    let before: VersionBefore;
    let two: TwoBots;
    /** The newest step of the tables, while both versions worked. */
    let schema = 0;
    let stepsBefore = 0;
    /** What was carried out when the old instance was stopped. */
    let executing = 0;
    let exitCode: unknown;

    beforeAll(async () => {
      before = new VersionBefore();
      two = await TwoBots.start({ crowd: everybody, random: randomFrom(SEED), program: before.program });
      two.sandbox.faults.add({
        match: { method: 'PATCH' },
        phase: 'after',
        delayMs: SLOW_MS,
        times: Infinity,
      });
      stepsBefore = await newestStep();
      for (const person of [waitsLong, atOld]) await two.asks(person);
      await approves(atOld);
      await two.bots[1].stop();
      await two.bots[1].restart(fromSource(MAIN));
      schema = await newestStep();
      await bothWork();
      await approves(underWay, two.at(0));
      await until(async () => (await two.executing()) > 0, PATIENCE_MS, 'the request to be carried out');
      executing = await two.executing();
      exitCode = await two.bots[0].stop();
      await two.asks(waits);
      await two.bots[0].restart(fromSource(MAIN));
      await two.asks(atNew);
      for (const person of [waitsLong, waits, atNew]) await approves(person);
      await until(() => two.isQuiet(), TAKEN_OVER_MS, 'everything to end').catch(() => undefined);
    }, HOOK_MS);
    afterAll(async () => {
      await two?.close();
      await before?.remove();
    });

    /** The old version is at 0, and this one at 1. */
    async function bothWork(): Promise<void> {
      await two.asks(askedOld, two.at(0));
      await approves(askedOld, two.at(1));
      await two.asks(askedNew, two.at(1));
      await approves(askedNew, two.at(0));
      await two.asks(underWay, two.at(1));
    }

    async function approves(person: Person, teams = two.teams): Promise<void> {
      await two.approve(await two.cardToApprove(person), teams);
    }

    async function newestStep(): Promise<number> {
      const { rows } = await two.db.query<{ id: number }>('select max(id) as id from migrations');
      return rows[0]!.id;
    }

    it('has both versions work on the tables of the new one, which has one more step', () => {
      expect(schema).toBe(Math.max(...MIGRATIONS.map(({ id }) => id)));
      expect(stepsBefore).toBeLessThan(schema);
    });

    it('stops the old one while it carries a request out', () => {
      expect(executing).toBeGreaterThan(0);
      expect(exitCode).toBe(0);
    });

    it('ends every acknowledged request in exactly one state', async () => {
      expect(await two.statesOf(everybody)).toEqual(everybody.map(() => ['resolved']));
    });

    it('makes every change of an account exactly once', () => {
      expect(two.changed()).toEqual(everybody.map(({ id }) => id));
    });

    it('leaves no card that says something else than what is, and tells everybody how it ended, once', () => {
      expect(two.waitingCards()).toEqual([]);
      expect(two.untold(everybody)).toEqual([]);
      for (const person of everybody)
        expect(two.saysTo(person).filter((text) => text.startsWith('Solved: '))).toHaveLength(1);
    });
  },
);
