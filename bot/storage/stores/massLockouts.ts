import {
  keyOf,
  lockoutWith,
  TOGETHER_MS,
  type Counting,
  type MassLockout,
  type SeenBefore,
  type Sighting,
} from '../../unlock/mass/massLockout.js';
import type { MassLockouts } from '../../unlock/ports/massLockouts.js';
import type { Instant } from '../../unlock/values.js';
import type { Database, Sql } from '../postgres/database.js';
import { toJson } from '../postgres/jsonb.js';
import { together } from '../postgres/together.js';
import type { Jobs } from '../queue/jobs.js';

/** People come quickly, and Teams takes few updates of one message (microsoft-apis.md D4). So each is drawn a moment later. */
const DRAWN_AFTER_MS = 2_000;

/** What several people have in common, in the database. */
export class PostgresMassLockouts implements MassLockouts {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  async note(sighting: Sighting, counting: Counting): Promise<MassLockout | undefined> {
    return this.database.transaction(async (sql) => {
      // Whoever counts the same cause at the same moment waits, so that nobody opens a second lock-out.
      await sql.query('select pg_advisory_xact_lock(hashtext($1))', [`mass ${keyOf(sighting.cause)}`]);
      const before = await seenBefore(sql, sighting);
      const lockout = lockoutWith(sighting, before, counting);
      if (!lockout || lockout === before.open) return lockout;
      await save(sql, lockout);
      const after = new Date(Date.parse(sighting.at) + DRAWN_AFTER_MS).toISOString();
      const announce = this.jobs.part([{ name: 'announce', requestId: lockout.id, after }]);
      await together(sql, announce ? [announce] : []);
      return lockout;
    });
  }

  async find(id: string): Promise<MassLockout | undefined> {
    const [row] = await this.database.query<{ body: MassLockout }>(
      'select body from mass_lockouts where id = $1',
      [id],
    );
    return row?.body;
  }
}

/** Stores the sighting too. */
async function seenBefore(sql: Sql, { cause, subjectId, at }: Sighting): Promise<SeenBefore> {
  const key = keyOf(cause);
  const within = new Date(Date.parse(at) - TOGETHER_MS).toISOString();
  const [row] = await sql.query<Row>(
    `with mine as (
       select at from mass_sightings where cause = $1 and subject_id = lower($2)
     ), noted as (
       insert into mass_sightings (cause, subject_id, at) values ($1, lower($2), $3)
       on conflict (cause, subject_id) do update set at = greatest(mass_sightings.at, excluded.at)
     ), others as (
       select count(*)::int as people, min(at) as since from mass_sightings
       where cause = $1 and subject_id <> lower($2) and at > $4::timestamptz
     )
     select (select at from mine) as mine, others.people, others.since,
       (select body from mass_lockouts where cause = $1 and last > $4::timestamptz order by last desc limit 1) as open
     from others`,
    [key, subjectId, at, within],
  );
  return {
    ofThis: row?.mine?.toISOString(),
    lately: { people: (row?.people ?? 0) + 1, since: earlier(at, row?.since?.toISOString()) },
    open: row?.open ?? undefined,
  };
}

interface Row {
  readonly mine: Date | null;
  readonly people: number;
  readonly since: Date | null;
  readonly open: MassLockout | null;
}

function earlier(one: Instant, other: Instant | undefined): Instant {
  return other !== undefined && other < one ? other : one;
}

async function save(sql: Sql, lockout: MassLockout): Promise<void> {
  await sql.query(
    `insert into mass_lockouts (id, cause, last, body) values ($1, $2, $3, $4::jsonb)
     on conflict (id) do update set last = excluded.last, body = excluded.body`,
    [lockout.id, keyOf(lockout.cause), lockout.last, toJson(lockout)],
  );
}

/** Deletes what is older. Returns the ids, whose messages are forgotten too. */
export async function purgeMassLockouts(
  sql: Sql,
  { sightings, lockouts }: { readonly sightings: Instant; readonly lockouts: Instant },
): Promise<readonly string[]> {
  await sql.query('delete from mass_sightings where at < $1::timestamptz', [sightings]);
  const rows = await sql.query<{ id: string }>(
    'delete from mass_lockouts where last < $1::timestamptz returning id',
    [lockouts],
  );
  return rows.map(({ id }) => id);
}
