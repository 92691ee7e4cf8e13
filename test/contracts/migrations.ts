import { describe, expect, it } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import { migrate, NewerDatabase } from '../../bot/storage/postgres/migrate.js';
import { MIGRATIONS } from '../../bot/storage/postgres/migrations/migrations.js';
import { OPEN_STATUSES } from '../../bot/unlock/request/request.js';

export function migrationContract(database: () => Database): void {
  describe('migrations', () => {
    it('are applied once, however often and by however many at the same time', async () => {
      await Promise.all([migrate(database()), migrate(database()), migrate(database())]);
      const rows = await database().query<{ id: number }>('select id from migrations order by id');
      expect(rows.map((row) => row.id)).toEqual(MIGRATIONS.map((migration) => migration.id));
    });

    it('are applied altogether or not at all', async () => {
      const good = { id: 901, name: 'good', sql: 'create table good_one (id int)' };
      const bad = { id: 902, name: 'bad', sql: 'create nonsense' };
      await expect(migrate(database(), [...MIGRATIONS, good, bad])).rejects.toThrow();
      expect(await database().query(`select to_regclass('good_one') as found`)).toEqual([{ found: null }]);
    });

    it('refuse a database that a newer version made', async () => {
      const known = MIGRATIONS.slice(0, -1);
      await expect(migrate(database(), known)).rejects.toThrow(NewerDatabase);
    });

    it('know the same open statuses as the domain', () => {
      const list = OPEN_STATUSES.map((status) => `'${status}'`).join(', ');
      const index = MIGRATIONS.findLast(({ sql }) => sql.includes('index one_open_request'));
      expect(index?.sql).toContain(`where status in (${list})`);
    });
  });
}
