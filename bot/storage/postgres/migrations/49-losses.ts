import type { Migration } from './migration.js';

/**
 * From now on a contained break-in has `losses`, and the queue has the job `count-losses`. An earlier version knows
 * neither, so it must not open this database. What was contained before is not counted.
 */
export const losses: Migration = {
  id: 49,
  name: 'what was taken and sent during a break-in',
  sql: `
    comment on table requests is 'losses: what was taken and sent during a break-in, with people who may have to be warned';
  `,
};
