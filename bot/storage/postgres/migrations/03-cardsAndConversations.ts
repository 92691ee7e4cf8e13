import type { Migration } from './migration.js';

export const cardsAndConversations: Migration = {
  id: 3,
  name: 'where cards are and how people are reached',
  sql: `
    create table cards (
      request_id    text not null,
      audience      text not null,
      conversation  jsonb not null,
      activity_id   text not null,
      drawn_version text not null,
      primary key (request_id, audience)
    );
    create table conversations (
      person_id text primary key check (person_id = lower(person_id)),
      reference jsonb not null,
      locale    text
    );
    create table settings (
      key   text primary key,
      value jsonb not null
    );
  `,
};
