import { setTimeout as pause } from 'node:timers/promises';
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INPUTS } from '../../cards/actions.js';
import type { PostedActivity } from '../../sandbox/connector/activity.js';
import { cardOf, textOf } from '../../sandbox/connector/readable.js';
import { createTeamsClient, type TeamsClient } from '../../sandbox/connector/teamsClient.js';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import { crowdOf, switchOffMany } from '../../sandbox/tenant/crowd.js';
import { people, type Person, tenantId } from '../../sandbox/tenant/seed.js';
import { balanced } from '../helpers/balancer.js';
import { BotProcess, until } from '../helpers/botProcess.js';
import { postgresBin, PostgresServer } from '../helpers/postgresServer.js';
import { chooseChannels, freshFolder } from '../helpers/world.js';
import { randomFrom } from '../helpers/random.js';

// Two instances on one PostgreSQL, behind a load balancer. One after the other is killed (SIGKILL) or stopped (SIGTERM), or all
// connections to the database are cut, or PostgreSQL itself is killed and started again, at random moments while people ask and
// an approver approves. The log of the simulated tenant is the judge.

const MINUTES = Number(process.env['FAULT_MINUTES'] ?? 3);
const SEED = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** More than can ask in that time. */
const crowd = crowdOf(Math.ceil(MINUTES * 200));
/** A lease and a job of a killed process end after one or two minutes, and then another one takes over. */
const TAKEN_OVER_MS = 6 * 60_000;
const ACKNOWLEDGED = /I asked the admins|already asked for this/;
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
const { anna } = people;
const REASON = { [INPUTS.overrideReason]: 'A script switched them off by mistake' };

describe.skipIf(!postgresBin)(
  `two instances that are killed at random for ${MINUTES} min, seed ${SEED}`,
  () => {
    const folders = [freshFolder(), freshFolder()];
    const random = randomFrom(SEED);
    const waiting = [...crowd];
    const asked: Person[] = [];
    let server: PostgresServer;
    let db: pg.Pool;
    let sandbox: Sandbox;
    let bots: BotProcess[];
    let teams: TeamsClient;
    let isOver = false;
    const endings = { SIGKILL: 0, SIGTERM: 0, cut: 0, crash: 0 };
    /** How often an instance ended while a request was carried out. */
    let underWay = 0;

    beforeAll(
      async () => {
        server = await PostgresServer.start();
        db = new pg.Pool({ connectionString: server.url, max: 1 });
        // It is killed with the server.
        db.on('error', () => undefined);
        sandbox = await startSandbox();
        switchOffMany(sandbox.tenant, crowd);
        for (const { id } of [anna, ...crowd]) sandbox.teams.installed.add(id);
        const env = { DATABASE_URL: server.url, APPROVALS_PER_HOUR: '100000', MASS_LOCKOUT_FROM: '100000' };
        bots = await Promise.all(folders.map((folder) => BotProcess.start(sandbox, folder, env)));
        const deliver = balanced(
          bots.map(({ url }) => url),
          random,
        );
        const { serviceUrl, teams: connector } = sandbox;
        teams = createTeamsClient({
          botUrl: bots[0]!.url,
          serviceUrl,
          teams: connector,
          tenantId,
          deliver,
        });
        await chooseChannels(teams);
        // The tenant makes a change, and its answer comes later. So many are killed in between.
        sandbox.faults.add({ match: { method: 'PATCH' }, phase: 'after', delayMs: SLOW_MS, times: Infinity });
        sandbox.faults.add({
          match: { path: /^\/connector/ },
          phase: 'after',
          delayMs: SLOW_MS / 4,
          times: Infinity,
        });
        await Promise.all([annaApproves(), allAskedAndEnded().finally(() => (isOver = true))]);
      },
      MINUTES * 60_000 + TAKEN_OVER_MS,
    );

    afterAll(async () => {
      await Promise.all(bots.map((bot) => bot.kill()));
      await sandbox.close();
      await db.end();
      await server.close();
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    });

    async function allAskedAndEnded(): Promise<void> {
      await Promise.all([...Array.from({ length: AT_ONCE }, everybodyAsks), somebodyKills()]);
      const isQuiet = async () => (await open()) === 0 && waitingCards().length === 0;
      // What is still open then is named by the tests.
      await until(isQuiet, TAKEN_OVER_MS - 60_000).catch(() => undefined);
    }

    /** One after the other. Each says it again when the bot did not say that it asked: more a person cannot see. */
    async function everybodyAsks(): Promise<void> {
      const end = Date.now() + MINUTES * 60_000;
      for (let person = waiting.shift(); person && Date.now() < end; person = waiting.shift()) {
        const seat = teams.as(person);
        for (let tries = 0; !hasAsked(person); tries++) {
          if (tries === MOST_TRIES) throw new Error(`Nobody was asked for:\n${saysTo(person).join('\n')}`);
          for (const words of ['my account is blocked', 'Yes']) await seat.say(words);
          if (!hasAsked(person)) await pause(TRIES_AGAIN_MS);
        }
        asked.push(person);
        await pause(1_000);
      }
    }

    const hasAsked = (person: Person): boolean => saysTo(person).some((text) => ACKNOWLEDGED.test(text));
    const saysTo = (person: Person): readonly string[] =>
      teams
        .as(person)
        .chat()
        .filter(({ from }) => from === 'bot')
        .map(({ activity }) => textOf(activity));

    async function annaApproves(): Promise<void> {
      const clicked = new Map<string, number>();
      while (!isOver) {
        for (const post of waitingCards())
          if (Date.now() - (clicked.get(post.id) ?? 0) > CLICKS_AGAIN_MS) {
            clicked.set(post.id, Date.now());
            await teams.as(anna).click(cardOf(post), 'approve', REASON);
          }
        await pause(200);
      }
    }

    const waitingCards = (): PostedActivity[] =>
      teams.channel('Approvals').posts.filter((post) => post.from === 'bot' && canApprove(post));

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
        const bot = bots[Math.floor(random() * bots.length)]!;
        const ending = kinds.next().value;
        underWay += (await executing()) > 0 ? 1 : 0;
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
      server.kill();
      await pause(random() * 3_000);
      await server.startAgain();
    }

    /** All connections of both instances, as when a network fails. */
    async function cutConnections(): Promise<void> {
      await db.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
      );
    }

    async function open(): Promise<number> {
      const { rows } = await db.query<{ n: number }>(
        `select (select count(*)::int from requests where status in ('pending', 'approved', 'executing', 'taken'))
         + (select count(*)::int from pgboss.job where state in ('active', 'created', 'retry')
              and name in ('announce', 'execute', 'click') and start_after < now()) as n`,
      );
      return rows[0]!.n;
    }

    async function executing(): Promise<number> {
      const { rows } = await db.query<{ n: number }>(
        `select count(*)::int as n from requests where status in ('approved', 'executing')`,
      );
      return rows[0]!.n;
    }

    async function states(): Promise<Map<string, string[]>> {
      const { rows } = await db.query<{ id: string; status: string }>(
        'select subject_id as id, status from requests',
      );
      const found = new Map<string, string[]>();
      for (const { id, status } of rows) found.set(id, [...(found.get(id) ?? []), status]);
      return found;
    }

    /** The account of each change that the tenant made. */
    const changed = (): readonly string[] =>
      sandbox.calls
        .writes()
        .filter(({ method, path, status }) => method === 'PATCH' && status === 204 && /\/users\//.test(path))
        .map(({ path }) => path.split('/').at(-1)!);

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
      const all = await states();
      expect(asked.map(({ id }) => [id, all.get(id)])).toEqual(asked.map(({ id }) => [id, ['resolved']]));
    });

    it('make every change of an account exactly once', () => {
      expect([...changed()].sort()).toEqual(asked.map(({ id }) => id).sort());
      expect(asked.filter(({ id }) => !sandbox.tenant.user(id).accountEnabled)).toEqual([]);
    });

    it('leave no card that says something else than what is', () => {
      expect(waitingCards().map(({ activity }) => activity.summary)).toEqual([]);
      const cards = teams.channel('Approvals').posts.map(({ activity }) => textOf(activity));
      const untold = asked.filter(
        ({ displayName }) => !cards.some((text) => text.includes(displayName) && text.includes('Solved')),
      );
      expect(untold).toEqual([]);
    });

    it('tell each person how it ended', () => {
      const untold = asked.filter((person) => !saysTo(person).some((text) => text.includes('Solved')));
      expect(untold).toEqual([]);
    });
  },
);

function canApprove({ activity }: PostedActivity): boolean {
  return JSON.stringify(activity.attachments ?? []).includes('"verb":"approve"');
}
