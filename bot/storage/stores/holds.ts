import type { Hold } from '../../unlock/queue/hold.js';
import type { Sql } from '../postgres/database.js';
import { toJson } from '../postgres/jsonb.js';

/** Keeps who looks at a request. It replaces an earlier hold. */
export async function saveHold(sql: Sql, hold: Hold): Promise<void> {
  await sql.query(
    `insert into holds (request_id, until, body) values ($1, $2, $3::jsonb)
     on conflict (request_id) do update set until = excluded.until, body = excluded.body`,
    [hold.requestId, hold.until, toJson(hold)],
  );
}

/** Safe to repeat. */
export async function endHold(sql: Sql, requestId: string): Promise<void> {
  await sql.query('delete from holds where request_id = $1', [requestId]);
}

/** Returns the last hold of each request, also those whose time is over. */
export async function holdsOn(sql: Sql, requestIds: readonly string[]): Promise<readonly Hold[]> {
  const rows = await sql.query<{ body: Hold }>('select body from holds where request_id = any($1::text[])', [
    requestIds,
  ]);
  return rows.map(({ body }) => body);
}
