/** The real bot in a separate process: `bot/main.ts` with a separate environment. */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { approverGroupId, helpdeskGroupId, tenantId } from '../tenant/seed.js';
import type { Cleanup } from './cleanup.js';
import { freePort } from './freePort.js';

/** Options for starting a bot. */
export interface BotOptions {
  readonly sandboxUrl: string;
  /** The folder for its database. The process runs there too. */
  readonly folder: string;
  readonly logFile: string;
  readonly port?: number;
  /** Configuration in addition to that of every demo bot. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A running bot. */
export interface BotProcess {
  readonly url: string;
  readonly logFile: string;
  /** The text that the bot has logged so far. */
  log(): string;
  /** Resolves when the process ends, for any reason. */
  readonly ended: Promise<void>;
}

const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 8_000;
const MAIN = fileURLToPath(new URL('../../bot/main.ts', import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** The viewer's time zone. The bot, its people and the transcript all use it. */
export const MACHINE_TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Starts a bot and waits until it is ready. `cleanup` stops it, also during the start. */
export async function startBot(options: BotOptions, cleanup: Cleanup): Promise<BotProcess> {
  mkdirSync(options.folder, { recursive: true });
  const port = await freePort(options.port);
  const child = launch(options, port);
  cleanup.add('the bot', () => end(child));
  const bot: BotProcess = {
    url: `http://127.0.0.1:${port}`,
    logFile: options.logFile,
    log: () => readFileSync(options.logFile, 'utf8'),
    ended: new Promise((resolve) => child.once('exit', () => resolve())),
  };
  await untilReady(child, bot);
  return bot;
}

/** Runs in a separate folder, so that the bot finds no `.env` with real credentials. It does not inherit any either. */
function launch(options: BotOptions, port: number): ChildProcess {
  const log = openSync(options.logFile, 'w', 0o600);
  const child = spawn(process.execPath, ['--import', TSX, MAIN], {
    cwd: options.folder,
    stdio: ['ignore', log, log],
    env: { ...fromOutside(), ...configuration(options, port) },
  });
  closeSync(log);
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return child;
}

/** The few variables that a Node process needs on its machine, and the ticket system to play. */
function fromOutside(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'TICKETS'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

function configuration(options: BotOptions, port: number): Record<string, string> {
  return {
    SANDBOX_URL: options.sandboxUrl,
    MicrosoftAppTenantId: tenantId,
    APPROVER_GROUP_ID: approverGroupId,
    HELPDESK_GROUP_ID: helpdeskGroupId,
    DATA_FOLDER: join(options.folder, 'database'),
    PORT: String(port),
    LOG_LEVEL: 'warn',
    TIME_ZONE: MACHINE_TIME_ZONE,
    // The stories are the same at any time of day.
    WORKING_HOURS: 'always',
    // The simulated Entra ID then says whether a second factor was used.
    SIGN_IN_CONTEXT: 'c1',
    ...options.env,
  };
}

/** At this log level the bot does not log when it begins to listen. So the demo asks `/readyz`. */
async function untilReady(child: ChildProcess, bot: BotProcess): Promise<void> {
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (Date.now() < giveUpAt) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the bot ended before it was ready:\n${bot.log()}`);
    if (await answers(`${bot.url}/readyz`)) return;
    await pause(100);
  }
  // The demo removes the file when it ends, so the words have to be here.
  throw new Error(
    `the bot was not ready within ${READY_WITHIN_MS / 1000} s; its last words:\n${lastLines(bot.log())}`,
  );
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** Asks the process to stop, and kills it when it does not. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const insist = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  child.kill('SIGTERM');
  await gone;
  clearTimeout(insist);
}

/** The last lines of a log: what it says before its file is removed. */
export function lastLines(text: string): string {
  return text.trimEnd().split('\n').slice(-10).join('\n');
}
