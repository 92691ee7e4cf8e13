import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ChannelAt, ChannelKind, DatabaseRead, Stored } from '../../setup/ports.js';
import type { ConversationAddress } from '../../teams/ports/conversationAddress.js';
import { SILENT, type Sql } from '../postgres/database.js';
import type { DatabaseOwner } from '../postgres/databaseOwner.js';
import { FolderInUse } from '../postgres/folderLock.js';
import { MIGRATIONS } from '../postgres/migrations/migrations.js';
import { openDatabase, type DatabasePlace } from '../postgres/openDatabase.js';
import { settingOf } from '../stores/conversationStore.js';

const KINDS: readonly ChannelKind[] = ['approvals', 'incidents'];

/** Opens the bot's database, reads what the doctor needs, and closes it. Makes none, and changes no table. */
export async function readStored(place: DatabasePlace, owner: DatabaseOwner): Promise<Stored> {
  if (!place.url && !existsSync(join(place.folder, 'data'))) return nothing({ kind: 'none' });
  try {
    const database = await openDatabase(place, SILENT);
    try {
      return await storedIn(database, owner);
    } finally {
      await database.close();
    }
  } catch (error) {
    return nothing(
      error instanceof FolderInUse ? { kind: 'in-use' } : { kind: 'unreachable', code: codeOf(error) },
    );
  }
}

/** The same, from a database that is open. Reads alone. */
export async function storedIn(sql: Sql, owner: DatabaseOwner): Promise<Stored> {
  const [there] = await sql.query<{ there: boolean }>(
    `select to_regclass('migrations') is not null as there`,
  );
  const ids = there?.there
    ? (await sql.query<{ id: number }>('select id from migrations')).map(({ id }) => id)
    : [];
  const known = MIGRATIONS.map(({ id }) => id);
  const behind = known.filter((id) => !ids.includes(id)).length;
  const database: DatabaseRead = {
    kind: 'read',
    version: Math.max(0, ...ids),
    behind,
    isNewer: ids.some((id) => !known.includes(id)),
    isWritable: await isWritable(sql, ids.length > 0),
    isOthers: behind < known.length && (await isOthers(sql, owner)),
  };
  // An older version may not have these tables yet.
  if (behind > 0) return nothing(database);
  return { database, channels: await channelsIn(sql), chats: await chatsIn(sql) };
}

function nothing(database: DatabaseRead): Stored {
  return { database, channels: {}, chats: new Set() };
}

/** By what PostgreSQL says of itself: a replica, a read-only session, and the rights of this user. */
async function isWritable(sql: Sql, hasTables: boolean): Promise<boolean> {
  const [row] = await sql.query<{ replica: boolean; only: string }>(
    `select pg_is_in_recovery() as replica, current_setting('transaction_read_only') as only`,
  );
  if (!row || row.replica || row.only !== 'off') return false;
  const [right] = await sql.query<{ may: boolean }>(
    hasTables
      ? `select has_table_privilege('requests', 'insert, update') as may`
      : `select has_schema_privilege(current_schema(), 'create') as may`,
  );
  return right?.may === true;
}

async function isOthers(sql: Sql, owner: DatabaseOwner): Promise<boolean> {
  const [row] = await sql.query<{ value: DatabaseOwner }>(`select value from settings where key = 'owner'`);
  if (!row) return false;
  return row.value.kind !== owner.kind || (owner.kind === 'tenant' && row.value.tenantId !== owner.tenantId);
}

async function channelsIn(sql: Sql): Promise<Stored['channels']> {
  const found: Partial<Record<ChannelKind, ChannelAt>> = {};
  for (const kind of KINDS) {
    const [row] = await sql.query<{ value: ConversationAddress }>(
      'select value from settings where key = $1',
      [settingOf(kind)],
    );
    const { conversation, serviceUrl } = row?.value ?? {};
    if (conversation && serviceUrl) found[kind] = { id: conversation.id, serviceUrl };
  }
  return found;
}

async function chatsIn(sql: Sql): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ person_id: string }>(
    `select person_id from conversations where reference -> 'conversation' is not null`,
  );
  return new Set(rows.map((row) => row.person_id));
}

/** The driver's code, such as `ECONNREFUSED` or `28P01`. Its message may hold the address. */
function codeOf(error: unknown): string {
  const { code } = error instanceof Error ? (error as { code?: unknown }) : {};
  if (typeof code === 'string' && code !== '') return code;
  return error instanceof Error ? error.name : 'Unknown';
}
