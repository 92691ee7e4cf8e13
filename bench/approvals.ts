import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { openStorage } from '../bot/storage/openStorage.js';
import { crowdOf, switchOffMany } from '../sandbox/tenant/crowd.js';
import type { PostedActivity } from '../sandbox/connector/activity.js';
import type { TeamsClient } from '../sandbox/connector/teamsClient.js';
import { type Sandbox, startSandbox } from '../sandbox/server.js';
import { people, type Person, tenantId } from '../sandbox/tenant/seed.js';
import { BotProcess } from '../test/helpers/botProcess.js';
import { onDatabaseOfItsOwn } from '../test/helpers/storyDatabase.js';
import { pendingRequest } from '../test/helpers/storyPlayer.js';
import { teamsAt } from '../test/helpers/teamsAt.js';
import { freshFolder } from '../test/helpers/world.js';
import { percentile } from './measure.js';

// How long an approver waits for the answer to a click, at several speeds of Microsoft's services, while the bot carries
// out what was approved before. Then how many changes a second it makes.

const CLICKS = 200;
const A_SECOND = 50;
/** How long each call to Microsoft takes, in milliseconds. Teams' own service is as slow. */
const SPEEDS = [100, 5_000, 60_000];
/** At this speed the bench waits for the changes. At others that would take too long. */
const WAITS_AT = 100;
const PATIENCE_MS = 10 * 60_000;

type Env = Record<string, string>;

/** Writes requests that wait for an approver to the database, before the bot opens it. */
async function waiting(folder: string, env: Env, crowd: readonly Person[]): Promise<void> {
  const log = { debug() {}, info() {}, warn() {}, error() {}, fatal() {} };
  const where = { folder, ...(env['DATABASE_URL'] && { url: env['DATABASE_URL'] }) };
  const storage = await openStorage(where, { log, owner: { kind: 'sandbox', tenantId } });
  for (const [n, subject] of crowd.entries()) {
    const facts = {
      id: idOf(n),
      tenantId,
      subject,
      requester: people.nora,
      symptom: 'sign-in-blocked',
    } as const;
    const request = pendingRequest({ ...facts, steps: ['enable-sign-in'] });
    await storage.requests.change((tx) => tx.insert(request));
  }
  await storage.close();
}

const idOf = (n: number): string => `BENCH-${String(n).padStart(4, '0')}`;

/** Clicks so many times a second, whether or not the clicks before were answered. Returns milliseconds, sorted. */
async function clicks(teams: TeamsClient, post: PostedActivity): Promise<readonly number[]> {
  const anna = teams.as(people.anna);
  const answers: Promise<number>[] = [];
  for (let n = 0; n < CLICKS; n++) {
    const data = { requestId: idOf(n), version: 1, proof: 'in-person' };
    const began = performance.now();
    const answer = anna.invoke(post, { verb: 'approve', data }).then(({ status }) => {
      if (status !== 200) throw new Error(`A click was answered with ${status}`);
      return performance.now() - began;
    });
    answers.push(answer);
    await pause(1_000 / A_SECOND);
  }
  return (await Promise.all(answers)).sort((a, b) => a - b);
}

const changes = (sandbox: Sandbox): number =>
  sandbox.calls.writes().filter(({ method, path }) => method === 'PATCH' && /\/users\/[^/]+$/.test(path))
    .length;

/** Returns a row: who waited how long, and how many changes a second were made. */
async function row(name: string, env: Env, latencyMs: number): Promise<string> {
  const folder = freshFolder();
  const crowd = crowdOf(CLICKS);
  const sandbox = await startSandbox();
  switchOffMany(sandbox.tenant, crowd);
  await waiting(folder, env, crowd);
  const bot = await BotProcess.start(sandbox, folder, { ...env, APPROVALS_PER_HOUR: String(CLICKS) });
  try {
    const teams = await teamsAt(bot, sandbox);
    await teams.as(people.anna).install();
    await cardsOf(teams, crowd.length);
    const post = teams.channel('Approvals').posts.at(-1)!;
    sandbox.tenant.settings.latencyMs = latencyMs;
    const began = Date.now();
    const times = await clicks(teams, post);
    const each = [0.5, 0.99].map((share) => percentile(times, share).toFixed(0)).join(' | ');
    if (latencyMs > WAITS_AT) return `| ${name} | ${latencyMs / 1000} | ${each} | - |`;
    while (changes(sandbox) < CLICKS && Date.now() - began < PATIENCE_MS) await pause(50);
    const rate = changes(sandbox) / ((Date.now() - began) / 1000);
    return `| ${name} | ${latencyMs / 1000} | ${each} | ${rate.toFixed(1)} |`;
  } finally {
    await bot.kill();
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Waits until each request has its card. */
async function cardsOf(teams: TeamsClient, count: number): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (teams.channel('Approvals').posts.length < count && Date.now() < end) await pause(50);
}

/** Returns a table. @param server a PostgreSQL server */
export async function approvalTimes(server: string | undefined): Promise<string> {
  const rows: string[] = [];
  for (const latencyMs of SPEEDS) {
    rows.push(await row('embedded', {}, latencyMs));
    if (server)
      rows.push(
        await onDatabaseOfItsOwn(server, (url) => row('PostgreSQL', { DATABASE_URL: url }, latencyMs)),
      );
  }
  return [
    `| ${CLICKS} approvals, ${A_SECOND} a second | seconds a call | answered, p50 ms | p99 ms | changes a second |`,
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
