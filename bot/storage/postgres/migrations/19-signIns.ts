import type { Migration } from './migration.js';

export const signIns: Migration = {
  id: 19,
  name: 'sign-ins in the browser that were begun',
  sql: `
    create table sign_ins (
      -- SHA-256 of the state. The state itself is with the browser alone.
      state_hash text primary key,
      nonce      text not null,
      verifier   text not null,
      purpose    jsonb not null,
      started_at timestamptz not null,
      expires_at timestamptz not null,
      used_at    timestamptz
    );
    create index sign_ins_expired on sign_ins (expires_at);
  `,
};
