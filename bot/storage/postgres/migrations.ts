/** One step of the schema. A released step never changes, so a correction is a new step. */
export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly sql: string;
}

/** In the order in which they run. Ids of people are stored in lower case. */
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
  {
    id: 7,
    name: 'the audit trail is a chain: each line carries the hash of the one before',
    sql: `
      create table audit_head (
        only_one boolean primary key default true check (only_one),
        place    bigint not null,
        hash     text not null
      );
      insert into audit_head (place, hash) values (0, repeat('0', 64));

      drop trigger append_only on audit_events;
      alter table audit_events
        add column place     bigint,
        add column salt      text,
        add column content   text,
        add column previous  text,
        add column hash      text,
        add column erased_at timestamptz;

      -- A part with its length before it, so that no two lines of different parts are written the same.
      create function audit_part(part text) returns text language sql immutable as $$
        select case when part is null then '-' else octet_length(part) || ':' || part end
      $$;
      create function audit_sha256(text_of text) returns text language sql immutable as $$
        select encode(sha256(convert_to(text_of, 'UTF8')), 'hex')
      $$;
      -- Personal data is only in what this digest is made of; without its salt it tells nothing about them.
      create function audit_content(line audit_events) returns text language sql stable as $$
        select audit_sha256(
          audit_part(line.salt) || audit_part(line.request_id) || audit_part(line.what) ||
          audit_part(to_char(line.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ||
          audit_part(line.actor_id) || audit_part(line.detail::text))
      $$;
      create function chain_audit() returns trigger language plpgsql as $$
      declare
        head audit_head;
      begin
        -- One writer at a time: the next line can only be written when the one before is known.
        select * into head from audit_head for update;
        new.place := head.place + 1;
        new.salt := gen_random_uuid()::text;
        new.erased_at := null;
        new.content := audit_content(new);
        new.previous := head.hash;
        new.hash := audit_sha256(audit_part(new.previous) || audit_part(new.place::text) || audit_part(new.content));
        update audit_head set place = new.place, hash = new.hash;
        return new;
      end $$;

      do $$
      declare
        old audit_events;
        head audit_head;
      begin
        for old in select * from audit_events order by id loop
          select * into head from audit_head;
          old.place := head.place + 1;
          old.salt := gen_random_uuid()::text;
          old.content := audit_content(old);
          old.previous := head.hash;
          old.hash := audit_sha256(audit_part(old.previous) || audit_part(old.place::text) || audit_part(old.content));
          update audit_events set place = old.place, salt = old.salt, content = old.content,
            previous = old.previous, hash = old.hash where id = old.id;
          update audit_head set place = old.place, hash = old.hash;
        end loop;
      end $$;

      alter table audit_events
        alter column place set not null,
        alter column content set not null,
        alter column previous set not null,
        alter column hash set not null,
        add constraint one_line_a_place unique (place);
      create trigger chained before insert on audit_events for each row execute function chain_audit();

      -- The one change there may be: a person's data is taken out of a line, and the line stays.
      create function only_erase() returns trigger language plpgsql as $$
      begin
        if new.erased_at is null or old.erased_at is not null
          or new.salt is not null or new.actor_id is not null or new.detail is not null
          or (new.id, new.request_id, new.what, new.at, new.place, new.content, new.previous, new.hash)
            is distinct from
            (old.id, old.request_id, old.what, old.at, old.place, old.content, old.previous, old.hash)
        then
          raise exception 'The audit trail is only ever added to';
        end if;
        return new;
      end $$;
      create trigger only_erase before update on audit_events for each row execute function only_erase();
      create trigger append_only before delete or truncate on audit_events
        for each statement execute function refuse_change();
    `,
  },
  {
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
  },
  {
    id: 9,
    name: 'a hand-off says what could not be checked',
    // The rights decide first: an account counts as privileged when they were not read.
    sql: `
      update requests set body = jsonb_set(body, '{handOff}', case
        when body->'findings'->'account'->>'known' = 'true'
          and body->'findings'->'privileges'->>'known' = 'true'
          and (body->'findings'->'eligible'->>'known' = 'true'
            or body->'findings'->'eligible'->>'why' = 'not-licensed')
        then '"cause-not-read"'::jsonb else '"rights-not-read"'::jsonb end)
      where body->>'handOff' = 'could-not-check';
    `,
  },
];
