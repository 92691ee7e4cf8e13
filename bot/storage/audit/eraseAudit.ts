import { OWN_TRAILS } from '../../unlock/audit/trails.js';
import type { Instant } from '../../unlock/values.js';
import type { Sql } from '../postgres/database.js';

/**
 * Takes the personal data out of old lines that no request is kept for: of purged ones, of freezes, of looks into the
 * history. The lines stay, and so does the chain. What was purged names nobody and is kept.
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
