import { randomUUID } from 'node:crypto';
import type { DialogItems, DialogMemory } from '../../teams/ports/dialogMemory.js';
import type { Database, Sql } from '../postgres/database.js';

/** The state of the dialogs, in the database. */
export class PostgresDialogMemory implements DialogMemory {
  constructor(private readonly database: Database) {}

  async read(keys: string[]): Promise<DialogItems> {
    if (keys.length === 0) return {};
    const rows = await this.database.query<{ key: string; etag: string; body: string }>(
      'select key, etag, body from dialog_state where key = any($1::text[])',
      [keys],
    );
    return Object.fromEntries(
      rows.map((row) => [row.key, { ...(JSON.parse(row.body) as object), eTag: row.etag }]),
    );
  }

  async write(changes: DialogItems): Promise<void> {
    // Always writes in the same order, so that two writers cause no deadlock.
    const keys = Object.keys(changes).sort();
    const [only] = keys;
    if (only === undefined) return;
    // One statement needs no transaction around it. A turn writes one item.
    if (keys.length === 1) return writeItem(this.database, only, changes[only] ?? {});
    await this.database.transaction(async (sql) => {
      for (const key of keys) await writeItem(sql, key, changes[key] ?? {});
    });
  }

  async delete(keys: string[]): Promise<void> {
    if (keys.length === 0) return;
    await this.database.query('delete from dialog_state where key = any($1::text[])', [keys]);
  }
}

async function writeItem(sql: Sql, key: string, item: DialogItems[string]): Promise<void> {
  const { eTag, ...body } = item;
  const values = [key, randomUUID(), JSON.stringify(body)];
  const expected = eTag && eTag !== '*' ? eTag : undefined;
  const rows = await sql.query(
    `insert into dialog_state as stored (key, etag, body) values ($1, $2, $3)
     on conflict (key) do update set etag = excluded.etag, body = excluded.body, written_at = now()
       where $4::text is null or stored.etag = $4
     returning key`,
    [...values, expected ?? null],
  );
  if (rows.length === 0) throw new Error(`Storage: error writing "${key}" due to eTag conflict.`);
}
