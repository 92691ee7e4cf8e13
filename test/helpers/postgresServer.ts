import { execFile, execFileSync } from 'node:child_process';
import { appendFileSync, chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from './world.js';

const run = promisify(execFile);

/** Where Debian's packages put the servers, one folder a version. */
const VERSIONS = '/usr/lib/postgresql';
const START_MS = 60_000;
const MEGABYTE = 2 ** 20;
/** No file system gives less. */
const PAGE = 4_096;
const isRoot = userInfo().uid === 0;

/** The folder of the newest server on this machine. `undefined`: none. */
export const postgresBin: string | undefined = newest();

function newest(): string | undefined {
  try {
    const [version] = readdirSync(VERSIONS).sort((one, other) => Number(other) - Number(one));
    return version && join(VERSIONS, version, 'bin');
  } catch {
    return undefined;
  }
}

/** Whether this process may mount a disk of its own. Only root may. */
export const canMount: boolean = isRoot && mounts();

function mounts(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * A PostgreSQL server that belongs to one test, so that the test can kill it or fill its disk. It listens on loopback, without
 * a password. It keeps its port over restarts.
 */
export class PostgresServer {
  readonly url: string;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    /** The data are on a disk of their own. */
    private readonly hasDisk: boolean,
    private readonly env: Readonly<Record<string, string>>,
  ) {
    this.url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  }

  /**
   * @param diskMb gives it a disk of its own with so many megabytes. Needs `canMount`
   * @param env more variables of its process
   */
  static async start({
    diskMb,
    env = {},
  }: {
    readonly diskMb?: number;
    readonly env?: Readonly<Record<string, string>>;
  } = {}): Promise<PostgresServer> {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-server-'));
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    if (diskMb !== undefined) await run('mount', ['-t', 'tmpfs', '-o', `size=${diskMb}m`, 'tmpfs', disk]);
    const server = new PostgresServer(folder, await freePort(), diskMb !== undefined, env);
    if (isRoot) for (const path of [folder, disk]) chownSync(path, ...postgresIds());
    await server.command('initdb', [
      ...['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
      `--pgdata=${server.data}`,
    ]);
    await server.startAgain();
    return server;
  }

  private get data(): string {
    return join(this.folder, 'disk', 'data');
  }

  /** Starts it again after `kill`, or after it ended by itself. Resolves when it takes connections. */
  async startAgain(): Promise<void> {
    const options = [
      ...['listen_addresses=127.0.0.1', `port=${this.port}`, `unix_socket_directories=${this.folder}`],
      // No one needs the data after the machine is lost: only the server is killed here.
      ...['fsync=off', 'max_connections=200', 'min_wal_size=32MB', 'max_wal_size=64MB'],
    ];
    const end = Date.now() + START_MS;
    for (;;) {
      try {
        await this.command('pg_ctl', [
          ...['start', '--wait', '--silent', `--timeout=${START_MS / 1000}`],
          ...[`--pgdata=${this.data}`, `--log=${join(this.folder, 'log')}`],
          `--options=${options.map((option) => `-c ${option}`).join(' ')}`,
        ]);
        return;
      } catch (error) {
        // The children of a killed server may still hold its memory.
        if (Date.now() > end)
          throw new Error(readFileSync(join(this.folder, 'log'), 'utf8').slice(-2_000), { cause: error });
        await pause(200);
      }
    }
  }

  /** Kills it without warning. Its children end by themselves. */
  kill(): void {
    const [pid] = readFileSync(join(this.data, 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
  }

  /** Leaves no space on its disk, and returns how to give it back. The server may write meanwhile. */
  async fillDisk(): Promise<() => Promise<void>> {
    const filler = join(this.folder, 'disk', 'filler');
    for (const size of [MEGABYTE, PAGE])
      for (let isFull = false; !isFull;) {
        try {
          appendFileSync(filler, Buffer.alloc(size));
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
          isFull = true;
        }
      }
    return () => rm(filler);
  }

  async close(): Promise<void> {
    await this.command('pg_ctl', ['stop', '--mode=immediate', '--silent', `--pgdata=${this.data}`]).catch(
      // It may be dead already.
      () => undefined,
    );
    if (this.hasDisk) await run('umount', ['--lazy', join(this.folder, 'disk')]);
    await rm(this.folder, { recursive: true, force: true });
  }

  /** PostgreSQL refuses to run as root. */
  private async command(name: string, args: readonly string[]): Promise<void> {
    const program = [join(postgresBin!, name), ...args];
    const [file, ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...program] : program;
    await new Promise<void>((resolve, reject) => {
      // The server keeps what it inherits open, so nothing is inherited.
      const child = execFile(file!, rest, { cwd: this.folder, env: { ...process.env, ...this.env } });
      child.stdin?.end();
      child.once('error', reject);
      child.once('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`${name} ended with ${code}`)),
      );
    });
  }
}

/** The user and the group of Debian's package. */
function postgresIds(): [number, number] {
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim());
  return [id('-u'), id('-g')];
}
