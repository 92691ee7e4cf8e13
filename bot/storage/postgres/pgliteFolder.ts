import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { DurableFolder, syncTree } from './durableFolder.js';
import { SILENT } from './database.js';
import { makePrivate, PRIVATE_FOLDER } from './privateFolder.js';

/**
 * PGlite's own parameters without the one that turns fsync off. PGlite's fdatasync does nothing, so PostgreSQL syncs
 * its log with fsync, and `DurableFolder` makes that work.
 */
const DURABLE = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'wal_sync_method=fsync',
];

/**
 * Opens PGlite's folder in this thread, and makes it if it is missing. Each commit reaches the disk before it is
 * answered, and this thread waits for it: see `workerDriver.ts` for who may not wait.
 * @param empty a folder to copy when there is none yet. Without it, PostgreSQL makes its files itself
 */
export async function openFolder(data: string, empty: string | undefined): Promise<PGlite> {
  if (!existsSync(data)) await make(data, empty);
  return open(data);
}

/** Makes it under another name and then renames it. So a killed process never leaves half a database. */
async function make(data: string, empty: string | undefined): Promise<void> {
  const unfinished = `${data}.new`;
  await rm(unfinished, { recursive: true, force: true });
  if (empty) await copy(empty, unfinished);
  else {
    await mkdir(unfinished, { mode: PRIVATE_FOLDER });
    const pglite = await open(unfinished);
    await pglite.close();
  }
  await syncTree(unfinished);
  await rename(unfinished, data);
}

/** Whoever opens the folder around it has already been told when this disk keeps nothing private. */
async function copy(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true });
  await makePrivate(to, SILENT);
}

function open(folder: string): Promise<PGlite> {
  return PGlite.create({ fs: new DurableFolder(folder), startParams: DURABLE });
}
