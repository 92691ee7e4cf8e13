import type { Migration } from './migration.js';

export const readiness: Migration = {
  id: 59,
  name: 'one row that shows whether anything can be written',
  sql: `
    create table readiness (
      id int primary key default 1 check (id = 1),
      at timestamptz not null
    );
  `,
};
