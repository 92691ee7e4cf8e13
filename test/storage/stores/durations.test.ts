import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../bot/storage/postgres/database.js';
import { migrate } from '../../../bot/storage/postgres/migrate.js';
import { openEmbedded, MEMORY } from '../../../bot/storage/postgres/pglite.js';
import { durationMetrics } from '../../../bot/storage/stores/durations.js';
import { PostgresRequestStore } from '../../../bot/storage/stores/requestStore.js';
import { purge } from '../../../bot/storage/stores/retention.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { fresh } from '../../contracts/helpers.js';
import { executing, T0 } from '../../helpers/requests.js';

// From "asked" to "an approver knows", and to "the person is in": exact, from the database.

let database: Database;
let store: PostgresRequestStore;
beforeAll(async () => {
  database = await openEmbedded(MEMORY);
  await migrate(database);
  store = new PostgresRequestStore(database, { part: () => undefined, notify: () => undefined });
});
afterAll(() => database.close());
beforeEach(() =>
  database.execute('delete from requests; delete from past_durations; delete from credentials'),
);

const later = (seconds: number) => new Date(Date.parse(T0) + seconds * 1_000).toISOString();

async function asked(told?: number): Promise<UnlockRequest> {
  const request = fresh();
  await store.change((tx) => tx.insert(request));
  if (told !== undefined) await store.noteTold(request.id, later(told));
  return request;
}

async function solved(request: UnlockRequest, seconds: number, credential = false): Promise<void> {
  const end = { status: 'resolved', version: 2, finishedAt: later(seconds) } as const;
  await store.change(async (tx) => {
    if (credential) await tx.replaceCredential({ requestId: request.id, sealed: 'x' });
    await tx.save({ ...executing(), ...request, ...end });
  });
}

const linesOf = async (figure: 'approver_knows' | 'approved' | 'fixed' | 'person_in') =>
  (await durationMetrics(database))
    .filter((line) => line.startsWith(`latchkey_asked_to_${figure}_seconds`))
    .map((line) => line.replace(`latchkey_asked_to_${figure}_seconds_`, ''));

describe('from asked to an approver knows', () => {
  it('is a histogram: each bucket counts what took at most so long', async () => {
    for (const told of [0, 5, 6, 70_000, 100_000]) await asked(told);
    await asked();
    expect(await linesOf('approver_knows')).toEqual([
      'bucket{le="5"} 2',
      ...[15, 60, 300, 900, 1800, 3600, 7200, 14400, 28800].map((le) => `bucket{le="${le}"} 3`),
      'bucket{le="86400"} 4',
      'bucket{le="+Inf"} 5',
      'sum 170011',
      'count 5',
    ]);
  });

  it('ends with the first message: a later one changes nothing', async () => {
    const { id } = await asked(10);
    await store.noteTold(id, later(500));
    expect(await linesOf('approver_knows')).toContain('sum 10');
  });

  it('is never below zero, also where two clocks disagree', async () => {
    await asked(-3);
    expect(await linesOf('approver_knows')).toContain('sum 0');
  });
});

describe('from asked to the person is in', () => {
  it('ends when the change was seen', async () => {
    await solved(await asked(), 130);
    expect(await linesOf('person_in')).toContain('sum 130');
  });

  it('does not end when a password was made, because it has to reach them first', async () => {
    await solved(await asked(), 130, true);
    expect(await linesOf('person_in')).toContain('count 0');
  });
});

describe('from asked to approved, and to fixed', () => {
  it('end with the last approval, and with the end of a request whose every step was confirmed', async () => {
    await solved(await asked(), 130);
    expect(await linesOf('approved')).toContain('sum 120');
    expect(await linesOf('fixed')).toContain('sum 130');
  });

  it('do not end while it waits, and nothing is fixed where a step failed', async () => {
    await asked();
    const request = await asked();
    const end = { status: 'partly-resolved', version: 2, finishedAt: later(130) } as const;
    await store.change((tx) => tx.save({ ...executing(), ...request, ...end }));
    expect(await linesOf('approved')).toContain('count 1');
    expect(await linesOf('fixed')).toContain('count 0');
  });
});

describe('the figures', () => {
  it('do not go down when a request is forgotten, and keep nothing of it but how long it took', async () => {
    const request = await asked(7);
    await solved(request, 130);
    const before = await durationMetrics(database);
    const inTwoYears = new Date(Date.parse(T0) + 730 * 24 * 3_600_000);
    expect((await purge(database, inTwoYears, 365)).requests).toBe(1);
    expect(await durationMetrics(database)).toEqual(before);
    expect(await database.query('select * from past_durations order by seconds')).toEqual([
      { figure: 'told', seconds: 7 },
      { figure: 'approved', seconds: 120 },
      { figure: 'fixed', seconds: 130 },
      { figure: 'in', seconds: 130 },
    ]);
  });

  it('are zero where nobody asked', async () => {
    expect(await linesOf('person_in')).toEqual(expect.arrayContaining(['sum 0', 'count 0']));
  });
});
