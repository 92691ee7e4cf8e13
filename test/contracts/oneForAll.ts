import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SILENT, type Database } from '../../bot/storage/postgres/database.js';
import { together } from '../../bot/storage/postgres/together.js';
import { createJobQueue, type JobQueue } from '../../bot/storage/queue/jobQueue.js';
import type { JobName, JobOptions } from '../../bot/storage/queue/jobs.js';
import { handledBy } from './helpers.js';

/** Jobs that bring a request up to date: one run does for all of them, and none runs beside another. */
export function oneForAllContract(database: () => Database): void {
  describe('jobs about the same request', () => {
    let queue: JobQueue;
    let ran: string[];

    const create = (options: Partial<JobOptions> = {}): Promise<JobQueue> =>
      createJobQueue({
        database: database(),
        log: SILENT,
        options: { retryDelaySeconds: 0, retryLimit: 2, pollMs: 600_000, ...options },
      });
    const send = (name: JobName, ...about: string[]) =>
      together(database(), [queue.part(about.map((requestId) => ({ name, requestId })))]);
    const states = async () =>
      (await database().query<{ state: string }>('select state::text from pgboss.job')).map(
        (row) => row.state,
      );

    beforeEach(async () => {
      ran = [];
      queue = await create();
      await database().query('delete from pgboss.job');
    });
    afterEach(() => queue.stop());

    it('are drawn once for all changes that came before', async () => {
      await send('announce', 'a', 'b', 'a', 'a', 'b');
      await queue.start(handledBy(async (id) => void ran.push(id)));
      await queue.idle();
      expect(ran.toSorted()).toEqual(['a', 'b']);
      expect(new Set(await states())).toEqual(new Set(['completed']));
    });

    it('are run each where each of them counts', async () => {
      await send('check', 'a', 'a', 'a');
      await queue.start(handledBy(async (id) => void ran.push(id)));
      await queue.idle();
      expect(ran).toEqual(['a', 'a', 'a']);
    });

    it('are not carried out side by side: the next one begins when the first has ended, and sees what changed', async () => {
      let running = 0;
      let most = 0;
      await queue.start(
        handledBy(async (id) => {
          most = Math.max(most, ++running);
          if (ran.push(id) === 1) await queue.send('execute', 'a');
          // Long enough for the queue to look for the next one.
          for (let n = 0; n < 10; n++) await database().query('select 1');
          running--;
        }),
      );
      await queue.send('execute', 'a');
      await queue.idle();
      expect([ran, most]).toEqual([['a', 'a'], 1]);
    });

    it('leave room for other requests while one of them runs', async () => {
      let finish = (): void => undefined;
      const done = new Promise<void>((resolve) => (finish = resolve));
      await queue.start(
        handledBy(async (id) => {
          ran.push(id);
          if (id === 'slow') await done;
          else finish();
        }),
      );
      await send('execute', 'slow', 'other');
      queue.notify();
      await queue.idle();
      expect(ran.toSorted()).toEqual(['other', 'slow']);
    });

    it('are drawn at once the first time, and once more for all that changes soon after', async () => {
      await queue.stop();
      queue = await create({ redrawPauseMs: 200 });
      const times: number[] = [];
      await queue.start(
        handledBy(async () => {
          // What is sent while it is drawn, and just after it.
          if (times.push(performance.now()) === 1)
            for (let n = 0; n < 3; n++) await queue.send('announce', 'a');
        }),
      );
      await queue.send('announce', 'a');
      await queue.idle();
      expect(times).toHaveLength(2);
      // Timers and this clock differ by less than a millisecond or two.
      expect(times[1]! - times[0]!).toBeGreaterThan(195);
    });

    it('are tried again all together when the one run fails', async () => {
      await send('announce', 'a', 'a');
      await queue.start(
        handledBy(async (id, { attempt }) => {
          ran.push(`${id} ${attempt}`);
          if (attempt === 1) throw new Error('Teams is away');
        }),
      );
      await queue.idle();
      expect(ran).toEqual(['a 1', 'a 2']);
    });

    it('count the tries of the newest: a change is not given up with what failed before it', async () => {
      queue = await create({ retryLimit: 5 });
      await send('announce', 'a', 'a');
      await database().query(
        `update pgboss.job set state = 'retry', started_on = now(), retry_count = 5, created_on = now() - interval '1 h'
         where id = (select id from pgboss.job limit 1)`,
      );
      await queue.start(handledBy(async (id, { attempt }) => void ran.push(`${id} ${attempt}`)));
      await queue.idle();
      expect(ran).toEqual(['a 1']);
    });

    it('are refused together when one has no queue, instead of being dropped silently', async () => {
      const jobs = [
        { name: 'announce', requestId: 'a' },
        { name: 'no-such-queue' as JobName, requestId: 'a' },
      ] as const;
      await expect(database().transaction((sql) => together(sql, [queue.part(jobs)]))).rejects.toThrow(
        'not taken',
      );
      expect(await states()).toEqual([]);
    });
  });
}
