import type { Migration } from './migration.js';

export const dealings: Migration = {
  id: 17,
  name: 'which approver is dealing with a request, for whoever asks whether a call is real',
  sql: `
    create table dealings (
      request_id text not null,
      person_id  text not null check (person_id = lower(person_id)),
      name       text not null,
      at         timestamptz not null,
      primary key (request_id, person_id)
    );
  `,
};
