import type { Migration } from './migration.js';

export const requestKinds: Migration = {
  id: 6,
  name: 'break-ins: containing, giving back and restoring have requests of their own',
  sql: `
    alter table requests add column slot text not null default 'report'
      check (slot in ('report', 'give-back', 'restore'));
    drop index one_open_request;
    create unique index one_open_request on requests (subject_id, symptom, slot)
      where status in ('pending', 'approved', 'executing', 'taken');
    update requests set body = body || '{"kind": "unlock", "approvalsNeeded": 1, "approvals": []}'::jsonb;
  `,
};
