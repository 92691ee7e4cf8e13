import { beforeAll, describe, expect, it } from 'vitest';
import { readStored, storedIn } from '../../../bot/storage/setup/readStored.js';
import { openEmbedded } from '../../../bot/storage/postgres/pglite.js';
import type { Database } from '../../../bot/storage/postgres/database.js';
import { claimDatabase } from '../../../bot/storage/postgres/databaseOwner.js';
import { migrate } from '../../../bot/storage/postgres/migrate.js';
import { MIGRATIONS } from '../../../bot/storage/postgres/migrations/migrations.js';
import { PostgresConversationStore } from '../../../bot/storage/stores/conversationStore.js';
import { freshFolder } from '../../helpers/world.js';

// What the doctor reads of an embedded database, beside the bot and after it.

const OWNER = { kind: 'tenant', tenantId: 't' } as const;
const PERSON = 'c010a5e0-0000-4000-8000-000000000001';
const folder = freshFolder();
const read = () => readStored({ folder }, OWNER);

async function change(work: (database: Database) => Promise<unknown>): Promise<void> {
  const database = await openEmbedded(folder);
  await work(database).finally(() => database.close());
}

beforeAll(() =>
  change(async (database) => {
    await migrate(database);
    await claimDatabase(database, OWNER);
    const store = new PostgresConversationStore(database);
    await store.remember(PERSON, { reference: { conversation: { id: 'a:1' } } });
    await store.remember('other', { reference: { user: { id: '29:2' } } });
    await database.query(`insert into settings (key, value) values ('channel:approvals', $1::jsonb)`, [
      JSON.stringify({ conversation: { id: '19:a' }, serviceUrl: 'https://smba.example/' }),
    ]);
  }),
);

describe('what the doctor reads of the database', () => {
  it('is its version, the channels that were chosen, and whose private chat is known', async () => {
    expect(await read()).toEqual({
      database: {
        kind: 'read',
        version: Math.max(...MIGRATIONS.map(({ id }) => id)),
        ...{ behind: 0, isNewer: false, isWritable: true, isOthers: false },
      },
      channels: { approvals: { id: '19:a', serviceUrl: 'https://smba.example/' } },
      chats: new Set([PERSON]),
    });
  });

  it('says that the bot has it open, and to whom it belongs', async () => {
    const others = [{ kind: 'tenant', tenantId: 'u' } as const, { kind: 'sandbox', tenantId: 't' } as const];
    await change(async (database) => {
      expect((await read()).database).toEqual({ kind: 'in-use' });
      for (const owner of others)
        expect((await storedIn(database, owner)).database).toMatchObject({ isOthers: true });
    });
  });

  it('says that there is none, and makes none', async () => {
    const place = { folder: `${folder}-none` };
    expect((await readStored(place, OWNER)).database).toEqual({ kind: 'none' });
    expect((await readStored(place, OWNER)).database).toEqual({ kind: 'none' });
  });

  it('says why a server does not answer, without its address', async () => {
    const stored = await readStored({ url: 'postgres://bot:secret@127.0.0.1:1/none', folder }, OWNER);
    expect(stored.database).toEqual({ kind: 'unreachable', code: 'ECONNREFUSED' });
  });

  it('says that it is of a newer version, or how many steps the next start makes', async () => {
    const last = MIGRATIONS.at(-1)!;
    await change(async (database) => {
      await database.query(`insert into migrations (id, name) values (9999, 'x')`);
      expect((await storedIn(database, OWNER)).database).toMatchObject({ version: 9_999, isNewer: true });
      await database.query('delete from migrations where id in (9999, $1)', [last.id]);
      // Of an older one nothing else is believed.
      expect(await storedIn(database, OWNER)).toMatchObject({
        database: { behind: 1, isNewer: false },
        channels: {},
      });
    });
  });
});
