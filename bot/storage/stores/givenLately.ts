import type { AbuseRecord } from '../../unlock/ports/abuseRecord.js';
import type { Sql } from '../postgres/database.js';

/**
 * Says whether something that lets this person in was given since then, by another request (`AbuseRecord`). A step that
 * was allowed and has no result yet counts: it is about to happen. A step that was sent and not seen may have happened.
 */
export async function givenLately(
  sql: Sql,
  ...[subjectId, { handing, removing, since, except }]: Parameters<AbuseRecord['wasGivenLately']>
): Promise<boolean> {
  const rows = await sql.query(
    `select 1 from requests r
       cross join jsonb_array_elements(r.body->'steps') step
       left join credentials c on c.request_id = r.id
     where r.subject_id = lower($1) and r.id <> $2
       and (step->>'remedy' = any($5::text[])
         or step->>'remedy' = any($3::text[]) and r.body->>'kind' <> 'contain')
       and (
         (r.status in ('approved', 'executing') and step->>'state' in ('planned', 'started', 'by-hand'))
         or (step->>'state' = 'done' or step->'reason'->>'kind' = 'not-confirmed')
           and coalesce(c.shown_at, (step->>'at')::timestamptz) >= $4::timestamptz
           and (c.state is null or c.state <> 'gone')
       )
     limit 1`,
    [subjectId, except, [...handing], since, [...removing]],
  );
  return rows.length > 0;
}
