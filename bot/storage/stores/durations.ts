import { personIn } from '../../unlock/figures/personIn.js';
import type { UnlockRequest } from '../../unlock/request/request.js';
import type { Instant } from '../../unlock/values.js';
import type { Sql } from '../postgres/database.js';

/** Keeps the first moment at which an approver knew of a request. A later one changes nothing. */
export async function noteTold(sql: Sql, requestId: string, at: Instant): Promise<void> {
  await sql.query('update requests set told_at = $2 where id = $1 and told_at is null', [requestId, at]);
}

/**
 * For the update of a request: keeps the first moment at which its person is in. A change that was confirmed does not
 * count where a password or pass was made: it has to reach them first. The request is `$1`, and the values are `$7` and `$8`.
 */
export const IN_AT = `in_at = case
    when in_at is null and ($8::boolean or not exists (select 1 from credentials where request_id = $1))
    then $7::timestamptz else in_at end`;

/** The values for `IN_AT`. */
export function inAtOf(request: UnlockRequest): readonly [Instant | null, boolean] {
  const known = personIn(request);
  return [known?.at ?? null, known?.by === 'seen'];
}

/** The columns of a request that is deleted. What its durations were stays, so that the figures never go down. */
export interface Gone {
  readonly told: number | null;
  readonly approved: number | null;
  readonly fixed: number | null;
  readonly in: number | null;
}

const FIGURE_KEYS = ['told', 'approved', 'fixed', 'in'] as const;

/**
 * Where each moment stands. `approved` is the last approval that was needed: for one that fell away, the one after it.
 * `fixed` is the end of a request whose every step was confirmed, and that no human took.
 */
const MOMENTS: Readonly<Record<keyof Gone, string>> = {
  told: 'told_at',
  approved: `(body->'approval'->>'at')::timestamptz`,
  fixed: `(case when status = 'resolved' and body->>'handOff' is null then body->>'finishedAt' end)::timestamptz`,
  in: 'in_at',
};

/** For `select` and `returning`: the durations of a request in seconds, each absent while it is not known. */
export const DURATIONS = FIGURE_KEYS.map((key) => `${secondsTo(MOMENTS[key])} as "${key}"`).join(', ');

/** Two clocks may disagree, but no duration is below zero. `greatest` alone would make a zero of an absent moment. */
function secondsTo(moment: string): string {
  return `case when ${moment} is not null
    then greatest(0, extract(epoch from ${moment} - created_at))::double precision end`;
}

/** Keeps how long it took for requests that were deleted. */
export async function keepDurations(sql: Sql, gone: readonly Gone[]): Promise<void> {
  for (const figure of FIGURE_KEYS) {
    const seconds = gone.map((one) => one[figure]).filter((value) => value !== null);
    if (seconds.length === 0) continue;
    await sql.query(
      'insert into past_durations (figure, seconds) select $1, unnest($2::double precision[])',
      [figure, seconds],
    );
  }
}

/** Upper bounds of the buckets, in seconds: from five seconds to a day. */
const BUCKETS = [5, 15, 60, 300, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 86_400] as const;

const FIGURES = {
  told: {
    name: 'latchkey_asked_to_approver_knows_seconds',
    help: 'Seconds from asking until Teams took the first message about it that is for approvers.',
  },
  approved: {
    name: 'latchkey_asked_to_approved_seconds',
    help: 'Seconds from asking until the last approval that was needed.',
  },
  fixed: {
    name: 'latchkey_asked_to_fixed_seconds',
    help: 'Seconds from asking until every step was confirmed in the tenant.',
  },
  in: {
    name: 'latchkey_asked_to_person_in_seconds',
    help: 'Seconds from asking until the person was known to be in.',
  },
} as const;

interface Bucket {
  readonly figure: keyof typeof FIGURES;
  readonly le: number;
  readonly n: string;
  readonly count: string;
  readonly sum: number;
}

/** The figures as histograms for Prometheus. They count what was deleted since too, and have no label but `le`. */
export async function durationMetrics(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.query<Bucket>(
    `with taken as (
       select d.figure, d.seconds from
         (select ${DURATIONS} from requests) r,
         lateral (values ${FIGURE_KEYS.map((key) => `('${key}', r."${key}")`).join(', ')}) d(figure, seconds)
       where d.seconds is not null
       union all select figure, seconds from past_durations
     )
     select f.figure, b.le, count(taken.seconds) filter (where taken.seconds <= b.le) as n,
       count(taken.seconds) as count, coalesce(sum(taken.seconds), 0) as sum
     from (values ${FIGURE_KEYS.map((key) => `('${key}')`).join(', ')}) f(figure)
       cross join unnest($1::double precision[]) b(le)
       left join taken on taken.figure = f.figure
     group by f.figure, b.le order by f.figure, b.le`,
    [[...BUCKETS]],
  );
  return FIGURE_KEYS.flatMap((figure) =>
    histogram(
      FIGURES[figure],
      rows.filter((row) => row.figure === figure),
    ),
  );
}

/** Prometheus text format 0.0.4: cumulative buckets, the last one without a bound, then sum and count. */
function histogram(
  { name, help }: (typeof FIGURES)[keyof typeof FIGURES],
  rows: readonly Bucket[],
): readonly string[] {
  const { count = '0', sum = 0 } = rows[0] ?? {};
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} histogram`,
    ...rows.map(({ le, n }) => `${name}_bucket{le="${le}"} ${n}`),
    `${name}_bucket{le="+Inf"} ${count}`,
    `${name}_sum ${sum}`,
    `${name}_count ${count}`,
  ];
}
