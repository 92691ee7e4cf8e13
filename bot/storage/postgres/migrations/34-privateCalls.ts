import type { Migration } from './migration.js';

export const privateCalls: Migration = {
  id: 34,
  name: 'who wants to be called privately when a request waits',
  sql: `
    create table private_calls (
      person_id    text primary key,
      since        timestamptz not null,
      unreached_at timestamptz
    );
  `,
};
