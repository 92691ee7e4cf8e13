import type { UnlockRequest } from '../../unlock/request/request.js';
import type { Sql } from '../postgres/database.js';

/** A row with a request. */
export interface Stored {
  readonly body: UnlockRequest;
}

/** The request with the id `$1`, the newest ticket about it, and whether it is one of many. */
export const REQUEST_BY_ID = `select body, number, url, lockout_id, apart is null and refused is null as folded
  from requests r left join mass_requests m on m.request_id = r.id left join lateral (
    select number, url from tickets t where t.number is not null and t.request_id =
      case when r.body->>'kind' in ('give-back', 'restore') then r.body->'origin'->>'id' else r.id end
    order by opened_at desc limit 1) ticket on true
  where id = $1`;

/** A row of `REQUEST_BY_ID`, also where there is no such request. */
export interface StoredRow extends StoredElsewhere {
  readonly body: UnlockRequest | null;
}

/** Returns the request as it is stored, and the newest ticket about it. */
export async function loadFrom(sql: Sql, id: string): Promise<UnlockRequest | undefined> {
  const [row] = await sql.query<StoredRow>(REQUEST_BY_ID, [id]);
  return row && requestIn(row);
}

/** `undefined` where there is none. */
export function requestIn(row: StoredRow): UnlockRequest | undefined {
  const { body, number, url, lockout_id: lockoutId, folded } = row;
  if (!body) return undefined;
  return {
    ...body,
    ...(number !== null && { ticket: { number, ...(url !== null && { url }) } }),
    ...(lockoutId !== null && { mass: { lockoutId, isFolded: folded } }),
  };
}

interface StoredElsewhere {
  readonly number: string | null;
  readonly url: string | null;
  readonly lockout_id: string | null;
  readonly folded: boolean;
}

/** Without what is stored elsewhere. */
export function bodyOf({ ticket: _elsewhere, mass: _beside, ...body }: UnlockRequest): object {
  return body;
}
