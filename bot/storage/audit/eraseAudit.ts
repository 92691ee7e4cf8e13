import { OWN_TRAILS } from '../../unlock/audit/trails.js';
import type { Instant } from '../../unlock/values.js';
import type { Sql } from '../postgres/database.js';

/**
 * Removes the personal data from old lines whose request is gone, and from lines about freezes and reads of a history.
 * Returns how many. The lines and the chain stay. A `purged` line names no person, so it stays as it is.
 */
export async function eraseAudit(sql: Sql, before: Instant, at: Instant): Promise<number> {
  const rows = await sql.query(
    `update audit_events set actor_id = null, detail = null, salt = null, erased_at = $2::timestamptz
     where erased_at is null and audit_events.at < $1::timestamptz and request_id <> $3
       and not exists (select 1 from requests where requests.id = audit_events.request_id)
     returning id`,
    [before, at, OWN_TRAILS.retention],
  );
  return rows.length;
}
