import type { AuditEvent } from '../../unlock/request/auditEvent.js';
import type { Json } from '../../unlock/values.js';
import type { Sql } from '../postgres/database.js';
import { toJson } from '../postgres/jsonb.js';

/**
 * Adds to the trail of a request, and to each line whose account it is about. The database itself refuses to change or
 * remove a line.
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

/** The trail of a request, oldest first. */
export async function readAudit(sql: Sql, requestId: string): Promise<readonly AuditEvent[]> {
  const rows = await sql.query<{ what: string; at: Date; actor_id: string | null; detail: Json }>(
    'select what, at, actor_id, detail from audit_events where request_id = $1 order by id',
    [requestId],
  );
  return rows.map((row) => ({
    what: row.what,
    at: row.at.toISOString(),
    ...(row.actor_id !== null && { actorId: row.actor_id }),
    ...(row.detail !== null && { detail: row.detail }),
  }));
}

/** Takes personal data out of the lines of a request; the lines stay, and so does the chain. */
export async function eraseAudit(sql: Sql, requestId: string, at: string): Promise<void> {
  await sql.query(
    `update audit_events set actor_id = null, detail = null, salt = null, erased_at = $2::timestamptz
     where request_id = $1 and erased_at is null`,
    [requestId, at],
  );
}
