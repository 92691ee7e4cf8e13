import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SILENT, type Database, type Log } from '../../../bot/storage/postgres/database.js';
import { openServer } from '../../../bot/storage/postgres/pgServer.js';
import { createJobQueue } from '../../../bot/storage/queue/jobQueue.js';
import { migrate } from '../../../bot/storage/postgres/migrate.js';
import { auditUpgradeContract } from '../../contracts/auditUpgrade.js';
import { storageContract } from '../../contracts/storage.js';

const URL_OF_SERVER = process.env.TEST_DATABASE_URL;

/** Makes a new database on the server and drops it after the tests. */
function ownDatabase(): { make(): Promise<string>; drop(): Promise<void> } {
  const admin = openServer(URL_OF_SERVER ?? '');
  const name = `latchkey_test_${randomUUID().replaceAll('-', '')}`;
  return {
    make: async () => {
      await admin.query(`create database ${name}`);
      const url = new URL(URL_OF_SERVER ?? '');
      url.pathname = `/${name}`;
      return url.href;
    },
    drop: async () => {
      await admin.query(`drop database ${name} with (force)`);
      await admin.close();
    },
  };
}

describe.skipIf(!URL_OF_SERVER)('PostgreSQL on a server (TEST_DATABASE_URL)', () => {
  const own = ownDatabase();
  afterAll(() => own.drop());
  storageContract(async () => openServer(await own.make()));
});

describe.skipIf(!URL_OF_SERVER)('an earlier database on a server (TEST_DATABASE_URL)', () => {
  const own = ownDatabase();
  afterAll(() => own.drop());
  auditUpgradeContract(async () => openServer(await own.make()));
});

describe.skipIf(!URL_OF_SERVER)('two instances on a server (TEST_DATABASE_URL)', () => {
  const own = ownDatabase();
  const warnings: string[] = [];
  const log: Log = { ...SILENT, warn: (_facts, message) => void warnings.push(message) };
  let one: Database;
  let other: Database;
  beforeAll(async () => {
    const url = await own.make();
    [one, other] = [openServer(url, log), openServer(url, log)];
  });
  afterAll(async () => {
    await Promise.all([one.close(), other.close()]);
    await own.drop();
  });

  it('make the schema and the queues together, on an empty database', async () => {
    const ready = async (database: Database): Promise<void> => {
      await migrate(database);
      const queue = await createJobQueue({ database, log: SILENT });
      await queue.send('announce', 'hello');
      await queue.stop();
    };
    await Promise.all([ready(one), ready(other)]);
    expect(await one.query('select count(*)::int as jobs from pgboss.job')).toEqual([{ jobs: 2 }]);
  });

  it('go on after the server has cut every connection, those in use and those that wait', async () => {
    await Promise.all([one.query('select 1'), one.query('select 1')]);
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    const inUse = one.transaction(async (sql) => {
      await other.query(cut);
      await sql.query('select 1');
    });
    await expect(inUse).rejects.toThrow();
    // This comes before any other query. A query on the dead connection would fail, and there would be no warning.
    await expect.poll(() => warnings).toContain('A connection to the database was lost');
    await expect.poll(() => one.query('select 1 as here').catch(() => [])).toEqual([{ here: 1 }]);
  });
});
