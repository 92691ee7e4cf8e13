import type { Sql } from '../postgres/database.js';
import { JOB_NAMES } from '../queue/jobs.js';
import { SYMPTOMS } from '../../unlock/symptoms.js';
import type { Status } from '../../unlock/request/request.js';
import { durationMetrics } from './durations.js';
import { handoverMetrics } from './handoverMetrics.js';

const STATUSES: Readonly<Record<Status, true>> = {
  pending: true,
  approved: true,
  executing: true,
  taken: true,
  resolved: true,
  'partly-resolved': true,
  failed: true,
  unchanged: true,
  denied: true,
  expired: true,
  withdrawn: true,
};

/**
 * Returns counts and durations for Prometheus. They name no person. Every instance reads the same database, so whoever
 * adds instances up takes the maximum.
 */
export async function metricsOf(sql: Sql): Promise<string> {
  return [
    ...(await requestMetrics(sql)),
    ...(await jobMetrics(sql)),
    ...(await handoverMetrics(sql)),
    ...(await durationMetrics(sql)),
    '',
  ].join('\n');
}

/** What newer versions store, and this one does not know, is `other`: no label is ever a text of the database. */
async function requestMetrics(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.query<{ symptom: string; status: string; n: string }>(
    `select case when symptom = any($1::text[]) then symptom else 'other' end as symptom,
       case when status = any($2::text[]) then status else 'other' end as status, count(*) as n
     from requests group by 1, 2 order by 1, 2`,
    [[...SYMPTOMS], Object.keys(STATUSES)],
  );
  return [
    '# HELP latchkey_requests Unlock requests that are kept, by symptom and status.',
    '# TYPE latchkey_requests gauge',
    ...rows.map(
      ({ symptom, status, n }) => `latchkey_requests{symptom="${symptom}",status="${status}"} ${n}`,
    ),
  ];
}

async function jobMetrics(sql: Sql): Promise<readonly string[]> {
  const counted = await sql.query<{ name: string; state: string; n: string }>(
    `select name, state, count(*) as n from pgboss.job where name = any($1::text[])
     group by name, state order by name, state`,
    [[...JOB_NAMES]],
  );
  const waits = await sql.query<{ name: string; seconds: number }>(
    `select name, greatest(0, extract(epoch from now() - min(start_after)))::double precision as seconds
     from pgboss.job where name = any($1::text[]) and state < 'active' and start_after <= now() group by name`,
    [[...JOB_NAMES]],
  );
  const lags = new Map(waits.map(({ name, seconds }) => [name, seconds]));
  return [
    '# HELP latchkey_jobs Jobs in the queue by name and state.',
    '# TYPE latchkey_jobs gauge',
    ...counted.map(({ name, state, n }) => `latchkey_jobs{name="${name}",state="${state}"} ${n}`),
    '# HELP latchkey_job_lag_seconds How long the oldest job that is due has waited.',
    '# TYPE latchkey_job_lag_seconds gauge',
    ...JOB_NAMES.map((name) => `latchkey_job_lag_seconds{name="${name}"} ${lags.get(name) ?? 0}`),
  ];
}
