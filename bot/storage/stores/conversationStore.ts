import type { ConversationReference } from 'botbuilder';
import type { Database } from '../postgres/database.js';
import { toJson } from '../postgres/jsonb.js';

type Reference = Partial<ConversationReference>;

/** How a person is reached: the chat that the installation gave. */
export interface PersonalConversation {
  readonly reference: Reference;
  readonly locale?: string;
}

/** Channels that the bot posts to. */
export type ChannelKind = 'approvals' | 'incidents';

/** How people and channels are reached, without being asked first. */
export interface ConversationStore {
  find(personId: string): Promise<PersonalConversation | undefined>;
  remember(personId: string, conversation: PersonalConversation): Promise<void>;
  /** The person took the app away. Safe to repeat. */
  forget(personId: string): Promise<void>;
  channel(kind: ChannelKind): Promise<Reference | undefined>;
  setChannel(kind: ChannelKind, reference: Reference): Promise<void>;
  forgetChannel(kind: ChannelKind): Promise<void>;
}

export class PostgresConversationStore implements ConversationStore {
  constructor(private readonly database: Database) {}

  async find(personId: string): Promise<PersonalConversation | undefined> {
    const [row] = await this.database.query<{ reference: Reference; locale: string | null }>(
      'select reference, locale from conversations where person_id = lower($1)',
      [personId],
    );
    return row && { reference: row.reference, ...(row.locale !== null && { locale: row.locale }) };
  }

  async remember(personId: string, conversation: PersonalConversation): Promise<void> {
    // An activity without a locale says nothing about the person's language.
    await this.database.query(
      `insert into conversations (person_id, reference, locale) values (lower($1), $2::jsonb, $3)
       on conflict (person_id) do update set
         reference = excluded.reference, locale = coalesce(excluded.locale, conversations.locale)`,
      [personId, toJson(conversation.reference), conversation.locale ?? null],
    );
  }

  async forget(personId: string): Promise<void> {
    await this.database.query('delete from conversations where person_id = lower($1)', [personId]);
  }

  async channel(kind: ChannelKind): Promise<Reference | undefined> {
    const [row] = await this.database.query<{ value: Reference }>(
      'select value from settings where key = $1',
      [settingOf(kind)],
    );
    return row?.value;
  }

  async setChannel(kind: ChannelKind, reference: Reference): Promise<void> {
    await this.database.query(
      `insert into settings (key, value) values ($1, $2::jsonb)
       on conflict (key) do update set value = excluded.value`,
      [settingOf(kind), toJson(reference)],
    );
  }

  async forgetChannel(kind: ChannelKind): Promise<void> {
    await this.database.query('delete from settings where key = $1', [settingOf(kind)]);
  }
}

function settingOf(kind: ChannelKind): string {
  return `channel:${kind}`;
}
