import type { Json } from '../../unlock/values.js';
import type { Sql } from '../postgres/database.js';

/** A line of the trail, with what links it to the line before. Digests and hashes are SHA-256 in hex. */
export interface ChainedLine {
  readonly place: number;
  readonly requestId: string;
  readonly what: string;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
  readonly actorId: string | null;
  /** The JSON text as PostgreSQL writes it. The digest covers this text. */
  readonly detail: string | null;
  readonly salt: string | null;
  /** The digest of what stays: request, event and moment. */
  readonly kept: string;
  /** The digest of what can be erased: salt, actor and detail. `null` in a line of an earlier version. */
  readonly personal: string | null;
  /** The one digest of a line of an earlier version. `null` in all others. */
  readonly content: string | null;
  readonly previous: string;
  readonly hash: string;
  /** When the personal part was removed, ISO 8601. The rest of the line is still in the chain. */
  readonly erasedAt: string | null;
}

const PAGE = 1000;
const LOWEST = '-9223372036854775808';

/** How this module writes a moment. Digests cover this text, so no driver of a database turns it into a date. */
const asText = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Reads the trail in its order, page by page. The id is asked for too: an owner may have put two lines at one place. */
export async function* readChain(sql: Sql): AsyncGenerator<ChainedLine> {
  for (let after = { place: LOWEST, id: LOWEST }; ;) {
    const rows = await sql.query<Omit<ChainedLine, 'place'> & { place: string; id: string }>(
      `select place::text, id::text, request_id as "requestId", what, coalesce(${asText('at')}, '') as at,
         actor_id as "actorId", detail::text as detail, salt, kept, personal, content, previous, hash,
         ${asText('erased_at')} as "erasedAt"
       from audit_events where (place, id) > ($1::bigint, $2::bigint)
       order by audit_events.place, audit_events.id limit ${PAGE}`,
      [after.place, after.id],
    );
    for (const row of rows) yield { ...row, place: Number(row.place) };
    const last = rows.at(-1);
    if (!last) return;
    after = last;
  }
}

/** True when the database has a table for the trail, so the bot was started with it. */
export async function hasTrail(sql: Sql): Promise<boolean> {
  const [row] = await sql.query<{ there: boolean }>(
    `select to_regclass('audit_events') is not null as there`,
  );
  return row?.there === true;
}

/** Returns the detail of a line as a value. */
export function detailOf({ detail }: Pick<ChainedLine, 'detail'>): Json {
  return detail === null ? null : (JSON.parse(detail) as Json);
}
