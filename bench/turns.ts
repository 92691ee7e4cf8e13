import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createTeamsClient, type TeamsClient } from '../sandbox/connector/teamsClient.js';
import { type Sandbox, startSandbox } from '../sandbox/server.js';
import { people, tenantId } from '../sandbox/tenant/seed.js';
import { BotProcess, fromSource } from '../test/helpers/botProcess.js';
import { type OwnDatabase, ownDatabase } from '../test/helpers/storyDatabase.js';
import { teamsAt } from '../test/helpers/teamsAt.js';
import { freshFolder } from '../test/helpers/world.js';
import { median, spread } from './measure.js';
import { usedBy } from './usage.js';

// What a turn of a dialog costs the processor, next to programs that do less: no bot library at all, a bot that repeats
// what it hears, and a bare waterfall. Each is a process of its own, and the rounds take turns, so that whatever else the
// machine does meets them all. What a process uses while nobody writes is measured first, and is no part of a turn. The
// work of a PostgreSQL server is not counted.

const ROUNDS = 5;
const TIMES = 100;
const IDLE_MS = 5_000;
/** No look at the tenant is part of it. */
const SAID = ['start over', 'I need help', 'a colleague'];
const BARE = 'a bare waterfall, its state in memory';

interface Subject {
  readonly name: string;
  readonly processes: readonly BotProcess[];
  readonly clients: readonly TeamsClient[];
  /** CPU milliseconds in a second in which nobody writes. */
  idle: number;
  /** CPU milliseconds of a turn, one for each round. */
  readonly costs: number[];
}

/** What all processes of a subject used so far. */
function usedSoFar({ processes }: Subject): { readonly at: number; readonly cpuMs: number } {
  const cpuMs = processes.reduce((sum, { pid }) => sum + usedBy(pid!).cpuMs, 0);
  return { at: Date.now(), cpuMs };
}

/** @returns CPU milliseconds, and how many milliseconds it took */
async function costOf(
  subject: Subject,
  work: () => Promise<unknown>,
): Promise<{ cpuMs: number; ms: number }> {
  const before = usedSoFar(subject);
  await work();
  const after = usedSoFar(subject);
  return { cpuMs: after.cpuMs - before.cpuMs, ms: after.at - before.at };
}

async function measureIdle(subject: Subject): Promise<void> {
  const { cpuMs, ms } = await costOf(subject, () => pause(IDLE_MS));
  subject.idle = (cpuMs / ms) * 1000;
}

const baseline = (name: string) =>
  fromSource(fileURLToPath(new URL(`baselines/${name}.ts`, import.meta.url)));

/** Says the words again and again, to each process in turn. Returns CPU milliseconds for each message. */
async function round(subject: Subject): Promise<number> {
  const { clients, idle } = subject;
  const { cpuMs, ms } = await costOf(subject, async () => {
    for (let time = 0; time < TIMES; time++)
      for (const words of SAID) await clients[time % clients.length]!.as(people.nora).say(words);
  });
  return (cpuMs - (idle * ms) / 1000) / (TIMES * SAID.length);
}

/** Returns a table of CPU milliseconds and of ratios to the bare waterfall. @param server a PostgreSQL server */
export async function turnCosts(server: string | undefined): Promise<string> {
  const sandbox = await startSandbox();
  sandbox.teams.installed.add(people.nora.id);
  const database = server ? await ownDatabase(server) : undefined;
  const subjects: Subject[] = [];
  try {
    for (const start of starts(sandbox, database)) subjects.push(await start());
    for (const subject of subjects) await round(subject);
    for (const subject of subjects) await measureIdle(subject);
    for (let n = 0; n < ROUNDS; n++) for (const subject of subjects) subject.costs.push(await round(subject));
    const bare = subjects.find(({ name }) => name === BARE)!.costs;
    const rows = subjects.map(({ name, costs, idle }) => {
      const ratios = costs.map((cost, n) => cost / bare[n]!);
      const ratio = `${median(ratios).toFixed(2)} × | ${spread(ratios)}`;
      return `| ${name} | ${median(costs).toFixed(2)} | ${ratio} | ${idle.toFixed(0)} |`;
    });
    return [
      `| a turn of a dialog, ${ROUNDS} rounds of ${TIMES * SAID.length} | CPU ms | of a bare waterfall | spread | CPU ms a second, idle |`,
      '|---|---|---|---|---|',
      ...rows,
    ].join('\n');
  } finally {
    await Promise.all(subjects.flatMap(({ processes }) => processes.map((one) => one.kill())));
    await sandbox.close();
    await database?.drop();
  }
}

function starts(sandbox: Sandbox, database: OwnDatabase | undefined): (() => Promise<Subject>)[] {
  const bare =
    (name: string, program: string, env: Record<string, string> = {}) =>
    async () => {
      const process = await BotProcess.start(sandbox, freshFolder(), env, baseline(program));
      const { serviceUrl, teams } = sandbox;
      const client = createTeamsClient({ botUrl: process.url, serviceUrl, teams, tenantId });
      return { name, processes: [process], clients: [client], idle: 0, costs: [] };
    };
  const ours = (name: string, instances: number, env: Record<string, string>) => async () => {
    const processes: BotProcess[] = [];
    const clients: TeamsClient[] = [];
    for (let n = 0; n < instances; n++) {
      const process = await BotProcess.start(sandbox, freshFolder(), env);
      processes.push(process);
      clients.push(await teamsAt(process, sandbox));
    }
    return { name, processes, clients, idle: 0, costs: [] };
  };
  const url = database && { DATABASE_URL: database.url };
  return [
    url
      ? bare('the floor: no bot library, PostgreSQL', 'floor', url)
      : bare('the floor: no bot library, a file', 'floor'),
    bare('a bare echo', 'echo'),
    bare(BARE, 'waterfall'),
    ours('Latchkey, embedded', 1, {}),
    ...(url
      ? [ours('Latchkey, PostgreSQL', 1, url), ours('Latchkey, PostgreSQL, two instances', 2, url)]
      : []),
  ];
}
