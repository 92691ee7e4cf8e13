import type { AbuseRecord, Attempt, LateDenial } from '../../unlock/ports/abuseRecord.js';
import type { Freeze } from '../../unlock/request/freeze.js';
import { type Denied, askers } from '../../unlock/request/request.js';
import type { Instant } from '../../unlock/values.js';
import type { Stop } from '../../unlock/request/stop.js';
import { countDecisions } from '../audit/auditTrail.js';
import type { Sql } from '../postgres/database.js';
import { toJson } from '../postgres/jsonb.js';
import { givenLately } from './givenLately.js';

/** More than any limit, so that a count may stop here. */
const MOST = 500;

/** Counted attempts and freezes, inside one transaction. Ids of people are stored in lower case. */
export class PostgresAbuseRecord implements AbuseRecord {
  constructor(protected readonly sql: Sql) {}

  async alone(...keys: readonly string[]): Promise<void> {
    // Everybody takes them in the same order. So two that want the same ones cannot wait for each other.
    await this.sql.query(
      `select pg_advisory_xact_lock(place) from (
         select distinct hashtext(key) as place from unnest($1::text[]) as wanted(key) order by place) ordered`,
      [keys.map((key) => `latchkey.${key}`)],
    );
  }

  async note({ kind, by, about, at }: Attempt): Promise<void> {
    await this.sql.query(
      'insert into attempts (kind, by_id, about_id, at) values ($1, lower($2), lower($3), $4)',
      [kind, by, about ?? null, at],
    );
  }

  async attempts(
    { kind, by, about }: Parameters<AbuseRecord['attempts']>[0],
    since: Instant,
  ): Promise<readonly Attempt[]> {
    const rows = await this.sql.query<{ by_id: string; about_id: string | null; at: Date }>(
      `select by_id, about_id, at from attempts where kind = $1 and at > $2::timestamptz
         and ($3::text is null or by_id = lower($3)) and ($4::text is null or about_id = lower($4))
       order by at desc limit ${MOST}`,
      [kind, since, by ?? null, about ?? null],
    );
    return rows.map(({ by_id, about_id, at }) => ({
      kind,
      by: by_id,
      ...(about_id !== null && { about: about_id }),
      at: at.toISOString(),
    }));
  }

  async decisionsBy(personId: string, since: Instant): Promise<number> {
    return countDecisions(this.sql, personId, since);
  }

  async deniedAbout(subjectId: string, since: Instant): Promise<readonly LateDenial[]> {
    const rows = await this.sql.query<{ body: Denied }>(
      `select body from requests where subject_id = lower($1) and status = 'denied'
         and (body->'denial'->>'at')::timestamptz > $2::timestamptz order by created_at desc limit ${MOST}`,
      [subjectId, since],
    );
    return rows.map(({ body }) => ({
      symptom: body.symptom,
      requesterId: body.requester.id,
      askers: askers(body).map(({ id }) => id),
      denial: body.denial,
    }));
  }

  async wasGivenLately(...about: Parameters<AbuseRecord['wasGivenLately']>): Promise<boolean> {
    return givenLately(this.sql, ...about);
  }

  async loadFreeze(id: string): Promise<Freeze | undefined> {
    return loadFreeze(this.sql, id);
  }

  async freezesOf(personIds: readonly string[], now: Instant): Promise<readonly Freeze[]> {
    const rows = await this.sql.query<{ body: Freeze }>(
      `select body from freezes where not lifted and until > $2::timestamptz
         and person_id = any($1::text[]) order by until, id`,
      [personIds.map((id) => id.toLowerCase()), now],
    );
    return rows.map(({ body }) => body);
  }

  async lastLifted(personId: string): Promise<Instant | undefined> {
    const [row] = await this.sql.query<{ at: Instant | null }>(
      `select max(body->'lifted'->>'at') as at from freezes where lifted and person_id = lower($1)`,
      [personId],
    );
    return row?.at ?? undefined;
  }

  async saveFreeze(freeze: Freeze): Promise<void> {
    await this.sql.query(
      `insert into freezes (id, person_id, until, lifted, body) values ($1, lower($2), $3, $4, $5::jsonb)
       on conflict (id) do update set lifted = excluded.lifted, body = excluded.body`,
      [freeze.id, freeze.person.id, freeze.until, freeze.lifted !== undefined, toJson(freeze)],
    );
  }

  async loadStop(id: string): Promise<Stop | undefined> {
    return loadStop(this.sql, id);
  }

  async runningStop(): Promise<Stop | undefined> {
    const [row] = await this.sql.query<{ body: Stop }>('select body from stops where not ended');
    return row?.body;
  }

  async saveStop(stop: Stop): Promise<void> {
    await this.sql.query(
      `insert into stops (id, ended, body) values ($1, $2, $3::jsonb)
       on conflict (id) do update set ended = excluded.ended, body = excluded.body`,
      [stop.id, stop.endedAt !== undefined, toJson(stop)],
    );
  }
}

/** Loads a stop by its id. `undefined` when there is none. */
export async function loadStop(sql: Sql, id: string): Promise<Stop | undefined> {
  const [row] = await sql.query<{ body: Stop }>('select body from stops where id = $1', [id]);
  return row?.body;
}

/** Loads a freeze by its id. `undefined` when there is none. */
export async function loadFreeze(sql: Sql, id: string): Promise<Freeze | undefined> {
  const [row] = await sql.query<{ body: Freeze }>('select body from freezes where id = $1', [id]);
  return row?.body;
}
