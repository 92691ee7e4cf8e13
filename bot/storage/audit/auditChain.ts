import { createHash } from 'node:crypto';
import type { Json } from '../../unlock/values.js';
import type { Sql } from '../postgres/database.js';

/** A line of the trail with what links it to the one before. Hashes are SHA-256 in hex. */
export interface ChainedLine {
  readonly place: number;
  readonly requestId: string;
  readonly what: string;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
  readonly actorId: string | null;
  /** As PostgreSQL writes the JSON: that is what was hashed. */
  readonly detail: string | null;
  readonly salt: string | null;
  readonly content: string;
  readonly previous: string;
  readonly hash: string;
  /** Personal data was taken out; what is left is still in the chain. */
  readonly erasedAt: string | null;
}

/** What is wrong with a chain, and where. */
export interface Break {
  /** Place of the line, from 1. */
  readonly place: number;
  readonly problem: 'missing' | 'changed' | 'not-linked' | 'cut-off';
}

export interface Verdict {
  readonly lines: number;
  readonly erased: number;
  /** Hash of the last line: noted down elsewhere, it shows later that nothing before it was written anew. */
  readonly head: string;
  readonly breaks: readonly Break[];
}

const BEFORE_THE_FIRST = '0'.repeat(64);
const PAGE = 1000;

/**
 * Reads the whole trail and checks every link, with a hash of our own: the database is not asked whether it is
 * right. A line that is missing, changed or in another place is found and located.
 */
export async function verifyAudit(sql: Sql): Promise<Verdict> {
  const breaks: Break[] = [];
  let [lines, erased, place, head] = [0, 0, 0, BEFORE_THE_FIRST];
  for await (const line of readChain(sql)) {
    for (let missing = place + 1; missing < line.place; missing++)
      breaks.push({ place: missing, problem: 'missing' });
    // After a gap nobody can say what this one was linked to.
    if (line.place === place + 1 && line.previous !== head)
      breaks.push({ place: line.place, problem: 'not-linked' });
    if (!isAsWritten(line)) breaks.push({ place: line.place, problem: 'changed' });
    lines++;
    if (line.erasedAt) erased++;
    [place, head] = [line.place, line.hash];
  }
  const [known] = await sql.query<{ place: string; hash: string }>(
    'select place::text, hash from audit_head',
  );
  if (!known || Number(known.place) !== place || known.hash !== head)
    breaks.push({ place: place + 1, problem: 'cut-off' });
  return { lines, erased, head, breaks };
}

/** The trail in its order, page by page. */
export async function* readChain(sql: Sql): AsyncGenerator<ChainedLine> {
  for (let after = 0; ;) {
    const rows = await sql.query<
      Omit<ChainedLine, 'place' | 'at' | 'erasedAt'> & { place: string; at: Date; erasedAt: Date | null }
    >(
      `select place::text, request_id as "requestId", what, at, actor_id as "actorId", detail::text as detail,
         salt, content, previous, hash, erased_at as "erasedAt"
       from audit_events where place > $1::bigint order by audit_events.place limit ${PAGE}`,
      [after],
    );
    for (const row of rows) {
      const { at, erasedAt } = row;
      yield {
        ...row,
        place: Number(row.place),
        at: at.toISOString(),
        erasedAt: erasedAt?.toISOString() ?? null,
      };
    }
    const last = rows.at(-1);
    if (!last) return;
    after = Number(last.place);
  }
}

/** What was erased cannot be checked any more; that it was there, and where, still can. */
function isAsWritten(line: ChainedLine): boolean {
  const linked = sha256(parts(line.previous, String(line.place), line.content));
  if (linked !== line.hash) return false;
  if (line.erasedAt) return line.actorId === null && line.detail === null && line.salt === null;
  const { salt, requestId, what, at, actorId, detail } = line;
  return sha256(parts(salt, requestId, what, at, actorId, detail)) === line.content;
}

/** Each part with its length in bytes before it; `-` for none. The migration has the same in SQL. */
function parts(...values: readonly (string | null)[]): string {
  return values.map((value) => (value === null ? '-' : `${Buffer.byteLength(value)}:${value}`)).join('');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The detail of a line as a value. */
export function detailOf({ detail }: ChainedLine): Json {
  return detail === null ? null : (JSON.parse(detail) as Json);
}
