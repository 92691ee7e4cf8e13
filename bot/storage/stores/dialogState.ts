import { randomUUID } from 'node:crypto';
import type { Storage, StoreItem, StoreItems } from 'botbuilder';
import type { Database, Sql } from '../postgres/database.js';

/** Where botbuilder keeps the state of its dialogs. */
export class DatabaseStorage implements Storage {
  constructor(private readonly database: Database) {}

  /** Only what is there; each item with the eTag to write it back with. */
  async read(keys: string[]): Promise<StoreItems> {
    if (keys.length === 0) return {};
    const rows = await this.database.query<{ key: string; etag: string; body: string }>(
      'select key, etag, body from dialog_state where key = any($1::text[])',
      [keys],
    );
    return Object.fromEntries(
      rows.map((row) => [row.key, { ...(JSON.parse(row.body) as StoreItem), eTag: row.etag }]),
    );
  }

  /**
   * Writes all changes or none. An item with an eTag other than `*` is written only if it is still the stored one;
   * throws an error with "eTag conflict" otherwise, which is how botbuilder's own storages say it.
   */
  async write(changes: StoreItems): Promise<void> {
    // Always in the same order: two writers never wait for each other crosswise.
    const keys = Object.keys(changes).sort();
    if (keys.length === 0) return;
    await this.database.transaction(async (sql) => {
      for (const key of keys) await writeItem(sql, key, changes[key] as StoreItem);
    });
  }

  async delete(keys: string[]): Promise<void> {
    if (keys.length === 0) return;
    await this.database.query('delete from dialog_state where key = any($1::text[])', [keys]);
  }
}

async function writeItem(sql: Sql, key: string, item: StoreItem): Promise<void> {
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
