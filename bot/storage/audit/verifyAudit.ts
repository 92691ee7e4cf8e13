import type { Sql } from '../postgres/database.js';
import { readChain, detailOf, type ChainedLine } from './auditChain.js';
import {
  BEFORE_THE_FIRST,
  earlierContentOf,
  earlierLinkOf,
  keptOf,
  linkOf,
  personalOf,
  sealedWith,
} from './digests.js';
import { readErasures, type Erasure } from './erasures.js';

/** A problem in a chain, and its place. */
export interface Break {
  /** Place of the line, from 1. */
  readonly place: number;
  /** Of missing lines, the last one, if they are several. */
  readonly to?: number;
  readonly problem: 'missing' | 'changed' | 'not-linked' | 'cut-off' | 'emptied' | 'refilled' | 'seal-broken';
}

/** What `verifyAudit` found. */
export interface Verdict {
  readonly lines: number;
  /** How many lines have no personal part any more. */
  readonly erased: number;
  /** The age at which the youngest of them was erased, in milliseconds. `undefined` when none was, or none has a date. */
  readonly youngestErasedMs: number | undefined;
  /** Hash of the last line. A copy kept elsewhere can later prove that no earlier line was rewritten. */
  readonly head: string;
  /** Those of the noted hashes that no line has. */
  readonly unknown: readonly string[];
  readonly breaks: readonly Break[];
}

/**
 * Reads the whole trail and checks every link, every digest and every erasure. It computes the hashes itself and does
 * not rely on the database. Run it in one transaction with one view of the database (`repeatable read`) where somebody
 * may write meanwhile.
 * @param noted hashes that left the database earlier, in lower case
 */
export async function verifyAudit(sql: Sql, noted: readonly string[] = []): Promise<Verdict> {
  const check = new ChainCheck(await readErasures(sql), noted);
  for await (const line of readChain(sql)) check.add(line);
  const [known] = await sql.query<{ place: string; hash: string }>(
    'select place::text, hash from audit_head',
  );
  return check.end(known && { place: Number(known.place), hash: known.hash });
}

/** Goes along the chain, line by line. */
class ChainCheck {
  private readonly breaks: Break[] = [];
  private readonly unknown: Set<string>;
  private lines = 0;
  private erased = 0;
  private youngest = Infinity;
  private place = 0;
  private head = BEFORE_THE_FIRST;
  /** Of the lines of an earlier version, which come first: how many, and their seal. */
  private earlier: { count: number; seal: string; isOver: boolean } = { count: 0, seal: '', isOver: false };

  constructor(
    private readonly erasuresOf: (place: number) => readonly Erasure[],
    noted: readonly string[],
  ) {
    this.unknown = new Set(noted);
  }

  add(line: ChainedLine): void {
    this.link(line);
    this.seal(line);
    const problem = isAsWritten(line) ? this.personalProblem(line) : 'changed';
    if (problem) this.breaks.push({ place: line.place, problem });
    this.lines++;
    this.unknown.delete(line.hash);
    [this.place, this.head] = [line.place, line.hash];
  }

  end(known: { readonly place: number; readonly hash: string } | undefined): Verdict {
    const { lines, erased, head, breaks, place, youngest } = this;
    if (!known || known.place !== place || known.hash !== head)
      breaks.push({ place: place + 1, problem: 'cut-off' });
    else if (this.earlier.count > 0 && !this.earlier.isOver)
      breaks.push({ place: place + 1, problem: 'seal-broken' });
    const youngestErasedMs = Number.isFinite(youngest) ? youngest : undefined;
    return { lines, erased, youngestErasedMs, head, unknown: [...this.unknown], breaks };
  }

  private link({ place, previous }: ChainedLine): void {
    const expected = this.place + 1;
    if (place > expected) {
      const to = place - 1;
      this.breaks.push({ place: expected, ...(to > expected && { to }), problem: 'missing' });
    }
    // After a gap the line before is missing, so this link cannot be checked.
    if (place === expected && previous !== this.head) this.breaks.push({ place, problem: 'not-linked' });
    // A second line at one place: somebody took away the rule that there is one.
    if (place < expected) this.breaks.push({ place, problem: 'not-linked' });
  }

  /** The first line with two digests says how many lines of an earlier version there are, and seals them. */
  private seal(line: ChainedLine): void {
    const { earlier } = this;
    if (line.personal === null) {
      if (earlier.isOver) this.breaks.push({ place: line.place, problem: 'changed' });
      else this.earlier = { count: earlier.count + 1, seal: sealedWith(earlier.seal, line), isOver: false };
      return;
    }
    if (!earlier.isOver && earlier.count > 0 && !isSealOf(line, earlier))
      this.breaks.push({ place: line.place, problem: 'seal-broken' });
    earlier.isOver = true;
  }

  /** A line is whole, or a later line says that it was erased, and when. */
  private personalProblem(line: ChainedLine): Break['problem'] | undefined {
    const erasures = this.erasuresOf(line.place);
    const isEmpty = line.salt === null && line.actorId === null && line.detail === null;
    if (!isEmpty && erasures.length > 0) return 'refilled';
    if (!isEmpty) return line.erasedAt === null && isPersonalPartAsWritten(line) ? undefined : 'changed';
    this.erased++;
    if (erasures.length === 0) return 'emptied';
    const erasure = erasures.find(
      ({ at }) => line.erasedAt !== null && (at ?? line.erasedAt) === line.erasedAt,
    );
    if (!erasure) return 'changed';
    if (erasure.at !== undefined)
      this.youngest = Math.min(this.youngest, Date.parse(erasure.at) - Date.parse(line.at));
    return undefined;
  }
}

/** True when what stays of a line is what its hash was made of. */
function isAsWritten(line: ChainedLine): boolean {
  const hash = line.personal === null ? earlierLinkOf(line) : linkOf(line);
  return hash === line.hash && keptOf(line) === line.kept;
}

function isPersonalPartAsWritten(line: ChainedLine): boolean {
  return line.personal === null
    ? earlierContentOf(line) === line.content
    : personalOf(line) === line.personal && line.content === null;
}

function isSealOf(line: ChainedLine, { count, seal }: { count: number; seal: string }): boolean {
  const detail = detailOf(line);
  if (line.what !== 'upgraded' || detail === null || typeof detail !== 'object') return false;
  return 'count' in detail && detail.count === count && 'seal' in detail && detail.seal === seal;
}
