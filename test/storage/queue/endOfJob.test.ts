import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SILENT, type Database } from '../../../bot/storage/postgres/database.js';
import { migrate } from '../../../bot/storage/postgres/migrate.js';
import { MEMORY, openEmbedded } from '../../../bot/storage/postgres/pglite.js';
import { createJobQueue, type JobQueue } from '../../../bot/storage/queue/jobQueue.js';
import { handledBy } from '../../contracts/helpers.js';

// A job ends while the database is gone. The end is stored when the database is back, so that nobody waits until the job's time
// is up: for the next try, or for what waits for its place.

/** Far less than the time of a job, and enough for a busy machine. */
const SOON = { timeout: 20_000 };
let database: Database;
let isGone: boolean;
let refused: number;
let ran: number;
let queue: JobQueue;

beforeEach(async () => {
  database = await openEmbedded(MEMORY);
  await migrate(database);
  [isGone, refused, ran] = [false, 0, 0];
  const reached = <T>(work: () => Promise<T>): Promise<T> => {
    if (!isGone) return work();
    refused += 1;
    return Promise.reject(new Error('connect ECONNREFUSED'));
  };
  queue = await createJobQueue({
    database: {
      ...database,
      query: (text, values) => reached(() => database.query(text, values)),
      execute: (script) => reached(() => database.execute(script)),
      transaction: (work) => reached(() => database.transaction(work)),
    },
    log: SILENT,
    options: { retryDelaySeconds: 0, retryLimit: 2, pollMs: 20 },
  });
});
afterEach(async () => {
  await queue.stop();
  await database.close();
});

/** Resolves when the job has ended and its end was refused. */
async function endsWhileGone(how: () => void): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    void queue.start(
      handledBy(async () => {
        ran += 1;
        if (ran > 1) return;
        isGone = true;
        resolve();
        how();
      }),
    );
  });
  await queue.send('announce', 'REQ-1');
  await ended;
  await expect.poll(() => refused, SOON).toBeGreaterThan(1);
  isGone = false;
}

const states = async (): Promise<readonly string[]> =>
  (await database.query<{ state: string }>('select state::text as state from pgboss.job')).map(
    ({ state }) => state,
  );

describe('the end of a job that the database did not take', () => {
  it('is stored when the database is back, and the job is not run again', async () => {
    await endsWhileGone(() => undefined);
    await expect.poll(states, SOON).toEqual(['completed']);
    expect(ran).toBe(1);
  });

  it('and that failed, is tried again when the database is back', async () => {
    await endsWhileGone(() => {
      throw new Error('the database was gone');
    });
    await expect.poll(states, SOON).toEqual(['completed']);
    expect(ran).toBe(2);
  });
});
