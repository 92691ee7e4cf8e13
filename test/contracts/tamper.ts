import type { Database } from '../../bot/storage/postgres/database.js';

/** Acts with the rights of the database's owner, who can switch the triggers off. */
export async function tamper(database: Database, statement: string): Promise<void> {
  const triggers = (state: 'disable' | 'enable') =>
    ['audit_events', 'audit_head'].map((table) => `alter table ${table} ${state} trigger all;`).join(' ');
  await database.execute(`${triggers('disable')} ${statement}; ${triggers('enable')}`);
}

/** Tampers, runs the check and undoes what was done. The product cannot undo it. */
export async function tamperedWith(
  database: Database,
  statement: string,
  check: () => Promise<void>,
): Promise<void> {
  await database.execute(
    'create table audit_copy as select * from audit_events; create table head_copy as select * from audit_head;',
  );
  try {
    await tamper(database, statement);
    await check();
  } finally {
    await tamper(
      database,
      `delete from audit_events; insert into audit_events overriding system value select * from audit_copy;
       update audit_head set (place, hash) = (select place, hash from head_copy);
       drop table audit_copy; drop table head_copy`,
    );
  }
}

/** The place of the last line, or of one before it. */
export async function newestPlace(database: Database, back = 0): Promise<number> {
  const [row] = await database.query<{ place: number }>(
    'select place::int from audit_events order by place desc limit 1 offset $1::int',
    [back],
  );
  return row?.place ?? 0;
}

/** Runs statements with a role that may read and write every table and own none, as an injection into the bot would. */
export async function asIntruder(database: Database, ...statements: readonly string[]): Promise<void> {
  await database.execute(`
    do $$ begin create role latchkey_intruder; exception when duplicate_object or unique_violation then null; end $$;
    grant usage on schema public to latchkey_intruder;
    grant select, insert, update, delete, truncate on all tables in schema public to latchkey_intruder`);
  await database.transaction(async (sql) => {
    await sql.execute('set local role latchkey_intruder');
    for (const statement of statements) await sql.query(statement);
  });
}

/** SQL of an owner who gives each line from a place on digests and hashes that fit, and puts the head at the end. */
export function rechainedFrom(place: number): string {
  return `
    do $$
    declare
      line audit_events;
      before text;
    begin
      select hash into before from audit_events where audit_events.place = ${place} - 1;
      for line in select * from audit_events where audit_events.place >= ${place} order by audit_events.place loop
        line.kept := audit_kept(line);
        if line.salt is not null then
          line.personal := audit_personal(line);
        end if;
        line.previous := coalesce(before, repeat('0', 64));
        line.hash := audit_link(line);
        before := line.hash;
        update audit_events set kept = line.kept, personal = line.personal, previous = line.previous, hash = line.hash
          where id = line.id;
      end loop;
      update audit_head set (place, hash) =
        (select e.place, e.hash from audit_events e order by e.place desc limit 1);
    end $$`;
}
