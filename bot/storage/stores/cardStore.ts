import type { ConversationReference } from 'botbuilder';
import type { Database } from '../postgres/database.js';
import { toJson } from '../postgres/jsonb.js';

/** A card as it was posted. */
export interface PostedCard {
  readonly requestId: string;
  /** Who it was drawn for, e.g. `approvers` or `person:<id>`: one card each. */
  readonly audience: string;
  readonly conversation: Partial<ConversationReference>;
  readonly activityId: string;
  /** What it shows, so that it is not drawn again without need. */
  readonly drawn: string;
}

/** Where every card of a request is, so that one function can redraw them all. */
export interface CardStore {
  find(requestId: string): Promise<readonly PostedCard[]>;
  /** Remembers a posted card; one that was posted anew for the same audience takes the old one's place. */
  remember(card: PostedCard): Promise<void>;
  /** `false` when the card is not there, or no longer shows `ifStill`. */
  setDrawn(requestId: string, audience: string, drawn: string, ifStill?: string): Promise<boolean>;
  /** The card is gone from Teams. Safe to repeat. */
  forget(requestId: string, audience: string): Promise<void>;
}

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

  async setDrawn(requestId: string, audience: string, drawn: string, ifStill?: string): Promise<boolean> {
    const rows = await this.database.query(
      `update cards set drawn_version = $3
       where request_id = $1 and audience = $2 and ($4::text is null or drawn_version = $4)
       returning request_id`,
      [requestId, audience, drawn, ifStill ?? null],
    );
    return rows.length === 1;
  }

  async forget(requestId: string, audience: string): Promise<void> {
    await this.database.query('delete from cards where request_id = $1 and audience = $2', [
      requestId,
      audience,
    ]);
  }
}
