import type { Migration } from './migration.js';

export const sealedCredentials: Migration = {
  id: 2,
  name: 'sealed credentials',
  sql: `
    create table credentials (
      request_id  text primary key,
      sealed      text,
      state       text not null check (state in ('kept', 'offered', 'shown', 'gone')),
      approver_id text,
      until       timestamptz,
      shown_at    timestamptz,
      check (state in ('kept', 'offered') or sealed is null)
    );
  `,
};
