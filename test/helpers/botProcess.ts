import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '../../sandbox/server.js';
import { approverGroupId, tenantId } from '../../sandbox/tenant/seed.js';
import { freePort } from './world.js';
import { EASY_PROOFS } from './proofs.js';

export const MAIN = fileURLToPath(new URL('../../bot/main.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');
/** What Node is told, to run a source of this repository. */
export const fromSource = (path: string): readonly string[] => ['--import', TSX, path];
/** A cold start compiles TypeScript and WebAssembly, perhaps on a busy machine. */
const START_MS = 90_000;

/** The bot as an operator runs it. It is a separate process that a test can kill. */
export class BotProcess {
  /** Everything that it wrote, over all restarts. */
  output = '';
  private child: ChildProcess | undefined;

  private constructor(
    private readonly env: Record<string, string>,
    private readonly folder: string,
    readonly url: string,
    private program: readonly string[],
  ) {}

  /**
   * Starts the bot on a free port and keeps this port over restarts.
   * @param folder its working folder, and its embedded database unless `env` names a server
   * @param program what Node is told. Default: the sources of the bot. It must write that it "is listening" on PORT
   */
  static async start(
    sandbox: Sandbox,
    folder: string,
    env: Record<string, string> = {},
    program = fromSource(MAIN),
  ): Promise<BotProcess> {
    const port = await freePort();
    const settings = {
      SANDBOX_URL: sandbox.url,
      MicrosoftAppTenantId: tenantId,
      APPROVER_GROUP_ID: approverGroupId,
      DATA_FOLDER: folder,
      PORT: String(port),
      // Tests type faster than people.
      ...{ MESSAGES_PER_MINUTE: '9999', OWN_LOOK_SECONDS: '0' },
      // Most tests are about something else than proofs.
      ...EASY_PROOFS,
      ...env,
    };
    const bot = new BotProcess(settings, folder, `http://127.0.0.1:${port}`, program);
    await bot.restart();
    return bot;
  }

  /** The process that runs now. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /**
   * Starts the bot again with the same data.
   * @param program what Node is told from now on: another version
   */
  async restart(program = this.program): Promise<void> {
    this.program = program;
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, [...this.program], {
      cwd: this.folder,
      env: { PATH, HOME, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    const began = this.output.length;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    const listens = (): boolean => this.output.slice(began).includes('is listening');
    await until(() => listens() || child.exitCode !== null, START_MS);
    if (!listens()) throw new Error(`The bot did not start:\n${this.output.slice(began)}`);
  }

  /** Stops it as an operator does. Resolves when it is gone, with its exit code or the signal that ended it. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | NodeJS.Signals | null> {
    const { child } = this;
    if (!child) throw new Error('The bot was never started');
    const gone = new Promise((resolve) => child.once('close', resolve));
    child.kill(signal);
    await gone;
    return child.exitCode ?? child.signalCode;
  }

  /** Kills it without warning, as when a machine is lost. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await gone;
  }
}

/** Waits until `isTrue`. Throws after `timeoutMs` and names what it waited for. */
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
