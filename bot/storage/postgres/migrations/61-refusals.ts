import type { Migration } from './migration.js';

export const refusals: Migration = {
  id: 61,
  name: 'what all instances know of a limit of Microsoft',
  // Unlogged: a row is worth nothing after a crash, and nobody waits for the disk.
  sql: `
    create unlogged table refusals (
      limit_name text primary key,
      at timestamptz not null,
      until timestamptz not null
    );
  `,
};
