import type { Migration } from './migration.js';

export const firstAid: Migration = {
  id: 33,
  name: 'first aid counts among what an approver decides',
  sql: `
    drop index audit_events_by_actor;
    create index audit_events_by_actor on audit_events (actor_id, at)
      where what in ('approved', 'denied', 'false-alarm', 'first-aid');
  `,
};
