import type { Period } from '../../unlock/figures/digestPeriod.js';
import { AGAIN_AND_AGAIN, type DigestFigures, type Durations } from '../../unlock/ports/figures.js';
import type { Sql } from '../postgres/database.js';

/** More names would be a list of people and not a figure. */
const MOST_NAMES = 5;

/** The moment at which a request ended. */
const ENDED = `coalesce(body->>'finishedAt', body->'denial'->>'at')::timestamptz`;

/** How it ended, as its card says it: a false alarm after “Stop it now” is not “Nothing was changed” (`outcomeOf`). */
const OUTCOME = `case when status = 'unchanged' and body->>'falseAlarm' = 'true'
    and body->'steps' @> '[{"state": "done"}]' then 'false-alarm' else status end`;

/** Counts what happened in a period, in one snapshot of the database where the caller opens one. */
export async function digestFigures(sql: Sql, { from, to }: Period): Promise<DigestFigures> {
  const span = [from, to];
  const asked = await sql.query<DigestFigures['asked'][number]>(
    `select symptom, count(*)::int as n from requests
     where body->>'kind' in ('unlock', 'contain') and ${within('created_at')}
     group by symptom order by n desc, symptom`,
    span,
  );
  const ended = await sql.query<DigestFigures['ended'][number]>(
    `select ${OUTCOME} as status, count(*)::int as n from requests
     where status not in ('pending', 'approved', 'executing', 'taken') and ${within(ENDED)}
     group by 1 order by n desc, 1`,
    span,
  );
  const again = await sql.query<DigestFigures['again'][number]>(
    `select subject_id as id, (array_agg(body->'subject'->>'name' order by created_at desc))[1] as name,
       count(*)::int as n
     from requests where body->>'kind' = 'unlock' and status <> 'withdrawn' and ${within('created_at')}
     group by subject_id having count(*) >= ${AGAIN_AND_AGAIN} order by n desc, subject_id limit ${MOST_NAMES}`,
    span,
  );
  return {
    asked,
    ended,
    again,
    told: await durations(sql, 'told_at', 'created_at', span),
    fixed: await durations(sql, `case when status = 'resolved' then ${ENDED} end`, ENDED, span),
    in: await durations(sql, 'in_at', 'in_at', span),
    ...(await counts(sql, span)),
  };
}

function within(moment: string): string {
  return `${moment} >= $1::timestamptz and ${moment} < $2::timestamptz`;
}

/**
 * `percentile_disc` gives a duration that was measured, and never one in between.
 * @param end the moment at which it was over
 * @param counted the moment that has to be in the period
 */
async function durations(
  sql: Sql,
  end: string,
  counted: string,
  span: readonly string[],
): Promise<Durations> {
  const took = `greatest(0, floor(extract(epoch from ${end} - created_at)))::int`;
  const [row] = await sql.query<{ n: number; median: number | null; most: number | null }>(
    `select count(*)::int as n,
       percentile_disc(0.5) within group (order by ${took}) as median,
       percentile_disc(0.9) within group (order by ${took}) as most
     from requests where body->>'kind' <> 'restore' and (${end}) is not null and ${within(counted)}`,
    [...span],
  );
  return { n: row?.n ?? 0, median: row?.median ?? 0, most: row?.most ?? 0 };
}

async function counts(
  sql: Sql,
  span: readonly string[],
): Promise<Pick<DigestFigures, 'frozen' | 'notHandedOver' | 'helped'>> {
  const said = (answer: string) =>
    `count(*) filter (where body->'helped'->>'answer' = '${answer}'
       and ${within(`(body->'helped'->>'at')::timestamptz`)})::int`;
  const [row] = await sql.query<{ lost: number; yes: number; no: number }>(
    `select ${said('yes')} as yes, ${said('no')} as no, count(*) filter
       (where ${within(`(body->'handover'->'notHandedOver'->>'at')::timestamptz`)})::int as lost
     from requests`,
    [...span],
  );
  const [stopped] = await sql.query<{ n: number }>(
    `select count(*)::int as n from freezes where ${within(`(body->>'at')::timestamptz`)}`,
    [...span],
  );
  const { lost = 0, yes = 0, no = 0 } = row ?? {};
  return { frozen: stopped?.n ?? 0, notHandedOver: lost, helped: { yes, no } };
}
