/** Starts Microsoft 365 Agents Playground: one window on the bot for one person, without telemetry or a browser. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  playgroundConfig,
  playgroundIds,
  type PlaygroundIds,
  type PlaygroundTenant,
} from './playgroundConfig.js';

export type { PlaygroundIds, PlaygroundPerson } from './playgroundConfig.js';

/** Options for starting a window. */
export interface PlaygroundOptions extends PlaygroundTenant {
  /** 0 takes any free port. A port in use is an error, because the Playground would silently take another. */
  readonly port: number;
  /** The bot's messaging endpoint, such as `http://127.0.0.1:3978/api/messages`. */
  readonly botUrl: string;
  /** The window writes its configuration and log to `<folder>/<name>/`. */
  readonly folder: string;
}

/** A running window. */
export interface Playground {
  readonly name: string;
  readonly url: string;
  /** The address to which the bot sends: the `serviceUrl` of this window's activities. */
  readonly serviceUrl: string;
  readonly ids: PlaygroundIds;
  /** The process's output, for an error message. Its own log is `<folder>/<name>/playground.log`. */
  output(): string;
  /** Announces the installation in this window's chat, team and channel. A browser does so only as it opens each. */
  announceInstallation(): Promise<void>;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';
const START_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 3_000;

/** Runs before the Playground. The Playground has no option for its address and would listen on every interface. */
const LISTEN_ON_LOOPBACK = `data:text/javascript,${encodeURIComponent(`
  import net from 'node:net';
  const listen = net.Server.prototype.listen;
  net.Server.prototype.listen = function (where, ...rest) {
    return typeof where === 'number' ? listen.call(this, where, '${HOST}', ...rest) : listen.call(this, where, ...rest);
  };`)}`;

/** Writes the window's folder, starts the window and waits until it answers. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const folder = join(options.folder, options.name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '.m365agentsplayground.yml'), playgroundConfig(options));
  const port = await freePort(options.port);
  const url = `http://${HOST}:${port}`;
  const ids = playgroundIds(options);
  const serviceUrl = `${url}/_connector`;
  const child = launch(options.botUrl, port, serviceUrl, folder);
  const output = capture(child);
  const stop = (): Promise<void> => end(child);
  try {
    await untilReady(child, port, output);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    name: options.name,
    url,
    serviceUrl,
    ids,
    output,
    stop,
    announceInstallation: async () => {
      for (const id of [ids.chatId, ids.generalId, ids.channelId]) await install(url, id);
    },
  };
}

/** Starts the Playground with a separate environment, so that it never sees the bot's secrets. */
function launch(botUrl: string, port: number, serviceUrl: string, folder: string): ChildProcess {
  const manifest = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json');
  const flags = ['-e', botUrl, '-c', 'msteams', '-p', String(port), '--service-url', serviceUrl];
  const cli = join(dirname(manifest), 'cli.js');
  const child = spawn(
    process.execPath,
    ['--import', LISTEN_ON_LOOPBACK, cli, 'start', ...flags, '--disable-telemetry'],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        TZ: process.env['TZ'],
        SystemRoot: process.env['SystemRoot'],
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
      },
    },
  );
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return child;
}

/** Collects the process's output. The result returns it. */
function capture(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer | string): void => void (text += chunk.toString());
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  child.once('error', (error) => add(`${error.message}\n`));
  return () => text;
}

/** Waits until the process listens on its port and answers there. */
async function untilReady(child: ChildProcess, port: number, output: () => string): Promise<void> {
  const giveUpAt = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < giveUpAt && child.exitCode === null && child.signalCode === null) {
    const said = /Listening on (\d+)/.exec(output())?.[1];
    if (said !== undefined && said !== String(port))
      throw new Error(`the Playground took port ${said}, not ${port}`);
    if (said !== undefined && (await answers(`http://${HOST}:${port}/_debug/ping`))) return;
    await sleep(100);
  }
  throw new Error(`the Playground did not start on port ${port}:\n${output()}`);
}

/** True when a GET succeeds. */
async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** Makes the Playground send installationUpdate and conversationUpdate for a conversation. */
async function install(url: string, conversationId: string): Promise<void> {
  const response = await fetch(
    `${url}/_debug/conversation/${encodeURIComponent(conversationId)}/installation`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    },
  );
  if (!response.ok)
    throw new Error(`the Playground knows no conversation ${conversationId}: ${response.status}`);
}

/** Asks the process to stop, and kills it when it does not. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  child.kill('SIGTERM');
  await gone;
  clearTimeout(force);
}

/** The port itself, or any free one for 0. Rejects when the port is in use. */
function freePort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => reject(new Error(`port ${port} is in use`)));
    probe.listen(port, HOST, () => {
      const free = (probe.address() as AddressInfo).port;
      probe.close(() => resolve(free));
    });
  });
}
