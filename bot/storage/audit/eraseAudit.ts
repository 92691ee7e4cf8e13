import { OWN_TRAILS } from '../../unlock/audit/trails.js';
import type { Instant } from '../../unlock/values.js';
import type { Sql } from '../postgres/database.js';
import { appendAudit } from './auditTrail.js';
import { rangesOf } from './erasures.js';

/** How many lines one erasure names at most, so that it stays a line that a person can read. */
const MOST_NAMED = 500;

/**
 * Removes the personal part from old lines whose request is gone, and from lines about freezes and reads of a history.
 * First it adds a line that names them and says when and why. Returns how many. The lines and the chain stay. Lines
 * about the trail itself name no person, so they stay as they are.
 */
export async function eraseAudit(sql: Sql, before: Instant, at: Instant): Promise<number> {
  const rows = await sql.query<{ place: string }>(
    `select place::text from audit_events
     where erased_at is null and audit_events.at < $1::timestamptz and request_id <> $2
       and what not in ('erased', 'upgraded')
       and not exists (select 1 from requests where requests.id = audit_events.request_id)
     order by audit_events.place`,
    [before, OWN_TRAILS.retention],
  );
  const places = rows.map(({ place }) => Number(place));
  for (let from = 0; from < places.length; from += MOST_NAMED)
    await erase(sql, places.slice(from, from + MOST_NAMED), at);
  return places.length;
}

async function erase(sql: Sql, places: readonly number[], at: Instant): Promise<void> {
  const detail = { lines: rangesOf(places), why: 'retention' } as const;
  await appendAudit(sql, OWN_TRAILS.retention, [{ what: 'erased', at, detail }]);
  // Nobody else can add a line before this transaction ends, so the head is the line that was just added.
  await sql.query(
    `update audit_events set actor_id = null, detail = null, salt = null, erased_at = $2::timestamptz,
       erased_by = (select place from audit_head)
     where place = any($1::bigint[])`,
    [places, at],
  );
}
