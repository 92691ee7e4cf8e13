import type { CardStore, PostedCard } from '../../teams/ports/cardStore.js';
import type { MessageAddress } from '../../teams/ports/conversationAddress.js';
import type { Database } from '../postgres/database.js';
import { toJson } from '../postgres/jsonb.js';

/** The places of posted cards, in the database. */
export class PostgresCardStore implements CardStore {
  constructor(private readonly database: Database) {}

  async find(requestId: string): Promise<readonly PostedCard[]> {
    return this.database.query<PostedCard>(
      `select request_id as "requestId", audience, conversation, activity_id as "activityId", drawn_version as drawn
       from cards where request_id = $1 order by audience`,
      [requestId],
    );
  }

  async remember(card: PostedCard): Promise<void> {
    await this.database.query(
      `insert into cards (request_id, audience, conversation, activity_id, drawn_version)
       values ($1, $2, $3::jsonb, $4, $5)
       on conflict (request_id, audience) do update set
         conversation = excluded.conversation, activity_id = excluded.activity_id,
         drawn_version = excluded.drawn_version`,
      [card.requestId, card.audience, toJson(card.conversation), card.activityId, card.drawn],
    );
  }
  async isKnown({ conversation, activityId }: MessageAddress): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from cards where activity_id = $1
         and split_part(conversation->'conversation'->>'id', ';', 1) = split_part($2, ';', 1) limit 1`,
      [activityId, conversation.conversation?.id ?? ''],
    );
    return rows.length > 0;
  }

  async forget({ requestId, audience }: Pick<PostedCard, 'requestId' | 'audience'>): Promise<void> {
    await this.database.query('delete from cards where request_id = $1 and audience = $2', [
      requestId,
      audience,
    ]);
  }
}
