import { randomUUID } from 'node:crypto';
import type { DialogItems, DialogMemory } from '../../teams/ports/dialogMemory.js';
import type { Database, Sql } from '../postgres/database.js';
import type { Part } from '../postgres/together.js';
import { Turns, type StoredItem } from './turns.js';

/** The state of the dialogs, in the database. In a turn it is read when the message is taken, and written at the end. */
export class PostgresDialogMemory implements DialogMemory {
  constructor(
    private readonly database: Database,
    private readonly turns = new Turns(),
  ) {}

  async read(keys: string[]): Promise<DialogItems> {
    const [only] = keys;
    if (only === undefined) return {};
    const here = keys.length === 1 ? this.inTurn(only) : undefined;
    const rows = here ? here.found : await this.stored(keys);
    return Object.fromEntries(
      rows.map((row) => [row.key, { ...(JSON.parse(row.body) as object), eTag: row.etag }]),
    );
  }

  async write(changes: DialogItems): Promise<void> {
    // Always writes in the same order, so that two writers cause no deadlock.
    const keys = Object.keys(changes).sort();
    const [only] = keys;
    if (only === undefined) return;
    if (keys.length === 1) return this.writeOne(only, changes[only] ?? {});
    await this.database.transaction(async (sql) => {
      for (const key of keys) await writeItem(sql, key, changes[key] ?? {});
    });
  }

  async delete(keys: string[]): Promise<void> {
    if (keys.length === 0) return;
    for (const key of keys) this.turns.changed(key);
    await this.database.query('delete from dialog_state where key = any($1::text[])', [keys]);
  }

  /** What this process has of it: written in a turn that is not over, or read at the beginning of this one. */
  private inTurn(key: string): { readonly found: readonly StoredItem[] } | undefined {
    const unwritten = this.turns.unwritten(key);
    if (unwritten) return { found: [unwritten] };
    const turn = this.turns.current();
    if (turn?.dialogKey !== key || !turn.dialog || turn.isLate) return undefined;
    const { found } = turn.dialog;
    return { found: found ? [found] : [] };
  }

  private stored(keys: readonly string[]): Promise<readonly StoredItem[]> {
    return this.database.query<StoredItem>(
      'select key, etag, body from dialog_state where key = any($1::text[])',
      [keys],
    );
  }

  /** botbuilder's own state writes whatever is stored (`*`). That may wait for the end of the turn. */
  private async writeOne(key: string, item: DialogItems[string]): Promise<void> {
    const { eTag, ...body } = item;
    const whatever = eTag === undefined || eTag === '*';
    if (whatever && this.turns.putOff({ key, etag: randomUUID(), body: JSON.stringify(body) })) return;
    this.turns.changed(key);
    await writeItem(this.database, key, item);
  }
}

/** Writes an item whatever is stored. */
export function itemPart({ key, etag, body }: StoredItem): Part {
  return {
    text: `insert into dialog_state (key, etag, body) values ($1, $2, $3)
      on conflict (key) do update set etag = excluded.etag, body = excluded.body, written_at = now() returning 1`,
    values: [key, etag, body],
  };
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
