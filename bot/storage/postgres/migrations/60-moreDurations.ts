import type { Migration } from './migration.js';

export const moreDurations: Migration = {
  id: 60,
  name: 'when a request was approved, and when it was fixed',
  // Both moments are in the request itself, so only what is kept of deleted requests changes.
  sql: `
    alter table past_durations drop constraint past_durations_figure_check;
    alter table past_durations add constraint past_durations_figure_check
      check (figure in ('told', 'approved', 'fixed', 'in'));
  `,
};
