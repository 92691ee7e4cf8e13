import type { Migration } from './migration.js';

export const tickets: Migration = {
  id: 29,
  name: 'tickets, and which entries each has',
  sql: `
    create table tickets (
      request_id    text not null,
      system        text not null,
      -- The vendor's id, and what the helpdesk calls it. Null until the system has answered.
      ticket_id     text,
      number        text,
      url           text,
      opened_at     timestamptz,
      failing_since timestamptz,
      failures      int not null default 0,
      primary key (request_id, system)
    );
    create table ticket_entries (
      request_id text not null,
      system     text not null,
      -- A digest of what happened. The texts are nowhere in the database.
      entry      text not null,
      state      text not null check (state in ('trying', 'sent', 'refused')),
      at         timestamptz not null,
      primary key (request_id, system, entry)
    );
  `,
};
