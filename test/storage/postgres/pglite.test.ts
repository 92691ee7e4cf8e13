import fs from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildEmptyDatabase, builtDatabase } from '../../../bot/storage/postgres/emptyDatabase.js';
import { SILENT, type Database } from '../../../bot/storage/postgres/database.js';
import { openEmbedded } from '../../../bot/storage/postgres/pglite.js';
import { openFolder } from '../../../bot/storage/postgres/pgliteFolder.js';
import { makePrivate } from '../../../bot/storage/postgres/privateFolder.js';
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
  storageContract(() => openEmbedded(folder));

  it('is opened by one at a time', async () => {
    await expect(openEmbedded(folder)).rejects.toThrow(FolderInUse);
    await expect(openEmbedded(folder)).rejects.toThrow(`process ${process.pid}`);
  });
});

describe('a folder that PGlite runs in', () => {
  let own: string;
  let pglite: PGlite;
  beforeAll(async () => {
    own = await mkdtemp(join(tmpdir(), 'latchkey-synced-'));
    pglite = await openFolder(join(own, 'data'), undefined);
    await pglite.exec('create table written (n int)');
  });
  afterAll(async () => {
    await pglite.close();
    await rm(own, { recursive: true, force: true });
  });

  it('brings every commit to the disk before it says so', async () => {
    const fsync = vi.spyOn(fs, 'fsyncSync');
    syncBuiltinESMExports();
    await pglite.query('insert into written values (1)');
    expect(fsync).toHaveBeenCalled();
    fsync.mockRestore();
    syncBuiltinESMExports();
  });
});

/** The rights of a folder and of everything in it, as octal numbers, without those of its owner. */
async function rightsOfOthersIn(place: string): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const paths = [place, ...entries.map((entry) => join(entry.parentPath, entry.name))];
  const rights = await Promise.all(paths.map(async (path) => ((await stat(path)).mode & 0o077).toString(8)));
  return [...new Set(rights)];
}

describe('a folder that is copied from the empty one of the build', () => {
  it('holds what was committed, for its owner alone', async () => {
    const own = await mkdtemp(join(tmpdir(), 'latchkey-copied-'));
    const built = join(own, 'built');
    await buildEmptyDatabase(built);
    for (const time of [1, 2]) {
      const pglite = await openFolder(join(own, 'data'), built);
      await pglite.exec('create table if not exists written (n int); insert into written values (1)');
      expect((await pglite.query('select n from written')).rows).toHaveLength(time);
      if (process.platform !== 'win32') expect(await rightsOfOthersIn(join(own, 'data'))).toEqual(['0']);
      await pglite.close();
    }
    await rm(own, { recursive: true, force: true });
  });

  it('is made once for each version of PGlite, and no other version copies it', async () => {
    const own = await mkdtemp(join(tmpdir(), 'latchkey-version-'));
    const built = join(own, 'built');
    expect(builtDatabase(built)).toBeUndefined();
    await buildEmptyDatabase(built);
    expect(builtDatabase(built)).toBe(built);
    await writeFile(join(built, 'mine'), '');
    await buildEmptyDatabase(built);
    expect(await readdir(built)).toContain('mine');
    await writeFile(`${built}.version`, '0.0.1');
    expect(builtDatabase(built)).toBeUndefined();
    await buildEmptyDatabase(built);
    expect(await readdir(built)).not.toContain('mine');
    await rm(own, { recursive: true, force: true });
  });

  it('can be copied by whoever runs the bot, also when somebody else built it', async () => {
    const own = await mkdtemp(join(tmpdir(), 'latchkey-built-'));
    await buildEmptyDatabase(join(own, 'built'));
    if (process.platform !== 'win32')
      expect(await rightsOfOthersIn(join(own, 'built'))).toEqual(['55', '44']);
    await rm(own, { recursive: true, force: true });
  });
});

describe('the thread of the database', () => {
  let own: string;
  let database: Database;
  const errors: string[] = [];
  const log = { ...SILENT, error: (_facts: object, message: string) => void errors.push(message) };
  beforeAll(async () => {
    own = await mkdtemp(join(tmpdir(), 'latchkey-thread-'));
    database = await openEmbedded(own, log);
    await database.execute('create table written (n int primary key, at bytea, what jsonb, day timestamptz)');
  });
  afterAll(async () => {
    await database.close().catch(() => undefined);
    await rm(own, { recursive: true, force: true });
  });

  it('leaves the thread of the bot alone while it waits for the disk', async () => {
    const fsync = vi.spyOn(fs, 'fsyncSync');
    syncBuiltinESMExports();
    await database.query('insert into written (n) values (1)');
    expect(fsync).not.toHaveBeenCalled();
    fsync.mockRestore();
    syncBuiltinESMExports();
  });

  it('brings bytes, objects and times over and back as they are', async () => {
    const row = {
      at: Buffer.from([0, 255]),
      what: { a: [1, 'é'] },
      day: new Date('2026-11-27T01:02:03.456Z'),
    };
    await database.query('insert into written values (2, $1, $2, $3)', [
      row.at,
      JSON.stringify(row.what),
      row.day.toISOString(),
    ]);
    const [back] = await database.query<{ at: Uint8Array; what: unknown; day: Date }>(
      'select at, what, day from written where n = 2',
    );
    expect(back).toEqual({ ...row, at: new Uint8Array(row.at) });
  });

  it('tells the SQLSTATE of a refusal, and neither the statement nor its values', async () => {
    const refused = await database
      .query('insert into written (n) values ($1)', [1])
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: '23505' });
    expect(Object.keys(refused as object)).not.toEqual(expect.arrayContaining(['query']));
    expect(Object.keys(refused as object)).not.toEqual(expect.arrayContaining(['params']));
  });

  it('refuses a value that cannot be copied, and goes on', async () => {
    await expect(database.query('select $1', [() => undefined])).rejects.toThrow(/could not be cloned/);
    expect(await database.query('select 1 as n')).toEqual([{ n: 1 }]);
  });

  it('refuses a folder that holds something else, and says so', async () => {
    const foreign = await mkdtemp(join(tmpdir(), 'latchkey-foreign-'));
    await mkdir(join(foreign, 'data'));
    await writeFile(join(foreign, 'data', 'PG_VERSION'), '9.1\n');
    await expect(openEmbedded(foreign)).rejects.toThrow();
    await rm(foreign, { recursive: true, force: true });
  });
});

describe.runIf(process.platform !== 'win32')('the folder is for its owner alone', () => {
  let place: string;
  let database: Database;
  beforeAll(async () => {
    place = join(await mkdtemp(join(tmpdir(), 'latchkey-rights-')), 'database');
    database = await openEmbedded(place);
  });
  afterAll(async () => {
    await database.close();
    await rm(dirname(place), { recursive: true, force: true });
  });

  it('while it is new and open, with everything that is made in it and its lock', async () => {
    await database.execute('create table filled as select generate_series(1, 10000) as n');
    expect(await readdir(place)).toContain('lock');
    expect(await rightsOfOthersIn(place)).toEqual(['0']);
  });

  it('when an earlier version, or the operator, made it for everybody', async () => {
    await database.close();
    await chmod(place, 0o755);
    await chmod(join(place, 'data'), 0o755);
    await chmod(join(place, 'data', 'PG_VERSION'), 0o644);
    await mkdir(join(place, 'more'), { mode: 0o755 });
    await writeFile(join(place, 'more', 'salt'), '', { mode: 0o644 });
    database = await openEmbedded(place);
    expect(await rightsOfOthersIn(place)).toEqual(['0']);
  });
});

describe.runIf(process.platform === 'linux')('a folder that belongs to somebody else', () => {
  it('is used all the same, and the log says that others may read it', async () => {
    const warnings: [object, string][] = [];
    const log = { ...SILENT, warn: (facts: object, message: string) => void warnings.push([facts, message]) };
    // Linux lets nobody change the rights of this one.
    await makePrivate('/proc/sys', log);
    expect(warnings).toEqual([
      [
        expect.objectContaining({ folder: '/proc/sys' }),
        expect.stringContaining('could not be closed to other'),
      ],
    ]);
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
