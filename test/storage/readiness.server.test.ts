import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../bot/storage/postgres/migrate.js';
import { openServer } from '../../bot/storage/postgres/pgServer.js';
import { Readiness } from '../../bot/storage/readiness.js';
import { type OwnDatabase, ownDatabase } from '../helpers/storyDatabase.js';

const server = process.env['TEST_DATABASE_URL'];

describe.skipIf(!server)('PostgreSQL that answers, and takes no write (TEST_DATABASE_URL)', () => {
  let own: OwnDatabase;
  beforeAll(async () => {
    own = await ownDatabase(server!);
    const database = openServer(own.url);
    await migrate(database);
    await database.close();
  });
  afterAll(() => own.drop());

  it.each([
    ['is ready while it takes writes', '', true],
    [
      'is not ready, as after a failover to a copy that only reads',
      '-c default_transaction_read_only=on',
      false,
    ],
  ])('%s', async (_what, options, ready) => {
    const url = new URL(own.url);
    if (options) url.searchParams.set('options', options);
    const database = openServer(url.href);
    const readiness = new Readiness(database, { sinceLookMs: () => 0 });
    const answer = await readiness.isReady().catch((error: Error) => error.message);
    expect(answer).toEqual(ready ? true : expect.stringContaining('read-only'));
    await database.close();
  });
});
