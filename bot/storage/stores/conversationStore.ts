import type { ConversationAddress } from '../../teams/ports/conversationAddress.js';
import type {
  ChannelKind,
  ConversationStore,
  PersonalConversation,
} from '../../teams/ports/conversationStore.js';
import type { Database } from '../postgres/database.js';
import { toJson } from '../postgres/jsonb.js';
import { Turns } from './turns.js';

/** A private chat as it is stored. */
export interface ConversationRow {
  readonly reference: ConversationAddress;
  readonly locale: string | null;
  readonly language: string | null;
}

/** The addresses of people and channels, in the database. */
export class PostgresConversationStore implements ConversationStore {
  constructor(
    private readonly database: Database,
    private readonly turns = new Turns(),
  ) {}

  async find(personId: string): Promise<PersonalConversation | undefined> {
    const turn = this.turns.current();
    if (turn?.chat && turn.personId?.toLowerCase() === personId.toLowerCase()) return turn.chat.found;
    const [row] = await this.database.query<ConversationRow>(
      'select reference, locale, language from conversations where person_id = lower($1)',
      [personId],
    );
    return row && conversationIn(row);
  }

  async remember(personId: string, conversation: PersonalConversation): Promise<boolean> {
    this.changes();
    const values = [personId, toJson(conversation.reference), conversation.locale ?? null];
    // Whoever comes second waits here for the first, and then finds its chat: `set` is not done, nothing is returned.
    const first = await this.database.query(
      `insert into conversations (person_id, reference, locale) values (lower($1), $2::jsonb, $3)
       on conflict (person_id) do update set
         reference = excluded.reference, locale = coalesce(excluded.locale, conversations.locale)
         where conversations.reference -> 'conversation' is null
       returning person_id`,
      values,
    );
    if (first.length > 0) return true;
    // An id of Teams alone, seen in a channel, never takes a chat away.
    await this.database.query(
      `update conversations set reference = $2::jsonb, locale = coalesce($3, locale)
       where person_id = lower($1) and $2::jsonb -> 'conversation' is not null`,
      values,
    );
    return false;
  }

  async speaks(personId: string, language: string): Promise<void> {
    this.changes();
    await this.database.query('update conversations set language = $2 where person_id = lower($1)', [
      personId,
      language,
    ]);
  }

  async forget(personId: string): Promise<void> {
    this.changes();
    await this.database.query('delete from conversations where person_id = lower($1)', [personId]);
  }

  /** What this turn read is read again. */
  private changes(): void {
    delete this.turns.current()?.chat;
  }

  async groupOf(channelId: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ value: { groupId: string } }>(
      'select value from settings where key = $1',
      [groupKey(channelId)],
    );
    return row?.value.groupId;
  }

  async rememberGroup(channelId: string, groupId: string): Promise<void> {
    await this.database.query(
      `insert into settings (key, value) values ($1, $2::jsonb)
       on conflict (key) do update set value = excluded.value`,
      [groupKey(channelId), toJson({ groupId })],
    );
  }

  async channel(kind: ChannelKind): Promise<ConversationAddress | undefined> {
    const [row] = await this.database.query<{ value: ConversationAddress }>(
      'select value from settings where key = $1',
      [settingOf(kind)],
    );
    return row?.value;
  }
}

/** The private chat of a row. */
export function conversationIn({ reference, locale, language }: ConversationRow): PersonalConversation {
  return { reference, ...(locale !== null && { locale }), ...(language !== null && { language }) };
}

/** The name under which the chosen channel is stored. */
export function settingOf(kind: ChannelKind): string {
  return `channel:${kind}`;
}

function groupKey(channelId: string): string {
  return `group-of:${channelId}`;
}
