import type { Migration } from './migration.js';

export const approvalsThatHold: Migration = {
  id: 11,
  name: 'findings say when they were read, and an approval can lapse',
  // Until now findings were read once, right before the request was stored. An older version does not know a request
  // that waits for approval again (`lapsed`), nor the event `approval-lapsed`, so it must not open this database.
  sql: `
    update requests set body = jsonb_set(body, '{findings,readAt}', body->'createdAt')
    where jsonb_typeof(body->'findings') = 'object' and body->'findings'->'readAt' is null;
  `,
};
