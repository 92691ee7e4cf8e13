import type { Migration } from './migration.js';

export const languages: Migration = {
  id: 36,
  name: 'in which language a person is written to',
  sql: `
    -- Null: nobody said it, so the language of their Teams counts.
    alter table conversations add column language text;
  `,
};
