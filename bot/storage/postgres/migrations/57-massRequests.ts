import type { Migration } from './migration.js';

export const massRequests: Migration = {
  id: 57,
  name: 'requests that have a cause in common, and what is decided on them together',
  sql: `
    create table mass_requests (
      request_id text primary key,
      cause      text not null,
      at         timestamptz not null,
      -- Null while too few people have this cause.
      lockout_id text,
      place      int,
      -- Why it has a card of its own. Null: it is folded.
      apart      text,
      asks_why   boolean not null,
      -- What waits to be carried out.
      decision   jsonb,
      decided_at timestamptz,
      refused    text,
      -- Decisions on it count towards the higher limit.
      counts_apart boolean not null default false
    );
    create unique index mass_requests_lockout on mass_requests (lockout_id, place);
    create index mass_requests_cause on mass_requests (cause, at) where lockout_id is null;
    alter table mass_lockouts add column drawn_at timestamptz;
  `,
};
