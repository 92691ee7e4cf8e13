import type { HeardStore, TurnPlace } from '../../teams/ports/heardStore.js';
import type { Instant } from '../../unlock/values.js';
import type { Database } from '../postgres/database.js';
import { together, type Part } from '../postgres/together.js';
import { conversationIn, type ConversationRow } from './conversationStore.js';
import { itemPart } from './dialogMemory.js';
import { Turns, type StoredItem } from './turns.js';

interface Taken {
  readonly mine: boolean;
  /** Absent when nobody took it before. */
  readonly answered: boolean | null;
  readonly chat: ConversationRow | null;
  readonly dialog: StoredItem | null;
}

/** The messages that were heard, in the database. */
export class PostgresHeardStore implements HeardStore {
  constructor(
    private readonly database: Database,
    private readonly turns = new Turns(),
  ) {}

  turn<T>(place: TurnPlace, work: () => Promise<T>): Promise<T> {
    return this.turns.run(place, work);
  }

  async take(
    key: string,
    holder: string,
    at: Instant,
    staleBefore: Instant,
  ): Promise<'mine' | 'answered' | 'taken'> {
    const turn = this.turns.current();
    const [row] = await this.database.query<Taken>(TAKE, [
      ...[key, holder, at, staleBefore],
      ...[turn?.personId ?? null, turn?.dialogKey ?? null],
    ]);
    if (turn?.personId !== undefined) turn.chat = { found: row?.chat ? conversationIn(row.chat) : undefined };
    if (turn?.dialogKey !== undefined) turn.dialog = { found: row?.dialog ?? undefined };
    if (row?.mine) return 'mine';
    return row?.answered ? 'answered' : 'taken';
  }

  async answered(key: string): Promise<void> {
    // Also where the row is gone: after a crash of the server, or the operator's purge.
    await this.end({
      text: `insert into heard_messages (key, holder, at, answered) values ($1, '', now(), true)
        on conflict (key) do update set answered = true returning 1`,
      values: [key],
    });
  }

  async release(key: string): Promise<void> {
    const text = 'delete from heard_messages where key = $1 and not answered returning 1';
    await this.end({ text, values: [key] });
  }

  /** Writes what the turn put off, together with this. */
  private async end(part: Part): Promise<void> {
    const turn = this.turns.current();
    const item = turn?.written;
    await together(this.database, [...(item ? [itemPart(item)] : []), part]);
    if (turn?.written === item) delete turn?.written;
  }
}

/**
 * Takes the message and reads what its turn needs. The commit does not wait for the disk: when the server crashes now,
 * nobody has answered, and the message is heard again.
 */
const TAKE = `
  with quickly as (
    select set_config('synchronous_commit', 'off', true)
  ), taken as (
    insert into heard_messages (key, holder, at) select $1, $2, $3::timestamptz from quickly
    on conflict (key) do update set holder = excluded.holder, at = excluded.at
      where not heard_messages.answered and heard_messages.at < $4::timestamptz
    returning 1
  )
  select exists (select 1 from taken) as mine,
    (select answered from heard_messages where key = $1) as answered,
    (select to_jsonb(chat) from (
      select reference, locale, language from conversations where person_id = lower($5)) chat) as chat,
    (select to_jsonb(item) from (select key, etag, body from dialog_state where key = $6) item) as dialog`;
