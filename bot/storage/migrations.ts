/** One step of the schema. Never changed once released: a correction is a new step. */
export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly sql: string;
}

/** In the order in which they are applied. Ids of people are stored in lower case. */
export const MIGRATIONS: readonly Migration[] = [
  {
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
  },
  {
    id: 2,
    name: 'sealed credentials',
    sql: `
      create table credentials (
        request_id  text primary key,
        sealed      text,
        state       text not null check (state in ('kept', 'offered', 'shown', 'gone')),
        approver_id text,
        until       timestamptz,
        shown_at    timestamptz,
        check (state in ('kept', 'offered') or sealed is null)
      );
    `,
  },
  {
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
  },
  {
    id: 4,
    name: 'state of dialogs and leases',
    sql: `
      create table dialog_state (
        key        text primary key,
        etag       text not null,
        -- Text, not jsonb: it comes back exactly as it was written.
        body       text not null,
        written_at timestamptz not null default now()
      );
      create table leases (
        key    text primary key,
        holder text not null,
        until  timestamptz not null
      );
    `,
  },
  {
    id: 5,
    name: 'what was done for the same person before',
    sql: `create index requests_by_subject on requests (subject_id, created_at);`,
  },
  {
    id: 6,
    name: 'break-ins: containing, giving back and restoring have requests of their own',
    sql: `
      alter table requests add column slot text not null default 'report'
        check (slot in ('report', 'give-back', 'restore'));
      drop index one_open_request;
      create unique index one_open_request on requests (subject_id, symptom, slot)
        where status in ('pending', 'approved', 'executing', 'taken');
      update requests set body = body || '{"kind": "unlock", "approvalsNeeded": 1, "approvals": []}'::jsonb;
    `,
  },
];
