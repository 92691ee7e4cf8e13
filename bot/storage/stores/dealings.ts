import type { Dealing } from '../../unlock/ports/requestStore.js';
import type { Sql } from '../postgres/database.js';

/** Keeps since when an approver has been dealing with a request. */
export async function noteDealing(sql: Sql, requestId: string, { by, at }: Dealing): Promise<void> {
  await sql.query(
    `insert into dealings (request_id, person_id, name, at) values ($1, lower($2), $3, $4)
     on conflict (request_id, person_id) do nothing`,
    [requestId, by.id, by.name, at],
  );
}

/** Returns who is dealing with a request, the first one first. */
export async function dealingsWith(sql: Sql, requestId: string): Promise<readonly Dealing[]> {
  const rows = await sql.query<{ person_id: string; name: string; at: Date }>(
    'select person_id, name, at from dealings where request_id = $1 order by at, person_id',
    [requestId],
  );
  return rows.map(({ person_id: id, name, at }) => ({ by: { id, name }, at: at.toISOString() }));
}
