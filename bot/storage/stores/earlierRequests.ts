import type { EarlierRequests } from '../../unlock/findings.js';
import type { RemedyId } from '../../unlock/request/step.js';
import type { Sql } from '../postgres/database.js';

/** After so many days a request, or an unblock, no longer counts as a repetition. */
const REQUEST_DAYS = 30;
const UNBLOCK_DAYS = 90;

/**
 * Counts what was done for this person before now. A taken hand-off does not count, because it had no plan of the bot.
 * An unblock counts from the moment it was done, with any result of its request.
 */
export async function earlierOf(
  sql: Sql,
  subjectId: string,
  givingBack: readonly RemedyId[],
  now: Date,
): Promise<EarlierRequests> {
  const [row] = await sql.query<EarlierRequests>(
    `select
       (select count(*)::int from requests
         where subject_id = lower($1) and body->>'handOff' is null
           and (body->'approval'->>'at')::timestamptz < $2::timestamptz
           and (body->'approval'->>'at')::timestamptz >= $2::timestamptz - $3::int * interval '1 day'
       ) as "requests30Days",
       (select count(*)::int from requests, jsonb_array_elements(body->'steps') step
         where subject_id = lower($1) and step->>'remedy' = any($5::text[]) and step->>'state' = 'done'
           and (step->>'at')::timestamptz < $2::timestamptz
           and (step->>'at')::timestamptz >= $2::timestamptz - $4::int * interval '1 day'
       ) as "unblocks90Days"`,
    [subjectId, now.toISOString(), REQUEST_DAYS, UNBLOCK_DAYS, [...givingBack]],
  );
  return row ?? { requests30Days: 0, unblocks90Days: 0 };
}
