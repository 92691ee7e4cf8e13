import { durationMetrics } from './durations.js';
import { handoverMetrics } from './handoverMetrics.js';
import type { Sql } from '../postgres/database.js';

/** Returns counts and durations for Prometheus. They name no person. */
export async function metricsOf(sql: Sql): Promise<string> {
  const requests = await sql.query<{ status: string; n: string }>(
    'select status, count(*) as n from requests group by status order by status',
  );
  const jobs = await sql.query<{ name: string; state: string; n: string }>(
    'select name, state, count(*) as n from pgboss.job group by name, state order by name, state',
  );
  return [
    '# HELP latchkey_requests Unlock requests by status.',
    '# TYPE latchkey_requests gauge',
    ...requests.map(({ status, n }) => `latchkey_requests{status="${status}"} ${n}`),
    '# HELP latchkey_jobs Jobs in the queue by name and state.',
    '# TYPE latchkey_jobs gauge',
    ...jobs.map(({ name, state, n }) => `latchkey_jobs{name="${name}",state="${state}"} ${n}`),
    ...(await handoverMetrics(sql)),
    ...(await durationMetrics(sql)),
    '',
  ].join('\n');
}
