import { keyOf, TOGETHER_MS, type Cause, type MassLockout } from '../../unlock/mass/massLockout.js';
import type { Apart, MassDecision, MassMember } from '../../unlock/mass/member.js';
import { askers, type Pending } from '../../unlock/request/request.js';
import type { Instant } from '../../unlock/values.js';
import { countMassDecisions } from '../audit/auditTrail.js';
import type { Sql } from '../postgres/database.js';
import { toJson } from '../postgres/jsonb.js';
import type { MassRecord } from '../../unlock/ports/massRecord.js';
import type { NewJob } from '../queue/jobs.js';

/** What a declarer asks for, and what is about them, is not in it: `$3` the moment, `$7` the people of a request. */
const IS_DECLARED_BY_ONE_OF = `coalesce((body->'declared'->>'until')::timestamptz > $3::timestamptz
  and exists (select 1 from jsonb_array_elements(body->'declared'->'by') declarer
    where lower(declarer->'person'->>'id') = any($7::text[])), false)`;

/** Requests with a cause in common, and the decisions on them, inside one transaction. */
export class PostgresMassRecord implements MassRecord {
  constructor(
    private readonly sql: Sql,
    private readonly around: {
      /** Sends a job with the transaction. */
      readonly send: (job: NewJob) => void;
      /** Writes the lines of the audit trail that this transaction put off. */
      readonly written: () => Promise<unknown>;
    },
  ) {}

  async fold(
    request: Pending,
    { cause, apart, asksWhy }: { readonly cause: Cause; readonly apart?: Apart; readonly asksWhy: boolean },
  ): Promise<void> {
    await this.aloneWith(cause);
    const at = request.createdAt;
    const within = new Date(Date.parse(at) - TOGETHER_MS).toISOString();
    const people = [request.subject, ...askers(request)].map(({ id }) => id.toLowerCase());
    const [row] = await this.sql.query<{ lockout_id: string | null }>(
      `insert into mass_requests (request_id, cause, at, apart, asks_why, lockout_id, place)
       select $1, $2, $3, $4, $5::boolean, open.id, case when open.id is not null then
         (select coalesce(max(place), 0) + 1 from mass_requests where lockout_id = open.id) end
       from (select (select id from mass_lockouts where cause = $2 and last > $6::timestamptz
         and not ${IS_DECLARED_BY_ONE_OF} order by last desc limit 1) as id) open
       returning lockout_id`,
      [request.id, keyOf(cause), at, apart ?? null, asksWhy, within, people],
    );
    const id = row?.lockout_id;
    if (id) await this.redraw(id, at);
  }

  async aloneWith(cause: Cause): Promise<void> {
    await aloneWith(this.sql, cause);
  }

  async load(id: string): Promise<MassLockout | undefined> {
    return findLockout(this.sql, id);
  }

  async save(lockout: MassLockout): Promise<void> {
    await saveLockout(this.sql, lockout);
  }

  async members(lockoutId: string): Promise<readonly MassMember[]> {
    return membersOf(this.sql, lockoutId);
  }

  async leave(lockoutId: string, personIds: readonly string[]): Promise<readonly string[]> {
    const rows = await this.sql.query<{ request_id: string }>(
      `update mass_requests m set lockout_id = null, place = null, decision = null from requests r
       where r.id = m.request_id and m.lockout_id = $1
         and (r.subject_id = any($2::text[]) or r.requester_ids && $2::text[])
       returning m.request_id`,
      [lockoutId, personIds.map((id) => id.toLowerCase())],
    );
    return rows.map((row) => row.request_id);
  }

  async queueDecision(requestId: string, decision: MassDecision): Promise<void> {
    await this.sql.query(
      `update mass_requests set decision = $2::jsonb, decided_at = $3
       where request_id = $1 and decision is null`,
      [requestId, toJson(decision), decision.at],
    );
  }

  async queuedDecision(requestId: string): Promise<MassDecision | undefined> {
    const [row] = await this.sql.query<{ decision: MassDecision | null }>(
      'select decision from mass_requests where request_id = $1',
      [requestId],
    );
    return row?.decision ?? undefined;
  }

  async settleDecision(requestId: string, refused?: string): Promise<boolean> {
    const rows = await this.sql.query(
      `update mass_requests set decision = null, refused = $2
       where request_id = $1 and decision is not null returning request_id`,
      [requestId, refused ?? null],
    );
    return rows.length === 1;
  }

  async countApart(requestId: string): Promise<void> {
    await this.sql.query('update mass_requests set counts_apart = true where request_id = $1', [requestId]);
  }

  async decisionsBy(personId: string, since: Instant): Promise<number> {
    await this.around.written();
    return countMassDecisions(this.sql, personId, since);
  }

  async redraw(lockoutId: string, at: Instant): Promise<void> {
    const job = await nextDrawing(this.sql, lockoutId, at);
    if (job) this.around.send(job);
  }
}

/**
 * Returns the job that draws the card of a lock-out, or nothing when one comes that will show this change too. A moment is
 * claimed once, so however many changes come before it, the card is drawn once. Each drawing reads everybody, so the more
 * they are, the longer the time between two: a second, and one more for each 500, up to ten.
 */
export async function nextDrawing(sql: Sql, lockoutId: string, at: Instant): Promise<NewJob | undefined> {
  const [row] = await sql.query<{ at: Date }>(
    `update mass_lockouts set drawn_at = due.at
     from (select to_timestamp((floor(extract(epoch from $2::timestamptz) / seconds) + 1) * seconds + 1) as at
       from (select least(10, 1 + coalesce(max(place), 0) / 500) as seconds
         from mass_requests where lockout_id = $1) size) due
     where id = $1 and (drawn_at is null or drawn_at < due.at) returning due.at`,
    [lockoutId, at],
  );
  return row && { name: 'announce-many', requestId: lockoutId, after: row.at.toISOString() };
}

/** Whoever counts the same cause at the same moment waits, so that nobody opens a second lock-out. */
export async function aloneWith(sql: Sql, cause: Cause): Promise<void> {
  await sql.query('select pg_advisory_xact_lock(hashtext($1))', [`mass ${keyOf(cause)}`]);
}

export async function findLockout(sql: Sql, id: string): Promise<MassLockout | undefined> {
  const [row] = await sql.query<{ body: MassLockout }>('select body from mass_lockouts where id = $1', [id]);
  return row?.body;
}

export async function saveLockout(sql: Sql, lockout: MassLockout): Promise<void> {
  await sql.query(
    `insert into mass_lockouts (id, cause, last, body) values ($1, $2, $3, $4::jsonb)
     on conflict (id) do update set last = excluded.last, body = excluded.body`,
    [lockout.id, keyOf(lockout.cause), lockout.last, toJson(lockout)],
  );
}

/** A new lock-out takes in the requests that came before it was one. They have cards of their own already. */
export async function takeIn(sql: Sql, { id, cause, since }: MassLockout): Promise<void> {
  await sql.query(
    `update mass_requests m set lockout_id = $1, place = ordered.place
     from (select request_id, row_number() over (order by at, request_id) as place
       from mass_requests where cause = $2 and lockout_id is null and at >= $3::timestamptz) ordered
     where m.request_id = ordered.request_id`,
    [id, keyOf(cause), since],
  );
}

/** Returns the requests of a lock-out, in the order in which they came. */
export async function membersOf(sql: Sql, lockoutId: string): Promise<readonly MassMember[]> {
  const rows = await sql.query<MemberRow>(
    `select m.request_id, m.place, m.apart, m.asks_why, m.decision is not null as queued, m.decided_at, m.refused,
       r.version, r.status, array_append(r.requester_ids, r.subject_id) as people,
       r.body->'subject'->>'name' as name,
       array(select step->>'remedy' from jsonb_array_elements(r.body->'steps') step) as remedies
     from mass_requests m join requests r on r.id = m.request_id
     where m.lockout_id = $1 order by m.place`,
    [lockoutId],
  );
  return rows.map((row) => ({
    requestId: row.request_id,
    place: row.place,
    version: row.version,
    status: row.status,
    people: row.people,
    name: row.name,
    remedies: row.remedies,
    asksWhy: row.asks_why,
    isQueued: row.queued,
    ...(row.apart !== null && { apart: row.apart }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at.toISOString() }),
    ...(row.refused !== null && { refused: row.refused }),
  }));
}

interface MemberRow extends Pick<
  MassMember,
  'place' | 'version' | 'status' | 'people' | 'name' | 'remedies'
> {
  readonly request_id: string;
  readonly apart: Apart | null;
  readonly asks_why: boolean;
  readonly queued: boolean;
  readonly decided_at: Date | null;
  readonly refused: string | null;
}

/** Keeps when an approver first knew of the requests that are folded into a card. */
export async function noteFoldedTold(sql: Sql, lockoutId: string, at: Instant): Promise<void> {
  await sql.query(
    `update requests set told_at = $2 where told_at is null and id in (
       select request_id from mass_requests where lockout_id = $1 and apart is null)`,
    [lockoutId, at],
  );
}
