import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crowdOf } from '../../sandbox/tenant/crowd.js';
import type { Person } from '../../sandbox/tenant/seed.js';
import { until } from '../helpers/botProcess.js';
import { postgresBin } from '../helpers/postgresServer.js';
import { randomFrom } from '../helpers/random.js';
import { PATIENCE_MS, TwoBots } from '../helpers/twoBots.js';

// Two instances on one PostgreSQL, behind a load balancer. One after the other is killed (SIGKILL) or stopped (SIGTERM), or all
// connections to the database are cut, or PostgreSQL itself is killed and started again, at random moments while people ask and
// an approver approves. The log of the simulated tenant is the judge.

const MINUTES = Number(process.env['FAULT_MINUTES'] ?? 3);
const SEED = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** More than can ask in that time. */
const crowd = crowdOf(Math.ceil(MINUTES * 200));
/** A lease and a job of a killed process end after one or two minutes, and then another one takes over. */
const TAKEN_OVER_MS = 6 * 60_000;
/** So many people write at the same time. */
const AT_ONCE = 3;
/** “Please try again in a minute”: a stressed person waits less than that. */
const TRIES_AGAIN_MS = 3_000;
/**
 * A card stands there twice when the bot ended between Teams' answer and the row that remembers it. The first click on the one
 * that nobody remembers takes its buttons away. When that click is lost too, the approver clicks once more.
 */
const CLICKS_AGAIN_MS = 10_000;
/** A stressed person tries no more often. */
const MOST_TRIES = 6;
const SLOW_MS = 800;
const ENDINGS = ['SIGKILL', 'SIGTERM', 'cut', 'crash'] as const;

describe.skipIf(!postgresBin)(
  `two instances that are killed at random for ${MINUTES} min, seed ${SEED}`,
  () => {
    const random = randomFrom(SEED);
    const waiting = [...crowd];
    const asked: Person[] = [];
    let two: TwoBots;
    let isOver = false;
    const endings = { SIGKILL: 0, SIGTERM: 0, cut: 0, crash: 0 };
    /** How often an instance ended while a request was carried out. */
    let underWay = 0;

    beforeAll(
      async () => {
        two = await TwoBots.start({ crowd, random });
        const { faults } = two.sandbox;
        // The tenant makes a change, and its answer comes later. So many are killed in between.
        faults.add({ match: { method: 'PATCH' }, phase: 'after', delayMs: SLOW_MS, times: Infinity });
        const connector = { path: /^\/connector/ };
        faults.add({ match: connector, phase: 'after', delayMs: SLOW_MS / 4, times: Infinity });
        await Promise.all([annaApproves(), allAskedAndEnded().finally(() => (isOver = true))]);
      },
      MINUTES * 60_000 + TAKEN_OVER_MS + PATIENCE_MS,
    );

    afterAll(() => two?.close());

    async function allAskedAndEnded(): Promise<void> {
      await Promise.all([...Array.from({ length: AT_ONCE }, everybodyAsks), somebodyKills()]);
      // What is still open then is named by the tests.
      await until(() => two.isQuiet(), TAKEN_OVER_MS - 60_000).catch(() => undefined);
    }

    /** One after the other. Each says it again when the bot did not say that it asked: more a person cannot see. */
    async function everybodyAsks(): Promise<void> {
      const end = Date.now() + MINUTES * 60_000;
      for (let person = waiting.shift(); person && Date.now() < end; person = waiting.shift()) {
        for (let tries = 0; !two.hasAsked(person); tries++) {
          if (tries === MOST_TRIES)
            throw new Error(`Nobody was asked for:\n${two.saysTo(person).join('\n')}`);
          await two.asksOnce(person);
          if (!two.hasAsked(person)) await pause(TRIES_AGAIN_MS);
        }
        asked.push(person);
        await pause(1_000);
      }
    }

    async function annaApproves(): Promise<void> {
      const clicked = new Map<string, number>();
      while (!isOver) {
        for (const post of two.waitingCards())
          if (two.isWaiting(post) && Date.now() - (clicked.get(post.id) ?? 0) > CLICKS_AGAIN_MS) {
            clicked.set(post.id, Date.now());
            await two.approve(post);
          }
        await pause(200);
      }
    }

    /** One of each, in an order by chance, and again. */
    function* byChance(): Generator<keyof typeof endings, never> {
      for (;;) {
        const left = [...ENDINGS];
        while (left.length > 0) yield left.splice(Math.floor(random() * left.length), 1)[0]!;
      }
    }

    /** Never both at once: that is another story. */
    async function somebodyKills(): Promise<void> {
      const end = Date.now() + MINUTES * 60_000;
      const kinds = byChance();
      while (Date.now() < end) {
        await pause(500 + random() * 4_000);
        const bot = two.bots[Math.floor(random() * two.bots.length)]!;
        const ending = kinds.next().value;
        underWay += (await two.executing()) > 0 ? 1 : 0;
        endings[ending] += 1;
        if (ending === 'cut') await cutConnections();
        else if (ending === 'crash') await crashServer();
        else {
          await (ending === 'SIGKILL' ? bot.kill() : bot.stop());
          await bot.restart();
        }
      }
    }

    async function crashServer(): Promise<void> {
      two.server.kill();
      await pause(random() * 3_000);
      await two.server.startAgain();
    }

    /** All connections of both instances, as when a network fails. */
    async function cutConnections(): Promise<void> {
      await two.db.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
      );
    }

    it('were ended and cut off often while people asked', async ({ annotate }) => {
      expect(endings.SIGKILL).toBeGreaterThan(0);
      expect(endings.SIGTERM).toBeGreaterThan(0);
      expect(endings.cut).toBeGreaterThan(0);
      expect(endings.crash).toBeGreaterThan(0);
      expect(underWay).toBeGreaterThan(0);
      expect(asked.length).toBeGreaterThan(10);
      const { SIGKILL, SIGTERM, cut, crash } = endings;
      await annotate(
        `${asked.length} people asked. ${SIGKILL} times SIGKILL, ${SIGTERM} times SIGTERM, ` +
          `${cut} times all connections to PostgreSQL were cut, ${crash} times PostgreSQL was killed; ` +
          `${underWay} of these while a request was carried out.`,
      );
    });

    it('end every acknowledged request in exactly one state', async () => {
      const states = await two.statesOf(asked);
      expect(asked.map(({ id }, place) => [id, states[place]])).toEqual(
        asked.map(({ id }) => [id, ['resolved']]),
      );
    });

    it('make every change of an account exactly once', () => {
      expect(two.changed()).toEqual(asked.map(({ id }) => id).sort());
      expect(asked.filter(({ id }) => !two.sandbox.tenant.user(id).accountEnabled)).toEqual([]);
    });

    it('leave no card that says something else than what is', () => {
      expect(two.waitingCards().map(({ activity }) => activity.summary)).toEqual([]);
    });

    it('tell each person, and the approvers, how it ended', () => {
      expect(two.untold(asked)).toEqual([]);
    });
  },
);
