import { createHash } from 'node:crypto';
import type { Json } from '../../unlock/values.js';
import type { Sql } from '../postgres/database.js';

/** A line of the trail, with the hashes that link it to the line before. Hashes are SHA-256 in hex. */
export interface ChainedLine {
  readonly place: number;
  readonly requestId: string;
  readonly what: string;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
  readonly actorId: string | null;
  /** The JSON text as PostgreSQL writes it. The hash covers this text. */
  readonly detail: string | null;
  readonly salt: string | null;
  readonly content: string;
  readonly previous: string;
  readonly hash: string;
  /** When the personal data was removed. The rest of the line is still in the chain. */
  readonly erasedAt: string | null;
}

/** A problem in a chain, and its place. */
export interface Break {
  /** Place of the line, from 1. */
  readonly place: number;
  readonly problem: 'missing' | 'changed' | 'not-linked' | 'cut-off';
}

export interface Verdict {
  readonly lines: number;
  readonly erased: number;
  /** Hash of the last line. A copy kept elsewhere can later prove that no earlier line was rewritten. */
  readonly head: string;
  readonly breaks: readonly Break[];
}

const BEFORE_THE_FIRST = '0'.repeat(64);
const PAGE = 1000;

/**
 * Reads the whole trail and checks every link. It computes the hashes itself and does not rely on the database. It
 * finds a line that is missing, changed or moved, and its place.
 */
export async function verifyAudit(sql: Sql): Promise<Verdict> {
  const breaks: Break[] = [];
  let [lines, erased, place, head] = [0, 0, 0, BEFORE_THE_FIRST];
  for await (const line of readChain(sql)) {
    for (let missing = place + 1; missing < line.place; missing++)
      breaks.push({ place: missing, problem: 'missing' });
    // After a gap the line before is missing, so this link cannot be checked.
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

/** Reads the trail in its order, page by page. */
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

/** An erased line has no content to check. Its link still proves that it was there, and at which place. */
function isAsWritten(line: ChainedLine): boolean {
  const linked = sha256(parts(line.previous, String(line.place), line.content));
  if (linked !== line.hash) return false;
  if (line.erasedAt) return line.actorId === null && line.detail === null && line.salt === null;
  const { salt, requestId, what, at, actorId, detail } = line;
  return sha256(parts(salt, requestId, what, at, actorId, detail)) === line.content;
}

/** Writes each part after its length in bytes, and `-` for null. The migration does the same in SQL. */
function parts(...values: readonly (string | null)[]): string {
  return values.map((value) => (value === null ? '-' : `${Buffer.byteLength(value)}:${value}`)).join('');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Returns the detail of a line as a value. */
export function detailOf({ detail }: ChainedLine): Json {
  return detail === null ? null : (JSON.parse(detail) as Json);
}
