import type { Migration } from './migration.js';

export const twoDigests: Migration = {
  id: 10,
  name: 'the audit trail has two digests a line, and erasing is a line of its own',
  sql: `
    drop trigger chained on audit_events;
    drop trigger only_erase on audit_events;
    -- "kept" is the digest of what stays for ever, "personal" that of what is erased one day, with its salt.
    -- A line of an earlier version has "content" instead of "personal".
    alter table audit_events
      add column kept      text,
      add column personal  text,
      add column erased_by bigint,
      alter column content drop not null;

    create function audit_at(moment timestamptz) returns text language sql stable as $$
      select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    $$;
    create function audit_kept(line audit_events) returns text language sql stable as $$
      select audit_sha256(audit_part(line.request_id) || audit_part(line.what) || audit_part(audit_at(line.at)))
    $$;
    create function audit_personal(line audit_events) returns text language sql stable as $$
      select audit_sha256(audit_part(line.salt) || audit_part(line.actor_id) || audit_part(line.detail::text))
    $$;
    create function audit_link(line audit_events) returns text language sql immutable as $$
      select audit_sha256(audit_part('2') || audit_part(line.previous) || audit_part(line.place::text) ||
        audit_part(line.kept) || audit_part(line.personal))
    $$;

    create or replace function chain_audit() returns trigger language plpgsql as $$
    declare
      head audit_head;
    begin
      -- Such a moment cannot be written as text, and a digest covers the text.
      if not isfinite(new.at) or new.at < '0001-01-01Z' or new.at >= '10000-01-01Z' then
        raise exception 'A line of the audit trail needs a moment';
      end if;
      -- One writer at a time: the next line can only be written when the one before is known.
      select * into head from audit_head for update;
      new.place := head.place + 1;
      new.salt := gen_random_uuid()::text;
      new.erased_at := null;
      new.erased_by := null;
      new.content := null;
      new.kept := audit_kept(new);
      new.personal := audit_personal(new);
      new.previous := head.hash;
      new.hash := audit_link(new);
      update audit_head set place = new.place, hash = new.hash;
      return new;
    end $$;

    -- The one change there may be: what is personal is taken out of a line that a later line names, and "erased_by" says
    -- which. The lines by which the trail is verified stay whole.
    create or replace function only_erase() returns trigger language plpgsql as $$
    declare
      still audit_events := new;
    begin
      still.actor_id := old.actor_id;
      still.detail := old.detail;
      still.salt := old.salt;
      still.erased_at := old.erased_at;
      still.erased_by := old.erased_by;
      if still is distinct from old
        or old.erased_at is not null or old.what in ('erased', 'upgraded')
        or new.erased_at is null or new.actor_id is not null or new.detail is not null or new.salt is not null
        or not exists (
          select 1 from audit_events naming, jsonb_array_elements(naming.detail->'lines') named
          where naming.place = new.erased_by and naming.place > old.place and naming.what = 'erased'
            and naming.at = new.erased_at
            and old.place between (named->>0)::bigint and (named->>1)::bigint)
      then
        raise exception 'The audit trail is only ever added to';
      end if;
      return new;
    end $$;

    -- The head moves forward alone: to the one line that follows what it was. Looked at when the transaction ends,
    -- because the head is moved before its line is there.
    create function head_follows() returns trigger language plpgsql as $$
    begin
      if not exists (
        select 1 from audit_events line
        where line.place = new.place and line.hash = new.hash and line.previous = old.hash)
      then
        raise exception 'The audit trail is only ever added to';
      end if;
      return null;
    end $$;

    -- A temporary table of whoever is connected must not stand in for one of these.
    do $$
    declare
      fixed text;
    begin
      foreach fixed in array array['chain_audit', 'only_erase', 'head_follows'] loop
        execute format('alter function %I() set search_path = %I, pg_temp', fixed, current_schema());
      end loop;
    end $$;

    update audit_events line set kept = audit_kept(line);
    alter table audit_events
      alter column kept set not null,
      add constraint one_of_two_forms check ((content is null) = (personal is not null));
    drop function audit_content(audit_events);

    create trigger chained before insert on audit_events for each row execute function chain_audit();

    -- Seals the lines that are there: what stays of them, and which of them were empty already.
    do $$
    declare
      line record;
      seal text := '';
      count bigint := 0;
      empty jsonb;
    begin
      for line in select place, kept from audit_events order by place loop
        seal := audit_sha256(audit_part(seal) || audit_part(line.place::text) || audit_part(line.kept));
        count := count + 1;
      end loop;
      if count = 0 then
        return;
      end if;
      select coalesce(jsonb_agg(jsonb_build_array(first, last) order by first), '[]') into empty from (
        select min(place) as first, max(place) as last from (
          select place, place - row_number() over (order by place) as run from audit_events where erased_at is not null
        ) numbered group by run
      ) runs;
      insert into audit_events (request_id, what, at, detail) values ('retention', 'upgraded',
        date_trunc('milliseconds', now()), jsonb_build_object('count', count, 'seal', seal, 'lines', empty));
    end $$;

    create trigger only_erase before update on audit_events for each row execute function only_erase();
    create constraint trigger head_follows after update on audit_head deferrable initially deferred
      for each row execute function head_follows();
    create trigger append_only before insert or delete or truncate on audit_head
      for each statement execute function refuse_change();
  `,
};
