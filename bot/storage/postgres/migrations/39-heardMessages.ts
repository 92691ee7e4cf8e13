import type { Migration } from './migration.js';

export const heardMessages: Migration = {
  id: 39,
  name: 'which messages were heard, so that none is answered twice',
  sql: `
    -- The key is a hash of the conversation and the id of the message. What was said is not here.
    create table heard_messages (
      key      text primary key,
      holder   text not null,
      at       timestamptz not null,
      answered boolean not null default false
    );
    create index heard_messages_at on heard_messages (at);
  `,
};
