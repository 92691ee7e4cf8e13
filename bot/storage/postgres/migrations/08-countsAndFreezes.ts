import type { Migration } from './migration.js';

export const countsAndFreezes: Migration = {
  id: 8,
  name: 'what is counted, and what was stopped',
  sql: `
    create table attempts (
      kind     text not null check (kind in ('ask', 'search', 'look')),
      by_id    text not null check (by_id = lower(by_id)),
      about_id text check (about_id = lower(about_id)),
      at       timestamptz not null
    );
    create index attempts_by on attempts (by_id, kind, at);
    create index attempts_about on attempts (about_id, kind, at);
    create table freezes (
      id        text primary key,
      person_id text not null check (person_id = lower(person_id)),
      until     timestamptz not null,
      lifted    boolean not null,
      body      jsonb not null
    );
    create index freezes_of on freezes (person_id) where not lifted;
    create index audit_events_by_actor on audit_events (actor_id, at) where what = 'approved';
    create index requests_denied on requests (subject_id) where status = 'denied';
  `,
};
