import type { Sql } from '../../bot/storage/postgres/database.js';
import { toJson } from '../../bot/storage/postgres/jsonb.js';
import type { Instant, Json } from '../../bot/unlock/values.js';

/** Writes a line as an earlier or a later version may have written it. This version could not. */
export async function writeForeign(
  sql: Sql,
  requestId: string,
  { what, at, actorId = null, detail }: { what: string; at: Instant; actorId?: string | null; detail: Json },
): Promise<void> {
  await sql.query(
    'insert into audit_events (request_id, what, at, actor_id, detail) values ($1, $2, $3, $4, $5::jsonb)',
    [requestId, what, at, actorId, toJson(detail)],
  );
}

/** Details that no event of this version has. */
export const FOREIGN_DETAILS: readonly Json[] = [
  { text: 'naïve \u{1F512} "quoted" – 10 €', list: [1.5, null, { b: 1, a: 2 }], subjectId: { id: 1 } },
  ['a', 'list'],
  'a text',
  -0.5,
  false,
  null,
];
