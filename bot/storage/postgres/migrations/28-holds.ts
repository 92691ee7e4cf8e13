import type { Migration } from './migration.js';

export const holds: Migration = {
  id: 28,
  name: 'which approver looks at a request',
  sql: `
    create table holds (
      request_id text primary key,
      until      timestamptz not null,
      body       jsonb not null
    );
    create index requests_waiting on requests (created_at, id)
      where status in ('pending', 'approved', 'executing', 'taken');
  `,
};
