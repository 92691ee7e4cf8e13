import type { QueueStart, WaitingPart } from '../../unlock/ports/requestStore.js';
import type { UnlockRequest } from '../../unlock/request/request.js';
import type { Instant } from '../../unlock/values.js';
import type { Sql } from '../postgres/database.js';

/**
 * Open, or over with a password or pass that somebody has yet to read out. `waitsFor` in the domain says the same. $2 is
 * now.
 */
export const IS_DEALT_WITH = `(status in ('pending', 'approved', 'executing', 'taken') or (
    status in ('resolved', 'partly-resolved') and body->>'kind' <> 'contain'
    and (body->'handover'->>'until')::timestamptz > $2::timestamptz
    and not body->'handover' ?| array['readOut', 'signedIn', 'notHandedOver', 'issuedAnew']))`;

const WAITS = `${IS_DEALT_WITH}
  and ($1::text is null or (subject_id <> lower($1) and not requester_ids @> array[lower($1)]))`;

/**
 * Returns a part of what waits, the oldest first. A part that begins behind the last one is the last part.
 * @param at until then a password or pass could be opened that counts
 * @param except leaves out what this person asked for, and what is about them
 */
export async function waitingFrom(
  sql: Sql,
  start: QueueStart,
  limit: number,
  { at, except }: { readonly at: Instant; readonly except: string | undefined },
): Promise<WaitingPart> {
  const [counted] = await sql.query<{ total: number; before: number }>(
    `select count(*)::int as total, count(*) filter (where (created_at, id) <
       (select created_at, id from requests where id = $3))::int as before
     from requests where ${WAITS}`,
    [except ?? null, at, 'around' in start ? start.around : null],
  );
  const { total = 0, before: older = 0 } = counted ?? {};
  const wanted = 'around' in start ? older : start.after;
  const first = Math.max(0, Math.min(wanted, total - 1));
  const before = first - (first % limit);
  const rows = await sql.query<{ body: UnlockRequest }>(
    `select body from requests where ${WAITS} order by created_at, id offset $3::int limit $4::int`,
    [except ?? null, at, before, limit],
  );
  return { requests: rows.map(({ body }) => body), before, total };
}
