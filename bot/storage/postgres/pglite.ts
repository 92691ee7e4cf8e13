import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { SILENT, type Database, type Log, type Sql } from './database.js';
import { lockFolder } from './folderLock.js';
import { makePrivate, PRIVATE_FOLDER } from './privateFolder.js';
import { databaseOn, type Driver } from './transactions.js';
import { driverInWorker, ONE_AT_A_TIME } from './workerDriver.js';

/** A database in memory, for tests. It ends with the process. */
export const MEMORY = 'memory://';

/**
 * Opens PostgreSQL inside this process and makes `folder` if it is missing. Durable: committed data survives a killed
 * process and a power failure. Other users of the machine cannot read it. It runs in a thread of its own, so nobody in
 * this process waits for its disk. Throws `FolderInUse` when another process uses the folder.
 */
export async function openEmbedded(folder: string, log: Log = SILENT): Promise<Database> {
  if (folder === MEMORY) return databaseOn(driverOn(await inMemory()));
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  const lock = await lockFolder(folder);
  try {
    await makePrivate(folder, log);
    const driver = await driverInWorker(join(folder, 'data'), log);
    return databaseOn({ ...driver, close: () => driver.close().finally(() => lock.release()) });
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

function driverOn(pglite: PGlite): Driver {
  return {
    embedded: true,
    places: ONE_AT_A_TIME,
    ...sqlOn(pglite),
    attempt: <T>(work: (sql: Sql) => Promise<T>) => pglite.transaction((tx) => work(sqlOn(tx))),
    close: () => pglite.close(),
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
