import type { Migration } from './migration.js';

export const auditChain: Migration = {
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
};
