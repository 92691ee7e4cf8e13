import type { Migration } from './migration.js';

/**
 * The questions for people who do not know what is wrong are gone: the look at the account comes first. Whoever has one
 * of them open begins again with their next words. They had answered with yes and no only.
 */
export const notSure: Migration = {
  id: 35,
  name: 'open questions that are no longer asked',
  sql: `
    delete from dialog_state where body like '%not-sure-paste%' or body like '%not-sure-lead%';
  `,
};
