import type { Migration } from './migration.js';

export const dialogsAndLeases: Migration = {
  id: 4,
  name: 'state of dialogs and leases',
  sql: `
    create table dialog_state (
      key        text primary key,
      etag       text not null,
      -- Text, not jsonb: it comes back exactly as it was written.
      body       text not null,
      written_at timestamptz not null default now()
    );
    create table leases (
      key    text primary key,
      holder text not null,
      until  timestamptz not null
    );
  `,
};
