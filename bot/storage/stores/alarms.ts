import type { Alarm } from '../../unlock/calls/alarm.js';
import type { Instant } from '../../unlock/values.js';
import type { Sql } from '../postgres/database.js';
import { toJson } from '../postgres/jsonb.js';

/** Keeps that somebody is called by a person who is not an approver. */
export async function saveAlarm(sql: Sql, alarm: Alarm): Promise<void> {
  await sql.query('insert into alarms (id, person_id, at, body) values ($1, lower($2), $3, $4::jsonb)', [
    alarm.id,
    alarm.person.id,
    alarm.at,
    toJson(alarm),
  ]);
}

/** True when this person reported a call since then. */
export async function hasAlarm(sql: Sql, personId: string, since: Instant): Promise<boolean> {
  const rows = await sql.query(
    'select 1 from alarms where person_id = lower($1) and at > $2::timestamptz limit 1',
    [personId, since],
  );
  return rows.length > 0;
}

/** Loads an alarm by its id. `undefined` when there is none. */
export async function loadAlarm(sql: Sql, id: string): Promise<Alarm | undefined> {
  const [row] = await sql.query<{ body: Alarm }>('select body from alarms where id = $1', [id]);
  return row?.body;
}
