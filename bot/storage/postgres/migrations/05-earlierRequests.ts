import type { Migration } from './migration.js';

export const earlierRequests: Migration = {
  id: 5,
  name: 'what was done for the same person before',
  sql: `create index requests_by_subject on requests (subject_id, created_at);`,
};
