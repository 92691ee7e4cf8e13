import type { Migration } from './migration.js';

export const stopsAndChannels: Migration = {
  id: 16,
  name: 'everything that gives can be stopped; a channel is chosen by two',
  sql: `
    create table stops (
      id    text primary key,
      ended boolean not null,
      body  jsonb not null
    );
    create unique index one_running_stop on stops (ended) where not ended;
    create table channel_choices (
      id   text primary key,
      kind text not null check (kind in ('approvals', 'incidents')),
      open boolean not null,
      body jsonb not null
    );
    create unique index one_open_choice on channel_choices (kind) where open;
  `,
};
