import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { DurableFolder, syncTree } from './durableFolder.js';
import { builtCopy } from './emptyDatabase.js';
import { PRIVATE_FOLDER } from './privateFolder.js';

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
 * @param copy what a new folder begins with. Without one, PostgreSQL makes its files itself, which takes seconds
 */
export async function openFolder(data: string, copy = builtCopy): Promise<PGlite> {
  if (!existsSync(data)) await make(data, await copy());
  return open(data);
}

/** Makes it under another name and then renames it. So a killed process never leaves half a database. */
async function make(data: string, copy: Blob | undefined): Promise<void> {
  const unfinished = `${data}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: PRIVATE_FOLDER });
  const pglite = await open(unfinished, copy);
  await pglite.close();
  await syncTree(unfinished);
  await rename(unfinished, data);
}

function open(folder: string, copy?: Blob): Promise<PGlite> {
  return PGlite.create({
    fs: new DurableFolder(folder),
    startParams: DURABLE,
    ...(copy && { loadDataDir: copy }),
  });
}
