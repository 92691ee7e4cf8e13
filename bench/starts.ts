import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { rm } from 'node:fs/promises';
import { type Sandbox, startSandbox } from '../sandbox/server.js';
import { createTeamsClient } from '../sandbox/connector/teamsClient.js';
import { people, tenantId } from '../sandbox/tenant/seed.js';
import { BotProcess } from '../test/helpers/botProcess.js';
import { ownDatabase } from '../test/helpers/storyDatabase.js';
import { freshFolder } from '../test/helpers/world.js';
import { median } from './measure.js';
import { usedBy } from './usage.js';

// How long it takes from the start of the built program until the first message is answered, and its memory then.

const ROUNDS = 5;
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILT = [fileURLToPath(new URL('../dist/bot/main.js', import.meta.url))];

interface Start {
  readonly seconds: number;
  /** What it cost the processor. Less than the seconds depends on what else the machine does. */
  readonly cpuSeconds: number;
  readonly memoryMb: number;
}

async function start(sandbox: Sandbox, folder: string, env: Record<string, string>): Promise<Start> {
  const began = Date.now();
  const bot = await BotProcess.start(sandbox, folder, env, BUILT);
  try {
    const { serviceUrl, teams } = sandbox;
    const client = createTeamsClient({ botUrl: bot.url, serviceUrl, teams, tenantId });
    await client.as(people.nora).say('help');
    const { at, cpuMs, memoryMb } = usedBy(bot.pid!);
    return { seconds: (at - began) / 1000, cpuSeconds: cpuMs / 1000, memoryMb };
  } finally {
    await bot.stop();
  }
}

/** Builds the program and returns a table. @param server a PostgreSQL server */
export async function startTimes(server: string | undefined): Promise<string> {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT });
  const sandbox = await startSandbox();
  sandbox.teams.installed.add(people.nora.id);
  const database = server ? await ownDatabase(server) : undefined;
  const kinds: Record<string, Start[]> = {};
  const add = (kind: string, one: Start): void => void (kinds[kind] ??= []).push(one);
  try {
    for (let n = 0; n < ROUNDS; n++) {
      const folder = freshFolder();
      add('embedded, the first time', await start(sandbox, folder, {}));
      add('embedded', await start(sandbox, folder, {}));
      if (database) add('PostgreSQL', await start(sandbox, folder, { DATABASE_URL: database.url }));
      await rm(folder, { recursive: true, force: true });
    }
  } finally {
    await sandbox.close();
    await database?.drop();
  }
  const rows = Object.entries(kinds).map(([kind, all]) => {
    const seconds = all.map((one) => one.seconds.toFixed(1)).join(' · ');
    const middle = (of: keyof Start, digits: number) => median(all.map((one) => one[of])).toFixed(digits);
    return `| ${kind} | ${seconds} | ${middle('seconds', 1)} | ${middle('cpuSeconds', 1)} | ${middle('memoryMb', 0)} |`;
  });
  return [
    '| from the start to the first answer | seconds | median | CPU seconds | memory MB |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
