import type { Migration } from './migration.js';

export const afterTheEnd: Migration = {
  id: 23,
  name: 'a request can go on after it was over',
  // Nothing stored changes. An older version does not know the hand-off `still-not-working`, nor the events `retried`,
  // `asked-anew`, `still-not-working` and `support-opened`, so it must not open this database.
  sql: `select 1;`,
};
