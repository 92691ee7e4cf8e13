import type { Migration } from './migration.js';

export const readiness: Migration = {
  id: 59,
  name: 'one row that shows whether anything can be written',
  sql: `
    create table readiness (
      only boolean primary key default true check (only),
      at   timestamptz not null
    );
  `,
};
