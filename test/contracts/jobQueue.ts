import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database, Log } from '../../bot/storage/postgres/database.js';
import { createJobQueue, type JobQueue } from '../../bot/storage/queue/jobQueue.js';
import { isWaiting } from '../../bot/storage/queue/pgBoss.js';
import { JOB_NAMES, type Handler, type Job, type JobOptions } from '../../bot/storage/queue/jobs.js';
import { handledBy } from './helpers.js';

const LATER = '2199-01-01T00:00:00.000Z';

export function jobQueueContract(database: () => Database): void {
  describe('the job queue', () => {
    let queue: JobQueue;
    let said: { level: string; facts: object; message: string }[];
    let ran: (Pick<Job, 'name' | 'attempt' | 'isLast'> & { requestId: string })[];

    const note =
      (level: string) =>
      (facts: object, message: string): void =>
        void said.push({ level, facts, message });
    const log: Log = { info: note('info'), warn: note('warn'), error: note('error') };
    const create = (options: Partial<JobOptions> = {}): Promise<JobQueue> =>
      createJobQueue({
        database: database(),
        log,
        // The interval is so long that no test finds a job by it.
        options: { retryDelaySeconds: 0, retryLimit: 2, pollMs: 600_000, ...options },
      });
    const remember: Handler = async (requestId, { name, attempt, isLast }) =>
      void ran.push({ requestId, name, attempt, isLast });
    const ids = (): string[] => ran.map((job) => job.requestId);

    beforeEach(async () => {
      said = [];
      ran = [];
      queue = await create();
      await database().query('delete from pgboss.job');
    });
    afterEach(() => queue.stop());

    it('runs a job of every kind, with the request it is about', async () => {
      await queue.start(handledBy(remember));
      for (const name of JOB_NAMES) await queue.send(name, `about-${name}`);
      await queue.idle();
      expect(ran.map((job) => `${job.name} ${job.requestId}`).sort()).toEqual(
        JOB_NAMES.map((name) => `${name} about-${name}`).sort(),
      );
    });

    it('runs what was sent before it was started', async () => {
      await queue.send('announce', 'early');
      await queue.start(handledBy(remember));
      await queue.idle();
      expect(ids()).toEqual(['early']);
    });

    it('leaves a job alone until its time has come', async () => {
      await queue.start(handledBy(remember));
      await queue.send('expire', 'tomorrow', { after: LATER });
      await queue.send('expire', 'now');
      await queue.idle();
      expect(ids()).toEqual(['now']);
    });

    // One that comes too early by the bot's clock is sent again. Where the database's clock is ahead, that moment is over.
    it('begins a job whose moment is over a second later, and never without a pause', async () => {
      await queue.send('expire', 'yesterday', { after: '2020-01-01T00:00:00.000Z' });
      const [job] = await database().query<{ seconds: number }>(
        'select extract(epoch from start_after - created_on)::float as seconds from pgboss.job',
      );
      expect(job?.seconds).toBeCloseTo(1, 1);
      await database().query(`update pgboss.job set start_after = now() - interval '1 second'`);
      await queue.start(handledBy(remember));
      await queue.idle();
      expect(ids()).toEqual(['yesterday']);
    });

    it('begins a job as soon as it is told that its transaction is committed', async () => {
      const begun = new Promise<string>((resolve) => {
        void queue.start(handledBy(async (requestId) => resolve(requestId)));
      });
      await database().transaction(async (sql) => {
        await queue.send('announce', 'committed', { sql });
      });
      queue.notify();
      expect(await begun).toBe('committed');
    });

    it('never runs what was sent in a transaction that was rolled back', async () => {
      await queue.start(handledBy(remember));
      const change = database().transaction(async (sql) => {
        await queue.send('announce', 'rolled back', { sql });
        throw new Error('changed my mind');
      });
      await expect(change).rejects.toThrow('changed my mind');
      await queue.idle();
      expect(ids()).toEqual([]);
    });

    it('tries a failing job again, says which request it is about, and ends with what to do', async () => {
      await queue.start(
        handledBy(async (requestId, job) => {
          await remember(requestId, job);
          throw new Error('Teams is away');
        }),
      );
      await queue.send('announce', 'hopeless');
      await queue.idle();
      expect(ran.map(({ attempt, isLast }) => [attempt, isLast])).toEqual([
        [1, false],
        [2, false],
        [3, true],
      ]);
      expect(said.map(({ level }) => level)).toEqual(['warn', 'warn', 'error']);
      expect(said[2]?.facts).toMatchObject({ job: 'announce', requestId: 'hopeless', attempt: 3 });
      expect(said[2]?.message).toContain('restart the bot');
    });

    it('stores no more of an error than its words', async () => {
      await queue.start(
        handledBy(async () => {
          throw Object.assign(new Error('it failed'), { body: 'Tr0ub4dor' });
        }),
      );
      await queue.send('execute', 'secret');
      await queue.idle();
      const rows = await database().query<{ kept: string }>('select output::text as kept from pgboss.job');
      expect(rows[0]?.kept).toContain('it failed');
      expect(JSON.stringify(rows)).not.toContain('Tr0ub4dor');
    });

    it('knows which job waits: one with a later start, and none that runs or is over', async () => {
      const later = { after: LATER };
      const waiting = (name: string, requestId: string) => isWaiting(database(), name, requestId);
      const whileItRan: boolean[] = [];
      await queue.start(
        handledBy(async (requestId) => void whileItRan.push(await waiting('execute', requestId))),
      );
      await queue.send('execute', 'runs');
      await queue.send('execute', 'waits', later);
      await queue.send('announce', 'of another name', later);
      await queue.idle();
      expect(whileItRan).toEqual([false]);
      expect(await waiting('execute', 'runs')).toBe(false);
      expect(await waiting('execute', 'waits')).toBe(true);
      expect(await waiting('execute', 'of another name')).toBe(false);
    });

    it('knows that a job waits for its second try', async () => {
      queue = await create({ retryDelaySeconds: 60 });
      await queue.start(handledBy(() => Promise.reject(new Error('Graph is away'))));
      await queue.send('execute', 'again');
      await queue.idle();
      expect(await isWaiting(database(), 'execute', 'again')).toBe(true);
    });

    it('waits no longer for the next try than it may, however often it tried', async () => {
      queue = await create({ retryDelaySeconds: 3_600, longestRetrySeconds: 240 });
      await queue.start(handledBy(() => Promise.reject(new Error('Teams is away'))));
      await queue.send('announce', 'patient');
      await queue.idle();
      const [job] = await database().query<{ seconds: number }>(
        `select extract(epoch from start_after - now())::float8 as seconds from pgboss.job where state = 'retry'`,
      );
      expect(job!.seconds).toBeLessThanOrEqual(240);
      expect(job!.seconds).toBeGreaterThan(100);
    });

    it('tries once more after a restart what it had given up', async () => {
      await queue.start(handledBy(() => Promise.reject(new Error('Teams is away'))));
      await queue.send('announce', 'patient');
      await queue.idle();
      await queue.stop();
      queue = await create();
      await queue.start(handledBy(remember));
      await queue.idle();
      expect(ran).toEqual([{ requestId: 'patient', name: 'announce', attempt: 2, isLast: false }]);
    });

    it.each([
      { settings: { concurrency: 3 }, why: 'as all kinds' },
      { settings: { concurrency: 1, places: { execute: 3 } }, why: 'by a number of its own' },
    ])('runs no more of one kind at a time than it may, $why, and all in the end', async ({ settings }) => {
      queue = await create(settings);
      let running = 0;
      let most = 0;
      let full = (): void => undefined;
      const three = new Promise<void>((resolve) => (full = resolve));
      await queue.start(
        handledBy(async (requestId, job) => {
          most = Math.max(most, ++running);
          if (most === 3) full();
          // The first ones wait for each other, however fast the machine takes the next.
          await three;
          await database().query('select 1');
          running--;
          await remember(requestId, job);
        }),
      );
      await Promise.all(Array.from({ length: 12 }, (_, index) => queue.send('execute', `${index}`)));
      await queue.idle();
      expect(new Set(ids()).size).toBe(12);
      expect(most).toBe(3);
    });

    it('gives up on a job that takes too long, tells it so, and tries it again', async () => {
      queue = await create({ expireInSeconds: 1 });
      const signals: AbortSignal[] = [];
      await queue.start(
        handledBy(async (requestId, job) => {
          signals.push(job.signal);
          if (job.attempt === 1) await new Promise(() => undefined);
          await remember(requestId, job);
        }),
      );
      await queue.send('execute', 'slow');
      await queue.idle();
      expect(ran).toMatchObject([{ requestId: 'slow', attempt: 2 }]);
      expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
    });

    it('is made once by two instances that start together', async () => {
      const [one, other] = await Promise.all([create(), create()]);
      await one.send('announce', 'either');
      await Promise.all([one.start(handledBy(remember)), other.start(handledBy(remember))]);
      await Promise.all([one.idle(), other.idle()]);
      await Promise.all([one.stop(), other.stop()]);
      expect(ids()).toEqual(['either']);
    });
  });
}
