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
import { together } from '../postgres/together.js';
import type { Jobs } from '../queue/jobs.js';
import type { MassMember } from '../../unlock/mass/member.js';
import {
  aloneWith,
  findLockout,
  membersOf,
  nextDrawing,
  noteFoldedTold,
  saveLockout,
  takeIn,
} from './massRecord.js';

/** What several people have in common, in the database. */
export class PostgresMassLockouts implements MassLockouts {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  async note(sighting: Sighting, counting: Counting): Promise<MassLockout | undefined> {
    return this.database.transaction(async (sql) => {
      await aloneWith(sql, sighting.cause);
      const before = await seenBefore(sql, sighting);
      const lockout = lockoutWith(sighting, before, counting);
      if (!lockout || lockout === before.open) return lockout;
      await saveLockout(sql, lockout);
      if (!before.open) await takeIn(sql, lockout);
      const drawing = await nextDrawing(sql, lockout.id, sighting.at);
      const announce = drawing && this.jobs.part([drawing]);
      await together(sql, announce ? [announce] : []);
      return lockout;
    });
  }

  async find(id: string): Promise<MassLockout | undefined> {
    return findLockout(this.database, id);
  }

  async members(id: string): Promise<readonly MassMember[]> {
    return membersOf(this.database, id);
  }

  async beginDrawing(id: string): Promise<void> {
    await this.database.query('update mass_lockouts set drawn_at = null where id = $1', [id]);
  }

  async noteTold(id: string, at: Instant): Promise<void> {
    await noteFoldedTold(this.database, id, at);
  }
}

/** Stores the sighting too. */
async function seenBefore(sql: Sql, { cause, subjectId, at, address }: Sighting): Promise<SeenBefore> {
  const key = keyOf(cause);
  const within = new Date(Date.parse(at) - TOGETHER_MS).toISOString();
  const [row] = await sql.query<Row>(
    `with mine as (
       select at from mass_sightings where cause = $1 and subject_id = lower($2)
     ), noted as (
       insert into mass_sightings (cause, subject_id, at, address) values ($1, lower($2), $3, $5)
       on conflict (cause, subject_id) do update set at = greatest(mass_sightings.at, excluded.at),
         address = coalesce(excluded.address, mass_sightings.address)
     ), open as (
       select body from mass_lockouts where cause = $1 and last > $4::timestamptz order by last desc limit 1
     ), others as (
       select count(*) filter (where at > $4::timestamptz)::int as people,
         min(at) filter (where at > $4::timestamptz) as since,
         array_agg(distinct address) filter (where address is not null) as addresses
       from mass_sightings where cause = $1 and subject_id <> lower($2)
         and at >= least($4::timestamptz, (select (body->>'since')::timestamptz from open))
     )
     select (select at from mine) as mine, others.people, others.since, others.addresses,
       (select body from open) as open
     from others`,
    [key, subjectId, at, within, address?.toLowerCase() ?? null],
  );
  return {
    ofThis: row?.mine?.toISOString(),
    lately: { people: (row?.people ?? 0) + 1, since: earlier(at, row?.since?.toISOString()) },
    addresses: new Set([...(row?.addresses ?? []), ...(address ? [address.toLowerCase()] : [])]).size,
    open: row?.open ?? undefined,
  };
}

interface Row {
  readonly mine: Date | null;
  readonly people: number;
  readonly since: Date | null;
  readonly addresses: readonly string[] | null;
  readonly open: MassLockout | null;
}

function earlier(one: Instant, other: Instant | undefined): Instant {
  return other !== undefined && other < one ? other : one;
}

/** Deletes what is older. Returns the ids, whose messages are forgotten too. */
export async function purgeMassLockouts(
  sql: Sql,
  { sightings, lockouts }: { readonly sightings: Instant; readonly lockouts: Instant },
): Promise<readonly string[]> {
  await sql.query('delete from mass_sightings where at < $1::timestamptz', [sightings]);
  await sql.query('delete from mass_requests where lockout_id is null and at < $1::timestamptz', [sightings]);
  const rows = await sql.query<{ id: string }>(
    'delete from mass_lockouts where last < $1::timestamptz returning id',
    [lockouts],
  );
  return rows.map(({ id }) => id);
}
