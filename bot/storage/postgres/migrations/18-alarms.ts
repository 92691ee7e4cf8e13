import type { Migration } from './migration.js';

export const alarms: Migration = {
  id: 18,
  name: 'somebody who is called by a person who is not an approver',
  sql: `
    create table alarms (
      id        text primary key,
      person_id text not null check (person_id = lower(person_id)),
      at        timestamptz not null,
      body      jsonb not null
    );
    create index alarms_of on alarms (person_id, at);
  `,
};
