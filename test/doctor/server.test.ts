import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../doctor/cli.js';
import { claimDatabase } from '../../bot/storage/postgres/databaseOwner.js';
import { migrate } from '../../bot/storage/postgres/migrate.js';
import { MIGRATIONS } from '../../bot/storage/postgres/migrations/migrations.js';
import { openServer } from '../../bot/storage/postgres/pgServer.js';
import { startSandbox, type Sandbox } from '../../sandbox/server.js';
import { tenantId } from '../../sandbox/tenant/seed.js';
import { sandboxVariables, wellSetUp } from '../helpers/setupAt.js';
import { ownDatabase, type OwnDatabase } from '../helpers/storyDatabase.js';

// `npm run doctor -- --json` on a real PostgreSQL server, on a database of its own that is made wrong in turn.

const SERVER = process.env['TEST_DATABASE_URL'];
const NEWEST = Math.max(...MIGRATIONS.map(({ id }) => id));

describe.skipIf(!SERVER)('npm run doctor, on a PostgreSQL server (TEST_DATABASE_URL),', () => {
  let sandbox: Sandbox;
  let own: OwnDatabase;
  beforeAll(async () => {
    sandbox = await startSandbox();
    own = await ownDatabase(SERVER!);
  });
  afterAll(async () => {
    await own.drop();
    await sandbox.close();
  });
  beforeEach(() => wellSetUp(sandbox));

  async function doctor(url = own.url, aheadMs = 0) {
    const said: string[] = [];
    const code = await run(['--json'], sandboxVariables(sandbox, { DATABASE_URL: url }), {
      log: (line) => void said.push(line),
      error: (line) => void said.push(line),
      now: () => new Date(Date.now() + aheadMs),
    });
    const { rows } = JSON.parse(said.join('\n')) as { rows: Record<string, string>[] };
    const row = (id: string) => rows.find((one) => one['id'] === id)!;
    return { code, row };
  }

  /** Works on the database as its owner. */
  async function work(...statements: string[]): Promise<void> {
    const database = openServer(own.url);
    try {
      for (const statement of statements) await database.query(statement);
    } finally {
      await database.close();
    }
  }

  const tables = async (): Promise<unknown[]> => {
    const database = openServer(own.url);
    return database
      .query(`select table_name from information_schema.tables where table_schema = 'public'`)
      .finally(() => database.close());
  };

  it('says of an empty one how many steps the first start makes, and makes none itself', async () => {
    const { code, row } = await doctor();
    expect([code, row('database')['state']]).toEqual([0, 'ok']);
    expect(row('database')['found']).toContain(`${MIGRATIONS.length} steps`);
    expect(await tables()).toEqual([]);
  });

  describe('that the bot used,', () => {
    beforeAll(async () => {
      const database = openServer(own.url);
      await migrate(database);
      await claimDatabase(database, { kind: 'sandbox', tenantId });
      await database.close();
    });

    it('says that it is well, and its version', async () => {
      const { code, row } = await doctor();
      expect([code, row('database')['state']]).toEqual([0, 'ok']);
      expect(row('database')['found']).toContain(`version is ${NEWEST}`);
    });

    it('says that it takes no write, where it only reads', async () => {
      const name = new URL(own.url).pathname.slice(1);
      await work(`alter database ${name} set default_transaction_read_only = on`);
      const { code, row } = await doctor();
      await writableAgain(name);
      expect([code, row('database')['state']]).toEqual([1, 'missing']);
      expect(row('database')['found']).toBe('It answers, and cannot be written.');
    });

    it('says that it takes no write, where the user has no rights', async () => {
      const role = `${new URL(own.url).pathname.slice(1)}_reader`;
      await work(`create role ${role} login`, `grant select on all tables in schema public to ${role}`);
      const url = new URL(own.url);
      url.username = role;
      const { row } = await doctor(url.href);
      await work(`drop owned by ${role}`, `drop role ${role}`);
      expect([row('database')['state'], row('database')['found']]).toEqual([
        'missing',
        'It answers, and cannot be written.',
      ]);
    });

    it('says that a newer version made it', async () => {
      await work(`insert into migrations (id, name) values (9999, 'x')`);
      const { row } = await doctor();
      await work('delete from migrations where id = 9999');
      expect(row('database')['found']).toBe('A newer version of the bot made it.');
    });

    it('says that it is of another tenant', async () => {
      await work(`update settings set value = '{"kind":"tenant","tenantId":"t"}' where key = 'owner'`);
      const { row } = await doctor();
      await work(
        `update settings set value = '{"kind":"sandbox","tenantId":"${tenantId}"}' where key = 'owner'`,
      );
      expect(row('database')['found']).toBe('It belongs to another tenant, or to the simulated one.');
    });

    it('says how far the clock of this machine is off, and that the database is well all the same', async () => {
      const { code, row } = await doctor(own.url, 400_000);
      expect([code, row('clock')['state'], row('database')['state']]).toEqual([1, 'missing', 'ok']);
    });
  });

  it('says of one that is not there why, without its address', async () => {
    const url = new URL(own.url);
    url.pathname = '/nowhere';
    const { code, row } = await doctor(url.href);
    expect([code, row('database')['state'], row('database')['found']]).toEqual([
      1,
      'missing',
      'It does not answer: 3D000.',
    ]);
  });

  /** From another database: this one takes no change. */
  async function writableAgain(name: string): Promise<void> {
    const admin = openServer(SERVER!);
    await admin
      .query(`alter database ${name} reset default_transaction_read_only`)
      .finally(() => admin.close());
  }
});
