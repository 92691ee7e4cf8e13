import type { Migration } from './migration.js';

/**
 * Steps about devices, phones and protocols, and a step that is tried once more. What is stored needs no change. An
 * older version cannot carry such a step out, so it refuses this database.
 */
export const otherWays: Migration = {
  id: 47,
  name: 'steps about devices, phones and protocols',
  sql: 'select 1;',
};
