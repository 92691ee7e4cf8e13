import { OWN_TRAILS } from '../../unlock/audit/trails.js';
import type { Instant } from '../../unlock/values.js';
import type { Database, Sql } from '../postgres/database.js';
import { appendAudit } from '../audit/auditTrail.js';
import { DURATIONS, keepDurations, type Gone } from './durations.js';
import { eraseAudit } from '../audit/eraseAudit.js';
import { purgeMassLockouts } from './massLockouts.js';
import { forgetTickets } from './ticketStore.js';

/** How many requests were deleted, and how many audit lines lost their personal data. */
export interface Purged {
  readonly requests: number;
  readonly auditLines: number;
}

const DAY_MS = 24 * 60 * 60_000;
/** Limits count the last day, a dialog ends after a day, and a click is judged in minutes. So two days are enough. */
const SHORT_DAYS = 2;

/** The moment at which a request ended. */
const ENDED = `coalesce(body->>'finishedAt', body->'denial'->>'at')::timestamptz`;

/**
 * Deletes what ended more than `days` ago: requests with their evidence, cards and credentials, and the personal data
 * in the audit trail. The lines of the trail and the chain stay. An open request stays, and so does the request that it
 * follows from. Safe to repeat.
 */
export async function purge(database: Database, now: Date, days: number): Promise<Purged> {
  const before = (ago: number): Instant => new Date(now.getTime() - ago * DAY_MS).toISOString();
  return database.transaction(async (sql) => {
    const requests = await purgeRequests(sql, before(days));
    const auditLines = await eraseAudit(sql, before(days), now.toISOString());
    await purgeFreezes(sql, before(days));
    await purgeStopsAndChoices(sql, before(days));
    await purgeAlarms(sql, before(days));
    await forgetCards(
      sql,
      await purgeMassLockouts(sql, { sightings: before(SHORT_DAYS), lockouts: before(days) }),
    );
    await sql.query('delete from attempts where at < $1::timestamptz', [before(SHORT_DAYS)]);
    await sql.query('delete from clicks where at < $1::timestamptz', [before(SHORT_DAYS)]);
    await sql.query('delete from heard_messages where at < $1::timestamptz', [before(SHORT_DAYS)]);
    await sql.query('delete from dialog_state where written_at < $1::timestamptz', [before(SHORT_DAYS)]);
    await sql.query('delete from sign_in_links where expires_at < $1::timestamptz', [now.toISOString()]);
    await sql.query('delete from sign_ins where expires_at < $1::timestamptz', [now.toISOString()]);
    if (requests + auditLines > 0) {
      const detail = { requests, auditLines };
      await appendAudit(sql, OWN_TRAILS.retention, [{ what: 'purged', at: now.toISOString(), detail }]);
    }
    return { requests, auditLines };
  });
}

async function purgeRequests(sql: Sql, before: Instant): Promise<number> {
  const rows = await sql.query<{ id: string } & Gone>(
    `delete from requests old where status not in ('pending', 'approved', 'executing', 'taken')
       and ${ENDED} < $1::timestamptz
       and not exists (select 1 from requests later where later.body->'origin'->>'id' = old.id
         and later.status in ('pending', 'approved', 'executing', 'taken'))
     returning id, ${DURATIONS}`,
    [before],
  );
  await keepDurations(sql, rows);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await forgetCards(sql, ids);
  await sql.query('delete from credentials where request_id = any($1::text[])', [ids]);
  await sql.query('delete from holds where request_id = any($1::text[])', [ids]);
  await sql.query('delete from mass_requests where request_id = any($1::text[])', [ids]);
  await sql.query('delete from dealings where request_id = any($1::text[])', [ids]);
  await forgetTickets(sql, ids);
  return ids.length;
}

async function purgeFreezes(sql: Sql, before: Instant): Promise<void> {
  const rows = await sql.query<{ id: string }>(
    'delete from freezes where until < $1::timestamptz returning id',
    [before],
  );
  await forgetCards(
    sql,
    rows.map(({ id }) => id),
  );
}

/** A stop that holds stays, and so does a choice that waits. */
async function purgeStopsAndChoices(sql: Sql, before: Instant): Promise<void> {
  const stops = await sql.query<{ id: string }>(
    `delete from stops where ended and (body->>'endedAt')::timestamptz < $1::timestamptz returning id`,
    [before],
  );
  const choices = await sql.query<{ id: string }>(
    `delete from channel_choices where (body->>'until')::timestamptz < $1::timestamptz returning id`,
    [before],
  );
  await forgetCards(
    sql,
    [...stops, ...choices].map(({ id }) => id),
  );
}

async function purgeAlarms(sql: Sql, before: Instant): Promise<void> {
  const rows = await sql.query<{ id: string }>('delete from alarms where at < $1::timestamptz returning id', [
    before,
  ]);
  await forgetCards(
    sql,
    rows.map(({ id }) => id),
  );
}

async function forgetCards(sql: Sql, ids: readonly string[]): Promise<void> {
  await sql.query('delete from cards where request_id = any($1::text[])', [ids]);
}
