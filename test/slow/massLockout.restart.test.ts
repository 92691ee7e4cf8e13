import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INPUTS } from '../../cards/actions.js';
import { cardOf, textOf } from '../../sandbox/connector/readable.js';
import type { TeamsClient } from '../../sandbox/connector/teamsClient.js';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import { crowdOf, setApart, switchOffMany } from '../../sandbox/tenant/crowd.js';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { BotProcess, until } from '../helpers/botProcess.js';
import { freshFolder } from '../helpers/world.js';
import { teamsAt } from '../helpers/teamsAt.js';

// Two hundred people are let in with one click, and the process is killed (SIGKILL) while some of them are. It goes on after
// the start. Each account is changed once, and who is left out never.

const SERVER = process.env.TEST_DATABASE_URL;
const { anna, ben } = people;
const MANY = 200;
const EVERYBODY = crowdOf(MANY + 3);
const TOGETHER = EVERYBODY.slice(0, MANY);
const [admin, synced, atRisk] = EVERYBODY.slice(MANY) as [Person, Person, Person];
const REASON = { [INPUTS.note]: 'A script switched them off by mistake' };
/** So many people write at the same time. */
const AT_ONCE = 8;
/** The process is killed after about so many changes. */
const DONE_BEFORE = 60;
/** So many changes are made, and the process is killed before their answers come. */
const UNANSWERED = 3;
const NEVER_MS = 2_000;
const PATIENCE_MS = 240_000;

interface Place {
  readonly env: Readonly<Record<string, string>>;
  /** Ends what the killed process held. Elsewhere that takes a minute or two. */
  released(): Promise<void>;
  close(): Promise<void>;
}

const embedded = async (): Promise<Place> => ({ env: {}, released: async () => {}, close: async () => {} });

/** A database of its own on the server. */
async function onServer(): Promise<Place> {
  const name = `latchkey_many_${randomUUID().replaceAll('-', '')}`;
  const admins = new pg.Client({ connectionString: SERVER });
  await admins.connect();
  await admins.query(`create database ${name}`);
  const url = new URL(SERVER!);
  url.pathname = `/${name}`;
  return {
    env: { DATABASE_URL: url.href },
    released: async () => {
      const inside = new pg.Client({ connectionString: url.href });
      await inside.connect();
      await inside.query(`update leases set until = now() - interval '1 second'`);
      await inside.query(
        `update pgboss.job set started_on = now() - interval '1 hour' where state = 'active'`,
      );
      await inside.end();
    },
    close: async () => {
      await admins.query(`drop database if exists ${name} with (force)`);
      await admins.end();
    },
  };
}

describe.each([
  { on: 'the embedded database', open: embedded, isHere: true },
  { on: 'a server (TEST_DATABASE_URL)', open: onServer, isHere: SERVER !== undefined },
])('many who are let in together, on $on', ({ open, isHere }) => {
  const folder = freshFolder();
  let place: Place | undefined;
  let sandbox: Sandbox;
  let bot: BotProcess | undefined;
  let teams: TeamsClient;

  beforeAll(async () => {
    if (!isHere) return;
    place = await open();
    sandbox = await startSandbox();
    switchOffMany(sandbox.tenant, EVERYBODY);
    setApart(sandbox.tenant, { admin, synced, atRisk });
    bot = await BotProcess.start(sandbox, folder, place.env);
    teams = await teamsAt(bot, sandbox);
    for (const { id } of [anna, ben, ...EVERYBODY]) sandbox.teams.installed.add(id);
  }, 120_000);
  afterAll(async () => {
    await bot?.kill();
    await sandbox?.close();
    await place?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The one card for the approvers, when it says this. */
  const card = (words: string) =>
    teams
      .channel('Approvals')
      .waitFor(
        ({ activity }) =>
          [`${EVERYBODY.length} people have the same problem`, words].every((one) =>
            textOf(activity).includes(one),
          ),
        { timeoutMs: PATIENCE_MS },
      );

  async function everybodyAsks(): Promise<void> {
    const waiting = [...EVERYBODY];
    const nextOnes = async (): Promise<void> => {
      for (let person = waiting.shift(); person; person = waiting.shift())
        for (const line of ['my account is blocked', 'Yes']) await teams.as(person).say(line);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, nextOnes));
  }

  const changes = () => sandbox.calls.writes().filter(({ method }) => method === 'PATCH');
  const changesOf = ({ id }: Person) => changes().filter(({ path }) => path.endsWith(id)).length;

  it.skipIf(!isHere)(
    'are changed once each, whenever the process is killed',
    async () => {
      await everybodyAsks();
      await teams.as(anna).click(await card(`Approve all (${MANY})`), 'mass-declare');
      await teams.as(ben).click(await card('declares a mass lock-out'), 'mass-declare');
      await teams.as(anna).click(await card('declared a mass lock-out'), 'mass-all', REASON);
      await until(() => changes().length >= DONE_BEFORE, PATIENCE_MS, 'the first changes');
      const match = { method: 'PATCH', path: /^\/graph\/v1\.0\/users\/[^/]+$/ };
      sandbox.faults.add({ match, phase: 'after', delayMs: NEVER_MS, times: UNANSWERED });
      await until(() => sandbox.faults.pending().length === 0, 60_000, 'the changes without an answer');
      const met = Date.now();
      await bot!.kill();
      await until(() => Date.now() > met + NEVER_MS + 100);
      const before = TOGETHER.filter((person) => changesOf(person) > 0).length;
      await place!.released();
      await bot!.restart();
      const over = cardOf(await card(', 0 left'));

      expect(before).toBeGreaterThanOrEqual(DONE_BEFORE);
      expect(before).toBeLessThan(MANY);
      expect(over.text).toContain(`${MANY} done, 0 failed, 0 left`);
      expect(TOGETHER.map(changesOf)).toEqual(TOGETHER.map(() => 1));
      expect(TOGETHER.filter(({ id }) => !sandbox.tenant.user(id).accountEnabled)).toEqual([]);
      for (const person of [admin, synced, atRisk]) {
        expect(changesOf(person)).toBe(0);
        expect(sandbox.tenant.user(person.id).accountEnabled).toBe(false);
      }
      for (const words of [
        'With special rights: 1.',
        'Managed in Active Directory: 1.',
        'Something points at somebody else: 1.',
      ])
        expect(over.text).toContain(words);
    },
    2 * PATIENCE_MS,
  );
});
