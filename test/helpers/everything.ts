import type { World } from './world.js';

/**
 * Everything that an attacker could have changed: the database, the waiting jobs and the tenant. A refused click leaves
 * itself and the job that would have judged it, so these do not count.
 */
export async function everything(world: World): Promise<Record<string, unknown>> {
  const { query, sandbox } = world;
  return {
    requests: await query('select * from requests order by id'),
    audit: await query('select * from audit_events order by id'),
    credentials: await query('select * from credentials order by request_id'),
    freezes: await query('select * from freezes order by id'),
    channels: await query(`select * from settings where key like 'channel:%' order by key`),
    jobs: await query(
      `select id from pgboss.job where state < 'active' and name not in ('purge', 'report-head', 'judge')`,
    ),
    people: sandbox.tenant.everybody(),
    writes: sandbox.calls.writes(),
  };
}
