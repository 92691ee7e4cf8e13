import type { Migration } from './migration.js';

export const massAddresses: Migration = {
  id: 58,
  name: 'from how many addresses many people have the same problem',
  sql: 'alter table mass_sightings add column address text;',
};
