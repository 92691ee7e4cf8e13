import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { INPUTS } from '../cards/actions.js';
import { textOf } from '../sandbox/connector/readable.js';
import type { TeamsClient } from '../sandbox/connector/teamsClient.js';
import { progressIn } from '../sandbox/demo/auto/progress.js';
import { type Sandbox, startSandbox } from '../sandbox/server.js';
import { crowdOf, switchOffMany } from '../sandbox/tenant/crowd.js';
import { people, type Person } from '../sandbox/tenant/seed.js';
import { BotProcess } from '../test/helpers/botProcess.js';
import { ownDatabase } from '../test/helpers/storyDatabase.js';
import { freshFolder } from '../test/helpers/world.js';
import { teamsAt } from '../test/helpers/teamsAt.js';
import { type Used, usedBy } from './usage.js';

// Plays a mass lock-out of thousands, on PostgreSQL, against a simulated tenant at Microsoft's documented limits. It needs
// TEST_DATABASE_URL. Start it with `npm run bench:crowd -- 5000`. It prints whether the work of a request and the memory
// stay flat, and fails unless each account was changed exactly once.

const { anna, ben } = people;
const BLOCKS = 10;
/** So many people write at the same time. */
const AT_ONCE = 8;
/** How often the log of the tenant is read: all of it, so not too often. */
const LOOK_MS = 250;
const PATIENCE_MS = 2 * 60 * 60_000;
const REASON = { [INPUTS.note]: 'A script switched them off by mistake' };

/** One line of the table: what a part of the crowd cost. */
function line(what: string, count: number, before: Used, after: Used): string {
  const seconds = (after.at - before.at) / 1000;
  const cells = [
    what,
    count,
    (count / seconds).toFixed(1),
    ((after.cpuMs - before.cpuMs) / count).toFixed(1),
    after.memoryMb,
  ];
  return `| ${cells.join(' | ')} |`;
}

async function everybodyAsks(teams: TeamsClient, crowd: readonly Person[]): Promise<void> {
  const waiting = [...crowd];
  const nextOnes = async (): Promise<void> => {
    for (let person = waiting.shift(); person; person = waiting.shift())
      for (const words of ['my account is blocked', 'Yes']) await teams.as(person).say(words);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, nextOnes));
}

/**
 * Whoever was told to ask again in a moment does so, as people do. A tenant that answers slowly is no reason to give up.
 * Returns how many that were.
 */
async function restAskAgain(teams: TeamsClient, crowd: readonly Person[], database: string): Promise<number> {
  let again = 0;
  for (;;) {
    const asked = await subjectsIn(database);
    const rest = crowd.filter(({ id }) => !asked.has(id));
    if (rest.length === 0) return again;
    again += rest.length;
    await everybodyAsks(teams, rest);
  }
}

async function subjectsIn(database: string): Promise<ReadonlySet<string>> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>('select subject_id as id from requests');
    return new Set(rows.map(({ id }) => id));
  } finally {
    await client.end();
  }
}

/** The card for the approvers, when it says these words. */
const cardThatSays = (teams: TeamsClient, ...words: readonly string[]) =>
  teams.channel('Approvals').waitFor(({ activity }) => words.every((one) => textOf(activity).includes(one)), {
    timeoutMs: PATIENCE_MS,
  });

/** The account of each change that the tenant made. One that its limits refuse (429) is sent again, and changed nothing. */
const changesOf = (sandbox: Sandbox): readonly string[] =>
  sandbox.calls
    .writes()
    .filter(
      ({ method, path, status }) => method === 'PATCH' && status === 204 && /\/users\/[^/]+$/.test(path),
    )
    .map(({ path }) => path.split('/').at(-1)!);

async function approved(teams: TeamsClient, count: number): Promise<void> {
  const everybody = `${count} people have the same problem`;
  await teams.as(anna).click(await cardThatSays(teams, everybody), 'mass-declare');
  await teams.as(ben).click(await cardThatSays(teams, everybody, 'declares a mass lock-out'), 'mass-declare');
  const card = await cardThatSays(teams, everybody, 'declared a mass lock-out');
  await teams.as(anna).click(card, 'mass-all', REASON);
}

async function play(count: number, server: string): Promise<void> {
  const folder = freshFolder();
  const own = await ownDatabase(server);
  const sandbox = await startSandbox();
  const crowd = crowdOf(count);
  switchOffMany(sandbox.tenant, crowd);
  // microsoft-apis.md A19.
  sandbox.tenant.settings.reportLimit = { calls: 5, perMs: 10_000 };
  sandbox.tenant.settings.writeLimit = { calls: 3_000, perMs: 150_000 };
  const bot = await BotProcess.start(sandbox, folder, {
    DATABASE_URL: own.url,
    MASS_APPROVALS_PER_HOUR: String(count),
  });
  try {
    const teams = await teamsAt(bot, sandbox);
    for (const { id } of [anna, ben, ...crowd]) sandbox.teams.installed.add(id);
    console.log('| what | requests | a second | CPU ms each | memory MB |\n|---|---|---|---|---|');
    const size = Math.ceil(count / BLOCKS);
    for (let from = 0; from < count; from += size) {
      const block = crowd.slice(from, from + size);
      const before = usedBy(bot.pid!);
      await everybodyAsks(teams, block);
      console.log(line('asked', block.length, before, usedBy(bot.pid!)));
    }
    console.log(`${await restAskAgain(teams, crowd, own.url)} asked again, because they were told to.`);
    await approved(teams, count);
    for (let done = 0; done < count;) {
      const before = usedBy(bot.pid!);
      const next = Math.min(count, done + size);
      while (changesOf(sandbox).length < next && !isOver(teams)) await pause(LOOK_MS);
      console.log(line('let in', next - done, before, usedBy(bot.pid!)));
      done = next;
    }
    const end = await cardThatSays(teams, ', 0 left');
    judge(sandbox, crowd, textOf(end.activity));
  } finally {
    await bot.kill();
    await sandbox.close();
    await own.drop();
    await rm(folder, { recursive: true, force: true });
  }
}

function isOver(teams: TeamsClient): boolean {
  return teams.channel('Approvals').posts.some(({ activity }) => progressIn(textOf(activity))?.left === 0);
}

/** Throws unless each account was changed exactly once and can sign in again. */
function judge(sandbox: Sandbox, crowd: readonly Person[], card: string): void {
  const times = new Map<string, number>();
  for (const id of changesOf(sandbox)) times.set(id, (times.get(id) ?? 0) + 1);
  const never = crowd.filter(({ id }) => !times.has(id)).length;
  const twice = crowd.filter(({ id }) => (times.get(id) ?? 0) > 1).length;
  const out = crowd.filter(({ id }) => !sandbox.tenant.user(id).accountEnabled).length;
  const refused = sandbox.calls.all().filter(({ status }) => status === 429).length;
  console.log(
    `\n${crowd.length} accounts: ${never} never changed, ${twice} more than once, ${out} still switched off. ` +
      `Microsoft's limits refused ${refused} calls.\nThe card: ${card.split('\n').find((one) => one.includes(', 0 left')) ?? card}`,
  );
  if (never + twice + out > 0) throw new Error('Not each account was changed exactly once');
}

const server = process.env['TEST_DATABASE_URL'];
if (!server) throw new Error('Set TEST_DATABASE_URL to a PostgreSQL server');
await play(Number(process.argv[2] ?? 5_000), server);
