import type { QueueStart, WaitingPart } from '../../unlock/ports/requestStore.js';
import type { UnlockRequest } from '../../unlock/request/request.js';
import type { Sql } from '../postgres/database.js';

const OPEN = `status in ('pending', 'approved', 'executing', 'taken')
  and ($1::text is null or (subject_id <> lower($1) and not requester_ids @> array[lower($1)]))`;

/**
 * Returns a part of the open requests, the oldest first. A part that begins behind the last one is the last part.
 * @param except leaves out what this person asked for, and what is about them
 */
export async function waitingFrom(
  sql: Sql,
  start: QueueStart,
  limit: number,
  except: string | undefined,
): Promise<WaitingPart> {
  const [counted] = await sql.query<{ total: number; before: number }>(
    `select count(*)::int as total, count(*) filter (where (created_at, id) <
       (select created_at, id from requests where id = $2))::int as before
     from requests where ${OPEN}`,
    [except ?? null, 'around' in start ? start.around : null],
  );
  const { total = 0, before: older = 0 } = counted ?? {};
  const wanted = 'around' in start ? older : start.after;
  const first = Math.max(0, Math.min(wanted, total - 1));
  const before = first - (first % limit);
  const rows = await sql.query<{ body: UnlockRequest }>(
    `select body from requests where ${OPEN} order by created_at, id offset $2::int limit $3::int`,
    [except ?? null, before, limit],
  );
  return { requests: rows.map(({ body }) => body), before, total };
}
