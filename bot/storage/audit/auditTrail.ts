import type { AuditEvent, AuditLine } from '../../unlock/audit/auditEvent.js';
import type { Instant, Json } from '../../unlock/values.js';
import type { Sql } from '../postgres/database.js';
import { toJson } from '../postgres/jsonb.js';
import { together, type Part } from '../postgres/together.js';

/** A line that is to be added to the trail of a request, or to one of the bot's own. */
export interface NewLine {
  readonly requestId: string;
  readonly event: AuditEvent;
}

/**
 * The only code that adds to the audit trail. Each line of a request also gets the id of its subject. The database
 * refuses to remove a line, and allows no change except that of `eraseAudit`. The lines are chained in this order.
 */
export function auditPart(lines: readonly NewLine[]): Part {
  const rows = lines.map(({ requestId, event }) => ({
    request_id: requestId,
    what: event.what,
    at: event.at,
    actor_id: event.actorId ?? null,
    detail: event.detail ?? null,
  }));
  return {
    text: `insert into audit_events (request_id, what, at, actor_id, detail)
      select line.request_id, line.what, line.at, lower(line.actor_id), nullif(
        coalesce(nullif(line.detail, 'null'), '{}') || coalesce(
          (select jsonb_build_object('subjectId', subject_id) from requests where id = line.request_id), '{}'), '{}')
      from rows from (jsonb_to_recordset($1::jsonb)
        as (request_id text, what text, at timestamptz, actor_id text, detail jsonb)) with ordinality
        as line(request_id, what, at, actor_id, detail, nth)
      order by line.nth returning 1`,
    values: [toJson(rows)],
    expected: { rows: lines.length, otherwise: 'A line of the audit trail was not added' },
  };
}

/** Adds these lines to the trail of a request, in one statement. */
export async function appendAudit(sql: Sql, requestId: string, events: readonly AuditEvent[]): Promise<void> {
  if (events.length > 0) await together(sql, [auditPart(events.map((event) => ({ requestId, event })))]);
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
 * Counts how often this approver allowed, denied or called a break-in a false alarm since then, without what counts
 * apart. The names are part of the statement, because the index covers only rows with these.
 */
export async function countDecisions(sql: Sql, actorId: string, since: Instant): Promise<number> {
  return count(sql, `${DECISIONS} and not ${COUNTS_APART}`, [actorId, since]);
}

/** The same for what counts apart: requests of a mass lock-out that two approvers declared. */
export async function countMassDecisions(sql: Sql, actorId: string, since: Instant): Promise<number> {
  return count(sql, `${DECISIONS} and ${COUNTS_APART}`, [actorId, since]);
}

const DECISIONS = `what in ('approved', 'denied', 'false-alarm', 'first-aid') and actor_id = lower($1)
     and at > $2::timestamptz`;
const COUNTS_APART = `exists (select 1 from mass_requests m where m.request_id = audit_events.request_id and m.counts_apart)`;

async function count(sql: Sql, where: string, values: readonly unknown[]): Promise<number> {
  const [row] = await sql.query<{ n: number }>(
    `select count(*)::int as n from audit_events where ${where}`,
    values,
  );
  return row?.n ?? 0;
}
