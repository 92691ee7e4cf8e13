import type { AuditEvent, AuditLine } from '../../unlock/audit/auditEvent.js';
import type { Instant, Json } from '../../unlock/values.js';
import type { Sql } from '../postgres/database.js';
import { toJson } from '../postgres/jsonb.js';

/**
 * The only code that adds to the audit trail. Each line of a request also gets the id of its subject. The database
 * refuses to remove a line, and allows no change except that of `eraseAudit`.
 */
export async function appendAudit(sql: Sql, requestId: string, events: readonly AuditEvent[]): Promise<void> {
  for (const event of events) {
    await sql.query(
      `insert into audit_events (request_id, what, at, actor_id, detail) values ($1, $2, $3, lower($4), nullif(
         coalesce($5::jsonb, '{}') || coalesce(
           (select jsonb_build_object('subjectId', subject_id) from requests where id = $1), '{}'), '{}'))`,
      [
        requestId,
        event.what,
        event.at,
        event.actorId ?? null,
        event.detail === undefined ? null : toJson(event.detail),
      ],
    );
  }
}

/** Returns the trail of a request, oldest first, with the lines of any version of the bot. */
export async function readAudit(sql: Sql, requestId: string): Promise<readonly AuditLine[]> {
  const rows = await sql.query<{ what: string; at: Date; actor_id: string | null; detail: Json }>(
    'select what, at, actor_id, detail from audit_events where request_id = $1 order by place',
    [requestId],
  );
  return rows.map((row) => ({
    what: row.what,
    at: row.at.toISOString(),
    ...(row.actor_id !== null && { actorId: row.actor_id }),
    ...(row.detail !== null && { detail: row.detail }),
  }));
}

/**
 * Counts how often this approver allowed, denied or called a break-in a false alarm since then. The names are part of
 * the statement, because the index covers only rows with these.
 */
export async function countDecisions(sql: Sql, actorId: string, since: Instant): Promise<number> {
  const [row] = await sql.query<{ n: number }>(
    `select count(*)::int as n from audit_events
     where what in ('approved', 'denied', 'false-alarm', 'first-aid') and actor_id = lower($1) and at > $2::timestamptz`,
    [actorId, since],
  );
  return row?.n ?? 0;
}
