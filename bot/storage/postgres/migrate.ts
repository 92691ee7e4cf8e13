import type { Database, Sql } from './database.js';
import type { Migration } from './migrations/migration.js';
import { MIGRATIONS } from './migrations/migrations.js';

/** A later version of the bot made this database. */
export class NewerDatabase extends Error {
  constructor(ids: readonly number[]) {
    super(
      `The database was made by a newer version of Latchkey (it has migration ${ids.join(', ')}): install that version`,
    );
    this.name = 'NewerDatabase';
  }
}

/**
 * Updates the schema. Runs each migration once, and all of them or none. Safe to repeat. When two instances start
 * together, the second one waits for the first. Throws `NewerDatabase`.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await database.transaction(async (sql) => {
    await sql.query(`select pg_advisory_xact_lock(hashtext('latchkey.migrations'))`);
    const applied = await appliedIds(sql);
    const unknown = applied.filter((id) => !migrations.some((migration) => migration.id === id));
    if (unknown.length > 0) throw new NewerDatabase(unknown);
    for (const migration of migrations) {
      if (!applied.includes(migration.id)) await apply(sql, migration);
    }
  });
  await forgetDeadLeases(database);
}

async function appliedIds(sql: Sql): Promise<readonly number[]> {
  await sql.execute(`
    create table if not exists migrations (
      id         integer primary key,
      name       text not null,
      applied_at timestamptz not null default now()
    )`);
  const rows = await sql.query<{ id: number }>('select id from migrations order by id');
  return rows.map((row) => row.id);
}

async function apply(sql: Sql, migration: Migration): Promise<void> {
  await sql.execute(migration.sql);
  await sql.query('insert into migrations (id, name) values ($1, $2)', [migration.id, migration.name]);
}

/** No other process can use the embedded database. So the remaining leases belong to a dead process. */
async function forgetDeadLeases(database: Database): Promise<void> {
  if (database.embedded) await database.query('delete from leases');
}
