import type { Migration } from './migration.js';

export const ownersReports: Migration = {
  id: 15,
  name: 'what the owner of an account asks is a request of its own; what an approver decides is counted',
  sql: `
    alter table requests drop constraint requests_slot_check;
    alter table requests add constraint requests_slot_check
      check (slot in ('own', 'report', 'give-back', 'restore'));
    update requests set slot = 'own' where slot = 'report' and lower(body->'requester'->>'id') = subject_id;
    drop index audit_events_by_actor;
    create index audit_events_by_actor on audit_events (actor_id, at)
      where what in ('approved', 'denied', 'false-alarm');
  `,
};
