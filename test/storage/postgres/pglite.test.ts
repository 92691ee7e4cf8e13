import fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SILENT, type Database } from '../../../bot/storage/postgres/database.js';
import { openEmbedded } from '../../../bot/storage/postgres/pglite.js';
import { FolderInUse } from '../../../bot/storage/postgres/folderLock.js';
import { createJobQueue } from '../../../bot/storage/queue/jobQueue.js';
import { migrate } from '../../../bot/storage/postgres/migrate.js';
import { handledBy } from '../../contracts/helpers.js';
import { storageContract } from '../../contracts/storage.js';
import { killOnceItSays } from './child.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-storage-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('PostgreSQL in this process, in a folder', () => {
  let database: Database;
  storageContract(async () => (database = await openEmbedded(folder)));

  it('is opened by one at a time', async () => {
    await expect(openEmbedded(folder)).rejects.toThrow(FolderInUse);
    await expect(openEmbedded(folder)).rejects.toThrow(`process ${process.pid}`);
  });

  it('brings every commit to the disk before it says so', async () => {
    const fsync = vi.spyOn(fs, 'fsyncSync');
    syncBuiltinESMExports();
    const before = fsync.mock.calls.length;
    await database.query(`insert into settings (key, value) values ('synced', '1')`);
    expect(fsync.mock.calls.length).toBeGreaterThan(before);
    fsync.mockRestore();
    syncBuiltinESMExports();
  });
});

describe('the folder, once its process was killed in the middle of its work', () => {
  let acknowledged: string[];
  let database: Database;
  beforeAll(async () => {
    acknowledged = await killOnceItSays('job begun', [folder]);
    database = await openEmbedded(folder);
    await migrate(database);
  });
  afterAll(() => database.close());

  it('has every row that was acknowledged', async () => {
    const keys = acknowledged.filter((line) => line.startsWith('row ')).map((line) => line.slice(4));
    expect(keys.length).toBeGreaterThan(50);
    const rows = await database.query('select key from settings where key = any($1::text[])', [keys]);
    expect(rows).toHaveLength(keys.length);
  });

  it('runs the job again that was running, at once', async () => {
    const queue = await createJobQueue({ database, log: SILENT });
    const again: [string, number][] = [];
    await queue.start(handledBy(async (requestId, job) => void again.push([requestId, job.attempt])));
    await queue.idle();
    await queue.stop();
    expect(again).toEqual([['killed-at-work', 2]]);
  });

  it('has no leases of the dead', async () => {
    expect(acknowledged).toContain('lease taken');
    expect(await database.query('select key from leases')).toEqual([]);
  });
});
