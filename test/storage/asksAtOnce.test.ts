import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import { migrate } from '../../bot/storage/postgres/migrate.js';
import { openServer } from '../../bot/storage/postgres/pgServer.js';
import { PostgresAbuseRecord } from '../../bot/storage/stores/abuseRecord.js';
import { PostgresRequestStore } from '../../bot/storage/stores/requestStore.js';
import { admit } from '../../bot/unlock/limits/admit.js';
import { DEFAULT_LIMITS } from '../../bot/unlock/limits/limits.js';
import type { Pending } from '../../bot/unlock/request/request.js';
import { pending, T0 } from '../helpers/requests.js';
import { atOnce } from '../contracts/helpers.js';
import { ownDatabase, type OwnDatabase } from '../helpers/storyDatabase.js';

// Many ask at the same moment, on as many connections. Only a server can show that: the embedded database has one.

const SERVER = process.env['TEST_DATABASE_URL'];
const AT_ONCE = 20;
const limits = { ...DEFAULT_LIMITS, asksPerHour: 4, askersPerHour: 3, colleaguesPerHour: 100 };

describe.skipIf(!SERVER)('asking at the same moment (TEST_DATABASE_URL)', () => {
  let own: OwnDatabase | undefined;
  let database: Database;
  let store: PostgresRequestStore;
  beforeAll(async () => {
    own = await ownDatabase(SERVER!);
    database = openServer(own.url);
    await migrate(database);
    store = new PostgresRequestStore(database, { part: () => undefined, notify: () => undefined });
  });
  afterAll(async () => {
    await database?.close();
    await own?.drop();
  });

  const person = (id: string = randomUUID()) => ({ id, name: 'Somebody', language: 'en' }) as const;
  const asked = (changes: Partial<Pick<Pending, 'requester' | 'subject'>>): Pending =>
    pending({ id: randomUUID(), createdAt: T0, ...changes });
  const admitted = async (requests: readonly Pending[]): Promise<number> => {
    const newId = (): string => randomUUID();
    const verdicts = await Promise.all(
      requests.map((request) => store.change((tx) => admit(tx, request, { limits, newId }))),
    );
    return verdicts.filter((verdict) => verdict === undefined).length;
  };

  it('for one account: no more get through than one after the other, whoever they are', async () => {
    const subject = { ...asked({}).subject, id: randomUUID() };
    const requests = Array.from({ length: AT_ONCE }, () => asked({ requester: person(), subject }));
    expect(await admitted(requests)).toBe(limits.askersPerHour);
  });

  it('as one person: no more get through than one after the other, whomever it is for', async () => {
    const requester = person();
    const requests = Array.from({ length: AT_ONCE }, () =>
      asked({ requester, subject: { ...asked({}).subject, id: randomUUID() } }),
    );
    expect(await admitted(requests)).toBe(limits.asksPerHour);
  });

  it('for each other: nobody waits for ever', async () => {
    const [one, other] = [person(), person()];
    const subjectOf = ({ id }: { id: string }) => ({ ...asked({}).subject, id });
    const crossed = await atOnce(AT_ONCE, (index) =>
      admitted([
        index % 2 === 0
          ? asked({ requester: one, subject: subjectOf(other) })
          : asked({ requester: other, subject: subjectOf(one) }),
      ]),
    );
    expect(crossed).toHaveLength(AT_ONCE);
  });

  it('for different accounts: nobody waits for anybody', async () => {
    const other = openServer(own!.url);
    await database.transaction(async (sql) => {
      await new PostgresAbuseRecord(sql).alone('asks:a', 'asks:b');
      // If it had to wait, it would wait until the statement is given up.
      await other.transaction((beside) => new PostgresAbuseRecord(beside).alone('asks:c', 'asks:d'));
    });
    await other.close();
  });
});
