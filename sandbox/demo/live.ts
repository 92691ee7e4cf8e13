import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startSandbox } from '../server.js';
import { people } from '../tenant/seed.js';
import { startBot } from './botProcess.js';
import type { Cleanup } from './cleanup.js';
import { instructions, type Situation } from './instructions.js';
import type { DemoOptions } from './options.js';
import { openWindows } from './windows.js';

/** Runs the tenant, the bot and the windows until a stop. Throws when the bot ends by itself. */
export async function goLive(
  options: DemoOptions,
  { cleanup, out }: { cleanup: Cleanup; out: (line: string) => void },
): Promise<void> {
  const folder = folderFor(options, cleanup);
  const logFile = join(folder, 'bot.log');
  out('Starting the tenant and the bot …');
  const sandbox = await startSandbox();
  cleanup.add('the sandbox', () => sandbox.close());
  const env = { LOG_LEVEL: 'info' };
  const bot = await startBot({ sandboxUrl: sandbox.url, folder, logFile, port: options.port, env }, cleanup);
  const situation: Situation = {
    botUrl: bot.url,
    sandboxUrl: sandbox.url,
    logFile,
    ...(options.keep !== undefined && { kept: folder }),
    ...(options.playground && { windows: await windowsFor(options, bot.url, folder, cleanup) }),
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

async function windowsFor(
  { as }: DemoOptions,
  botUrl: string,
  folder: string,
  cleanup: Cleanup,
): Promise<NonNullable<Situation['windows']>> {
  const person = people[as];
  const admin = people.anna;
  const windows = await openWindows({ person, admin, botUrl, folder: join(folder, 'windows') }, cleanup);
  return {
    person: { who: person, url: windows.person.url },
    admin: { who: admin, url: windows.admin.url },
  };
}

function lastLines(text: string): string {
  return text.trimEnd().split('\n').slice(-10).join('\n');
}
