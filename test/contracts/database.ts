import { describe, expect, it } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import { sqlState } from '../../bot/storage/postgres/transactions.js';

export function databaseContract(database: () => Database): void {
  describe('a database', () => {
    it('runs a transaction again after a serialisation failure, a few times', async () => {
      let tries = 0;
      const work = database().transaction(async (sql) => {
        if (++tries < 3) await sql.execute(`do $$ begin raise sqlstate '40001'; end $$`);
        return 'done';
      });
      await expect(work).resolves.toBe('done');
      expect(tries).toBe(3);
    });

    it('gives up on a transaction that fails so every time', async () => {
      let tries = 0;
      const work = database().transaction(async (sql) => {
        tries++;
        await sql.execute(`do $$ begin raise sqlstate '40P01'; end $$`);
      });
      await expect(work).rejects.toSatisfy((error) => sqlState(error) === '40P01');
      expect(tries).toBe(5);
    });

    it('commits nothing of a transaction in which a failed statement was overlooked', async () => {
      const work = database().transaction(async (sql) => {
        await sql.query(`insert into settings (key, value) values ('overlooked', '1')`);
        await sql.query('select nonsense').catch(() => undefined);
      });
      await expect(work).rejects.toThrow();
      expect(await database().query(`select 1 from settings where key = 'overlooked'`)).toEqual([]);
    });

    it('leaves nothing of a script that fails half-way, and goes on working', async () => {
      const script = `insert into settings (key, value) values ('half', '1'); select nonsense`;
      await expect(database().execute(script)).rejects.toThrow('nonsense');
      expect(await database().query(`select 1 from settings where key = 'half'`)).toEqual([]);
    });

    it('refuses a query that would wait for the transaction it is made in', async () => {
      const work = database().transaction(async () => database().query('select 1'));
      await expect(work).rejects.toThrow('query through the `sql`');
    });
  });
}
