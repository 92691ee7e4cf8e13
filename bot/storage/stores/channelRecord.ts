import type { ChannelChoice, ChannelPlace, ChannelUse } from '../../unlock/channels/channelChoice.js';
import type { ChannelRecord } from '../../unlock/ports/channelRecord.js';
import type { Json } from '../../unlock/values.js';
import type { Sql } from '../postgres/database.js';
import { toJson } from '../postgres/jsonb.js';
import { settingOf } from './conversationStore.js';

/** The channels that were chosen, and the choices that wait, inside one transaction. */
export class PostgresChannelRecord implements ChannelRecord {
  constructor(private readonly sql: Sql) {}

  async channelNow(use: ChannelUse): Promise<ChannelPlace | undefined> {
    const [row] = await this.sql.query<{ value: Json; id: string | null }>(
      `select value, value->'conversation'->>'id' as id from settings where key = $1`,
      [settingOf(use)],
    );
    return row && { id: row.id ?? '', name: '', team: '', address: row.value };
  }

  async useChannel(use: ChannelUse, place: ChannelPlace | undefined): Promise<void> {
    if (!place) return void (await this.sql.query('delete from settings where key = $1', [settingOf(use)]));
    await this.sql.query(
      `insert into settings (key, value) values ($1, $2::jsonb)
       on conflict (key) do update set value = excluded.value`,
      [settingOf(use), toJson(place.address)],
    );
  }

  async loadChoice(id: string): Promise<ChannelChoice | undefined> {
    return loadChoice(this.sql, id);
  }

  async openChoice(use: ChannelUse): Promise<ChannelChoice | undefined> {
    const [row] = await this.sql.query<{ body: ChannelChoice }>(
      'select body from channel_choices where kind = $1 and open',
      [use],
    );
    return row?.body;
  }

  async saveChoice(choice: ChannelChoice): Promise<void> {
    await this.sql.query(
      `insert into channel_choices (id, kind, open, body) values ($1, $2, $3, $4::jsonb)
       on conflict (id) do update set open = excluded.open, body = excluded.body`,
      [choice.id, choice.use, choice.state === 'waits', toJson(choice)],
    );
  }
}

/** Loads a choice by its id. `undefined` when there is none. */
export async function loadChoice(sql: Sql, id: string): Promise<ChannelChoice | undefined> {
  const [row] = await sql.query<{ body: ChannelChoice }>('select body from channel_choices where id = $1', [
    id,
  ]);
  return row?.body;
}
