import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import { PostgresRefusals } from '../../bot/storage/stores/refusals.js';

export function refusalsContract(database: () => Database): void {
  describe('a refusal by a limit of Microsoft', () => {
    /** Another instance, with the statements that it sent and what it logged. */
    function instance(refuses = false) {
      const clock = { ms: 0 };
      const logged: string[] = [];
      let asked = 0;
      const query: Database['query'] = (text, values) => {
        if (text.trimStart().startsWith('select')) asked += 1;
        return refuses ? Promise.reject(new Error('the database is away')) : database().query(text, values);
      };
      const warn = (_facts: object, message: string) => void logged.push(message);
      const log = { info: warn, warn, error: warn };
      const refusals = new PostgresRefusals({ query }, log, () => clock.ms);
      return { refusals, clock, logged, asked: () => asked };
    }
    const written = (limit: string) =>
      expect.poll(
        async () => (await database().query('select 1 from refusals where limit_name = $1', [limit])).length,
      );

    it('that one instance met is known to the others: how long ago, and how long it still counts', async () => {
      const limit = randomUUID();
      instance().refusals.note(limit, 60_000);
      await written(limit).toBe(1);
      const last = await instance().refusals.last(limit);
      expect(last!.agoMs).toBeGreaterThanOrEqual(0);
      expect(Math.round(last!.agoMs + last!.leftMs)).toBe(60_000);
      expect(await instance().refusals.last(randomUUID())).toBeUndefined();
    });

    it('does not count for less time because a later one asks for less', async () => {
      const limit = randomUUID();
      const { refusals } = instance();
      refusals.note(limit, 60_000);
      await written(limit).toBe(1);
      refusals.note(limit, 0);
      const leftMs = async () => (await instance().refusals.last(limit))!.leftMs;
      await expect.poll(leftMs).toBeGreaterThan(30_000);
    });

    it('is asked for once a second, however many look at the same moment', async () => {
      const { refusals, clock, asked } = instance();
      await Promise.all([1, 2, 3].map(() => refusals.last('reports')));
      clock.ms = 999;
      await refusals.last('reports');
      expect(asked()).toBe(1);
      clock.ms = 1_000;
      await refusals.last('reports');
      expect(asked()).toBe(2);
    });

    it('is a line in the log, and no error, while the database is away', async () => {
      const { refusals, logged } = instance(true);
      refusals.note('reports', 1_000);
      expect(await refusals.last('reports')).toBeUndefined();
      expect(logged.toSorted()).toEqual([
        'Other instances do not hear that Microsoft refuses',
        'What other instances know of a limit cannot be read',
      ]);
    });
  });
}
