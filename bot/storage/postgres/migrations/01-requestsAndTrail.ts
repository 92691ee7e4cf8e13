import type { Migration } from './migration.js';

export const requestsAndTrail: Migration = {
  id: 1,
  name: 'requests and their audit trail',
  sql: `
    create table requests (
      id            text primary key,
      version       integer not null,
      status        text not null,
      subject_id    text not null check (subject_id = lower(subject_id)),
      symptom       text not null,
      requester_ids text[] not null,
      body          jsonb not null,
      created_at    timestamptz not null,
      expires_at    timestamptz not null
    );
    create unique index one_open_request on requests (subject_id, symptom)
      where status in ('pending', 'approved', 'executing', 'taken');
    create index requests_by_requester on requests using gin (requester_ids);
    create index requests_by_status on requests (status, created_at);

    create table audit_events (
      id         bigint generated always as identity primary key,
      request_id text not null,
      what       text not null,
      at         timestamptz not null,
      actor_id   text,
      detail     jsonb
    );
    create index audit_events_by_request on audit_events (request_id, id);
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'The audit trail is only ever added to';
    end $$;
    create trigger append_only before update or delete or truncate on audit_events
      for each statement execute function refuse_change();
  `,
};
