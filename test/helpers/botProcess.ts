import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '../../sandbox/server.js';
import { approverGroupId, tenantId } from '../../sandbox/tenant/seed.js';
import { freePort } from './world.js';

const MAIN = fileURLToPath(new URL('../../bot/main.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');
/** A cold start compiles TypeScript and WebAssembly, on whatever else the machine is doing. */
const START_MS = 90_000;

/** The bot as an operator runs it: a process of its own, which can be killed. */
export class BotProcess {
  /** Everything it wrote, over all its lives. */
  output = '';
  private child: ChildProcess | undefined;

  private constructor(
    private readonly env: Record<string, string>,
    private readonly folder: string,
    readonly url: string,
  ) {}

  /**
   * Starts the bot on a free port, which it keeps over restarts.
   * @param folder its working folder, and where its embedded database is unless `env` names a server
   */
  static async start(
    sandbox: Sandbox,
    folder: string,
    env: Record<string, string> = {},
  ): Promise<BotProcess> {
    const port = await freePort();
    const settings = {
      SANDBOX_URL: sandbox.url,
      MicrosoftAppTenantId: tenantId,
      APPROVER_GROUP_ID: approverGroupId,
      DATA_FOLDER: folder,
      PORT: String(port),
      ...env,
    };
    const bot = new BotProcess(settings, folder, `http://127.0.0.1:${port}`);
    await bot.restart();
    return bot;
  }

  /** Begins another life on the same data. */
  async restart(): Promise<void> {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, ['--import', TSX, MAIN], {
      cwd: this.folder,
      env: { PATH, HOME, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    const began = this.output.length;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    const listens = (): boolean => this.output.slice(began).includes('Latchkey is listening');
    await until(() => listens() || child.exitCode !== null, START_MS);
    if (!listens()) throw new Error(`The bot did not start:\n${this.output.slice(began)}`);
  }

  /** As an operator stops it. Resolves when it is gone, with its exit code or the signal that ended it after all. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | NodeJS.Signals | null> {
    const { child } = this;
    if (!child) throw new Error('The bot was never started');
    const gone = new Promise((resolve) => child.once('close', resolve));
    child.kill(signal);
    await gone;
    return child.exitCode ?? child.signalCode;
  }

  /** Without warning, as a lost machine does it. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await gone;
  }
}

/** Waits for something that no event tells of. Throws after `timeoutMs`, with the words that say what was waited for. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  timeoutMs = 30_000,
  what: string | (() => string) = 'it',
): Promise<void> {
  for (const end = Date.now() + timeoutMs; !(await holds());) {
    if (Date.now() > end)
      throw new Error(`Waited ${timeoutMs} ms for ${typeof what === 'string' ? what : what()}`);
    await pause(10);
  }
}
