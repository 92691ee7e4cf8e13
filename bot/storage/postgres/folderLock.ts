import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { PRIVATE_FILE } from './privateFolder.js';

/** Another process has the folder open. */
export class FolderInUse extends Error {
  constructor(folder: string, holder: Holder) {
    super(
      `The database folder ${folder} is open in process ${holder.pid} on ${holder.host}. Stop that process or choose ` +
        `another folder. If it is not running any more, try again in a minute or delete ${lockFile(folder)}.`,
    );
    this.name = 'FolderInUse';
  }
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, if the platform shows it. A pid may be used again, but not with the same start. */
  readonly began: string;
  readonly token: string;
}

const BEAT_MS = 10_000;
/** A lock of another machine or container belongs to a dead process when it was not refreshed for this long. */
const STALE_MS = 45_000;
/** When two processes take over the same lock, each waits this long and then reads which one was last. */
const SETTLE_MS = 50;

const lockFile = (folder: string): string => join(folder, 'lock');

/** Locks the folder for this process. Takes over the lock of a killed process. Throws `FolderInUse`. */
export async function lockFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const file = lockFile(folder);
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    began: await beginningOf(process.pid),
    token: randomUUID(),
  };
  if (!(await create(file, mine))) {
    // The lock is unreadable. Perhaps another process is just writing it.
    const holder = (await read(file)) ?? (await delay(SETTLE_MS).then(() => read(file)));
    if (holder && (await isHeld(file, holder))) throw new FolderInUse(folder, holder);
    await takeOver(folder, file, mine);
  }
  const beat = setInterval(() => void refresh(file), BEAT_MS);
  beat.unref();
  const release = async (): Promise<void> => {
    clearInterval(beat);
    if ((await read(file))?.token === mine.token) await rm(file, { force: true });
  };
  return { release };
}

async function create(file: string, mine: Holder): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(mine), { flag: 'wx', mode: PRIVATE_FILE });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Returns `undefined` when the lock is gone, or was not written completely. */
async function read(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

async function isHeld(file: string, holder: Holder): Promise<boolean> {
  if (holder.host === hostname()) {
    return isAlive(holder.pid) && (await beginningOf(holder.pid)) === holder.began;
  }
  return Date.now() - (await stat(file)).mtimeMs < STALE_MS;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process exists, but belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Linux shows when a process began (field 22, after the name in brackets). Elsewhere only the pid is compared. */
async function beginningOf(pid: number): Promise<string> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

async function takeOver(folder: string, file: string, mine: Holder): Promise<void> {
  const next = `${file}.${mine.token}`;
  await writeFile(next, JSON.stringify(mine), { mode: PRIVATE_FILE });
  await rename(next, file);
  await delay(SETTLE_MS);
  const winner = await read(file);
  if (winner && winner.token !== mine.token) throw new FolderInUse(folder, winner);
}

async function refresh(file: string): Promise<void> {
  const now = new Date();
  // If the folder is gone, the next query fails anyway.
  await utimes(file, now, now).catch(() => undefined);
}
