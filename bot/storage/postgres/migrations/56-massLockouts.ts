import type { Migration } from './migration.js';

export const massLockouts: Migration = {
  id: 56,
  name: 'what many people have in common',
  sql: `
    -- Which account had which error, and when. Kept for two days.
    create table mass_sightings (
      cause      text not null,
      subject_id text not null,
      at         timestamptz not null,
      primary key (cause, subject_id)
    );
    create index mass_sightings_at on mass_sightings (at);
    create table mass_lockouts (
      id    text primary key,
      cause text not null,
      last  timestamptz not null,
      body  jsonb not null
    );
    create index mass_lockouts_cause on mass_lockouts (cause, last);
  `,
};
