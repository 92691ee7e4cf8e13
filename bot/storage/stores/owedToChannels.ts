import type { Instant } from '../../unlock/values.js';
import type { Sql } from '../postgres/database.js';

/** More than a channel reads. The oldest come first, as they were asked. */
const MOST = 500;

/** Returns ids of open requests and of those that ended since, and of freezes, stops and alarms that hold or came since. */
export async function owedToChannels(sql: Sql, since: Instant): Promise<readonly string[]> {
  const rows = await sql.query<{ id: string }>(
    `select id from (
       select id, created_at as at from requests
       where status in ('pending', 'approved', 'executing', 'taken')
         or (body->>'finishedAt')::timestamptz >= $1::timestamptz
         or (body->'denial'->>'at')::timestamptz >= $1::timestamptz
       union all select id, (body->>'at')::timestamptz from freezes where not lifted and until > $1::timestamptz
       union all select id, (body->>'at')::timestamptz from stops where not ended
       union all select id, at from alarms where at >= $1::timestamptz
     ) owed order by at, id limit ${MOST}`,
    [since],
  );
  return rows.map(({ id }) => id);
}
