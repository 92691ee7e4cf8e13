import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database, Log } from '../../bot/storage/postgres/database.js';
import { createJobQueue, type JobQueue } from '../../bot/storage/queue/jobQueue.js';
import type { Handler, Job } from '../../bot/storage/queue/jobs.js';
import { handledBy } from './helpers.js';

const AT_ONCE = Promise.resolve();

/** How the queue stops with its process. Running jobs end or are given back, and other jobs are not touched. */
export function stoppingQueueContract(database: () => Database): void {
  describe('a job queue that stops', () => {
    let queue: JobQueue;
    let said: { level: string; facts: object }[];
    let ran: string[];

    const note =
      (level: string) =>
      (facts: object): void =>
        void said.push({ level, facts });
    const log: Log = { info: note('info'), warn: note('warn'), error: note('error') };
    const create = (on = database()): Promise<JobQueue> =>
      createJobQueue({ database: on, log, options: { retryDelaySeconds: 0, pollMs: 600_000 } });
    const remember: Handler = async (requestId) => void ran.push(requestId);

    const stateOf = async (requestId: string): Promise<unknown> => {
      const find = `select state::text from pgboss.job where data->>'requestId' = $1`;
      const rows = await database().query<{ state: string }>(find, [requestId]);
      return rows.map(({ state }) => state).join();
    };

    /** Begins a job that does not end before `finish` is called. */
    async function inHand(requestId: string): Promise<{ job: Job; finish: () => void }> {
      let finish = (): void => undefined;
      const done = new Promise<void>((resolve) => (finish = resolve));
      const begun = new Promise<Job>((resolve) => {
        void queue.start(
          handledBy(async (id, job) => {
            resolve(job);
            await done;
            ran.push(id);
          }),
        );
      });
      await queue.send('execute', requestId);
      return { job: await begun, finish };
    }

    beforeEach(async () => {
      [said, ran] = [[], []];
      queue = await create();
      await database().query('delete from pgboss.job');
    });
    afterEach(() => queue.stop(AT_ONCE));

    it('waits for what is running', async () => {
      const { finish } = await inHand('in hand');
      const stopped = queue.stop();
      finish();
      await stopped;
      expect(ran).toEqual(['in hand']);
      expect(await stateOf('in hand')).toBe('completed');
    });

    it('begins nothing more from that moment on, though something still runs', async () => {
      const { finish } = await inHand('in hand');
      const stopped = queue.stop();
      await queue.send('announce', 'too late');
      finish();
      await stopped;
      expect(ran).toEqual(['in hand']);
      // A look that was on its way may have taken it. Then it was given back.
      expect(await stateOf('too late')).toMatch(/^(created|retry)$/);
    });

    it('gives back what it was fetching at that moment', async () => {
      let tell = (): void => undefined;
      const stopped = new Promise<void>((resolve) => (tell = () => resolve(queue.stop())));
      queue = await create(before(database(), /skip locked/i, () => tell()));
      await queue.send('execute', 'fetched');
      await queue.start(handledBy(remember));
      await stopped;
      expect(ran).toEqual([]);
      expect(await stateOf('fetched')).toBe('retry');
    });

    it('does not wait when time is up: it tells the job so, and leaves it for the next start', async () => {
      const { job } = await inHand('left');
      await queue.stop(AT_ONCE);
      expect(job.signal.aborted).toBe(true);
      expect(await stateOf('left')).toBe('retry');
      queue = await create();
      await queue.start(handledBy(remember));
      await queue.idle();
      expect(ran).toEqual(['left']);
    });

    it('says which jobs it left', async () => {
      await inHand('left');
      await queue.stop(AT_ONCE);
      expect(said).toEqual([{ level: 'warn', facts: { jobs: [{ job: 'execute', requestId: 'left' }] } }]);
    });

    it('stops when time is up although the database does not answer when it looks for jobs', async () => {
      queue = await create(before(database(), /start_after <= now/, () => new Promise(() => undefined)));
      await queue.start(handledBy(remember));
      await queue.stop(AT_ONCE);
    });

    it('stops although jobs cannot be given back, and says so: they come back when their time is up', async () => {
      const refuse = () => Promise.reject(new Error('the database is away'));
      queue = await create(before(database(), /^update pgboss.job set state = 'retry'/, refuse));
      await inHand('stuck');
      await queue.stop(AT_ONCE);
      expect(said.at(-1)).toMatchObject({
        level: 'warn',
        facts: { err: { message: 'the database is away' } },
      });
      expect(await stateOf('stuck')).toBe('active');
    });
  });
}

/** A database that calls `first` before each statement that matches. */
function before(database: Database, statement: RegExp, first: () => unknown): Database {
  return {
    ...database,
    query: async (text, values) => {
      if (statement.test(text)) await first();
      return database.query(text, values);
    },
  };
}
