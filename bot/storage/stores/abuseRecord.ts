import type { AbuseRecord, Attempt, LateDenial } from '../../unlock/ports/abuseRecord.js';
import type { Freeze } from '../../unlock/request/freeze.js';
import { type Denied, askers } from '../../unlock/request/request.js';
import type { Instant } from '../../unlock/values.js';
import { countAudit } from '../audit/auditTrail.js';
import type { Sql } from '../postgres/database.js';
import { toJson } from '../postgres/jsonb.js';

/** More than any limit, so that a count may stop here. */
const MOST = 500;

/** Counted attempts and freezes, inside one transaction. Ids of people are stored in lower case. */
export class PostgresAbuseRecord implements AbuseRecord {
  constructor(protected readonly sql: Sql) {}

  async alone(key: string): Promise<void> {
    await this.sql.query('select pg_advisory_xact_lock(hashtext($1))', [`latchkey.${key}`]);
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

  async approvalsBy(personId: string, since: Instant): Promise<number> {
    return countAudit(this.sql, 'approved', personId, since);
  }

  async deniedAbout(subjectId: string, since: Instant): Promise<readonly LateDenial[]> {
    const rows = await this.sql.query<{ body: Denied }>(
      `select body from requests where subject_id = lower($1) and status = 'denied'
         and (body->'denial'->>'at')::timestamptz > $2::timestamptz order by created_at desc limit ${MOST}`,
      [subjectId, since],
    );
    return rows.map(({ body }) => ({
      symptom: body.symptom,
      askers: askers(body).map(({ id }) => id),
      denial: body.denial,
    }));
  }

  async loadFreeze(id: string): Promise<Freeze | undefined> {
    return loadFreeze(this.sql, id);
  }

  async freezeOf(personIds: readonly string[], now: Instant): Promise<Freeze | undefined> {
    const [freeze] = await this.freezesOf(personIds, now);
    return freeze;
  }

  async freezesOf(personIds: readonly string[], now: Instant): Promise<readonly Freeze[]> {
    const rows = await this.sql.query<{ body: Freeze }>(
      `select body from freezes where not lifted and until > $2::timestamptz
         and person_id = any($1::text[]) order by id limit ${MOST}`,
      [personIds.map((id) => id.toLowerCase()), now],
    );
    return rows.map((row) => row.body);
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
}

/** Loads a freeze by its id. `undefined` when there is none. */
export async function loadFreeze(sql: Sql, id: string): Promise<Freeze | undefined> {
  const [row] = await sql.query<{ body: Freeze }>('select body from freezes where id = $1', [id]);
  return row?.body;
}
