import type { Migration } from './migration.js';

export const signInLinks: Migration = {
  id: 20,
  name: 'links with which people prove who they are',
  sql: `
    create table sign_in_links (
      -- One link works at a time. A new one replaces the old one.
      request_id text primary key,
      -- SHA-256 of the token. The token itself is with those who got the link.
      token_hash text not null unique,
      made_at    timestamptz not null,
      expires_at timestamptz not null,
      used_at    timestamptz
    );
  `,
};
