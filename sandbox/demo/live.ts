import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createTeamsClient } from '../connector/teamsClient.js';
import { startSandbox, type Sandbox } from '../server.js';
import { people, tenantId } from '../tenant/seed.js';
import { lastLines, MACHINE_TIME_ZONE, startBot, type BotProcess } from './botProcess.js';
import type { Cleanup } from './cleanup.js';
import { instructions, type Situation } from './instructions.js';
import type { DemoOptions } from './options.js';
import { chooseChannels } from './live/chooseChannels.js';
import { readCommands } from './live/commands.js';
import { eveningNow } from './live/evening.js';
import { Others } from './live/others.js';
import { openWindows } from './windows.js';

/** Runs the tenant, the bot and the windows until a stop. Throws when the bot ends by itself. */
export async function goLive(
  options: DemoOptions,
  { cleanup, out }: { cleanup: Cleanup; out: (line: string) => void },
): Promise<void> {
  const folder = folderFor(options, cleanup);
  const logFile = join(folder, 'bot.log');
  out('Starting the simulated tenant …');
  const sandbox = await startSandbox();
  cleanup.add('the sandbox', () => sandbox.close());
  out('Starting the bot. The first time this takes about ten seconds …');
  const env = { LOG_LEVEL: 'info', ...(options.evening && eveningNow(new Date())) };
  const bot = await startBot({ sandboxUrl: sandbox.url, folder, logFile, port: options.port, env }, cleanup);
  const windows = options.playground
    ? await setUp(options, { sandbox, bot, folder, cleanup, out })
    : undefined;
  const situation: Situation = {
    botUrl: bot.url,
    sandboxUrl: sandbox.url,
    logFile,
    ...(options.keep !== undefined && { kept: folder }),
    ...(windows && { windows }),
  };
  out(`\n${instructions(situation)}\n`);
  await bot.ended;
  if (cleanup.hasBegun) return;
  throw new Error(`The bot has ended by itself; its last words:\n${lastLines(bot.log())}`);
}

function folderFor({ keep }: DemoOptions, cleanup: Cleanup): string {
  if (keep !== undefined) {
    mkdirSync(keep, { recursive: true });
    return resolve(keep);
  }
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-demo-'));
  cleanup.addPath(folder);
  return folder;
}

interface Started {
  readonly sandbox: Sandbox;
  readonly bot: BotProcess;
  readonly folder: string;
  readonly cleanup: Cleanup;
  readonly out: (line: string) => void;
}

/** Opens the windows, chooses the channels, and lets the people arrive whom the demo plays. */
async function setUp(
  { as }: DemoOptions,
  { sandbox, bot, folder, cleanup, out }: Started,
): Promise<NonNullable<Situation['windows']>> {
  const person = people[as];
  const admin = people.anna;
  out('Opening two windows of Microsoft’s Agents Playground …');
  const windows = await openWindows(
    { person, admin, botUrl: bot.url, folder: join(folder, 'windows') },
    cleanup,
  );
  out('Choosing the channels for approvals and for incidents …');
  await chooseChannels(bot.url, windows.admin);
  const { serviceUrl, teams } = sandbox;
  const client = createTeamsClient({
    botUrl: bot.url,
    serviceUrl,
    teams,
    tenantId,
    timeZone: MACHINE_TIME_ZONE,
  });
  const around = { botUrl: bot.url, teams: client, admin: windows.admin, atWindows: [person, admin] };
  const others = new Others(around, out);
  await others.arrive();
  cleanup.add('the terminal', readCommands(process.stdin, others, out));
  return {
    person: { who: person, url: windows.person.url },
    admin: { who: admin, url: windows.admin.url },
  };
}
