import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { SILENT, type Database, type Log, type Sql } from './database.js';
import { DurableFolder, syncTree } from './durableFolder.js';
import { lockFolder } from './folderLock.js';
import { makePrivate, PRIVATE_FOLDER } from './privateFolder.js';
import { databaseOn } from './transactions.js';

/** A database in memory, for tests. It ends with the process. */
export const MEMORY = 'memory://';

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
 * Opens PostgreSQL inside this process and makes `folder` if it is missing. Durable: committed data survives a killed
 * process and a power failure. Other users of the machine cannot read it. Throws `FolderInUse` when another process uses
 * the folder.
 */
export async function openEmbedded(folder: string, log: Log = SILENT): Promise<Database> {
  if (folder === MEMORY) return databaseOn(driverOn(await inMemory()));
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  const lock = await lockFolder(folder);
  try {
    await makePrivate(folder, log);
    const data = join(folder, 'data');
    if (!existsSync(data)) await make(data);
    const pglite = await openFolder(data);
    return databaseOn(driverOn(pglite, () => lock.release()));
  } catch (error) {
    await lock.release();
    throw error;
  }
}

let empty: Promise<Blob | File> | undefined;

/** Copies an empty database. To make one takes seconds, to copy one does not. */
async function inMemory(): Promise<PGlite> {
  empty ??= PGlite.create(MEMORY).then(async (pglite) => {
    const dump = await pglite.dumpDataDir('none');
    await pglite.close();
    return dump;
  });
  return PGlite.create({ dataDir: MEMORY, loadDataDir: await empty });
}

/** Makes it under another name and then renames it. So a killed process never leaves half a database. */
async function make(data: string): Promise<void> {
  const unfinished = `${data}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: PRIVATE_FOLDER });
  const pglite = await openFolder(unfinished);
  await pglite.close();
  await syncTree(unfinished);
  await rename(unfinished, data);
}

function openFolder(folder: string): Promise<PGlite> {
  return PGlite.create({ fs: new DurableFolder(folder), startParams: DURABLE });
}

function driverOn(pglite: PGlite, closed: () => Promise<void> = async () => undefined) {
  return {
    embedded: true,
    ...sqlOn(pglite),
    attempt: <T>(work: (sql: Sql) => Promise<T>) => pglite.transaction((tx) => work(sqlOn(tx))),
    close: async () => {
      await pglite.close();
      await closed();
    },
  };
}

function sqlOn(pglite: PGlite | Transaction): Sql {
  return {
    query: async <R extends object>(text: string, values: readonly unknown[] = []) =>
      (await pglite.query<R>(text, [...values])).rows,
    execute: async (script) => {
      await pglite.exec(script);
    },
  };
}
