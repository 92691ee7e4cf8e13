import PgBoss from 'pg-boss';
import type { Database, Log, Sql } from '../postgres/database.js';
import { JOB_NAMES, type JobName, type JobOptions } from './jobs.js';

/** The schema of pg-boss. This folder touches its tables only in `sendJobs`, `takeJobs` and where a comment here says so. */
export const SCHEMA = 'pgboss';
const DAY_SECONDS = 24 * 60 * 60;

/**
 * pg-boss on the bot's database, for its tables and statements. It runs no jobs. Its workers do not wait for the
 * statement that ends a job, and an error of that statement ends the process. Its timers would run next to ours.
 */
export function bossOn(sql: Sql, log: Log): PgBoss {
  const boss = new PgBoss({
    db: through(sql),
    schema: SCHEMA,
    supervise: false,
    schedule: false,
    // A job that failed the last time stays for a week, because the next start tries it once more.
    archiveFailedAfterSeconds: 7 * DAY_SECONDS,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'The job queue had a problem'));
  return boss;
}

/**
 * Connects pg-boss to the database or to one transaction. pg-boss sends longer work as one script with BEGIN and
 * COMMIT. The bot runs it as its own transaction. Otherwise a script that fails would leave the connection inside an
 * open transaction.
 */
function through(sql: Sql): PgBoss.Db {
  return {
    executeSql: async (text, values?: unknown[]) => {
      const script = /^\s*BEGIN;([\s\S]*)COMMIT;\s*$/.exec(text)?.[1];
      if (script === undefined) return { rows: await sql.query(text, values) };
      await sql.execute(script);
      return { rows: [] };
    },
  };
}

/** Makes the missing tables and queues. Safe when two instances start together. */
export async function installBoss(database: Database, options: JobOptions, log: Log): Promise<void> {
  await database.transaction(async (sql) => {
    // One instance at a time, because a queue that is made twice, or used meanwhile, causes a deadlock. It locks a
    // table, and not an advisory lock, because after waiting for a table PostgreSQL also reads the catalogue again.
    await sql.execute('lock table migrations in exclusive mode');
    const boss = await bossOn(sql, log).start();
    const there = new Set((await boss.getQueues()).map((queue) => queue.name));
    for (const name of JOB_NAMES) {
      const queue = queueOf(name, options);
      await (there.has(name) ? boss.updateQueue(name, queue) : boss.createQueue(name, queue));
    }
  });
}

function queueOf(name: string, options: JobOptions): PgBoss.Queue {
  return {
    name,
    // Never `short` or `singleton`: they drop a job that is sent while a similar one is fetched, and its news is lost.
    policy: 'standard',
    retryLimit: options.retryLimit,
    retryDelay: options.retryDelaySeconds,
    retryBackoff: options.retryDelaySeconds > 0,
    expireInSeconds: options.expireInSeconds,
    // pg-boss silently drops a job that waited longer. No outage lasts that long.
    retentionMinutes: (365 * DAY_SECONDS) / 60,
  };
}

/**
 * Takes up what the last process left. Failed jobs are tried again, because the operator could solve the problem
 * meanwhile. In the embedded database running jobs also go back, because no other process can run them. On a server
 * they come back when their time is over.
 */
export async function recoverJobs(boss: PgBoss, database: Database): Promise<number> {
  const rows = await database.query(
    `update ${SCHEMA}.job
     set state = 'retry', start_after = now() - interval '1 second', completed_on = null,
       retry_count = case state when 'failed' then 0 else retry_count end
     where name = any($1::text[]) and (state = 'failed' or (state = 'active' and $2::boolean))
     returning id`,
    [JOB_NAMES, database.embedded],
  );
  await boss.expire();
  return rows.length;
}

/** Gives back jobs that this process began and will not end, so that another process can run them at once. */
export async function putBack(database: Database, ids: readonly string[]): Promise<void> {
  await database.query(
    `update ${SCHEMA}.job set state = 'retry', start_after = now() - interval '1 second'
     where id = any($1::uuid[]) and state = 'active'`,
    [ids],
  );
}

/**
 * A job that failed is tried again no later than this. pg-boss doubles the wait each time, so after an outage of ten minutes
 * it would be up to a quarter of an hour more.
 */
export async function tryAgainWithin(
  database: Database,
  { id, name }: { readonly id: string; readonly name: JobName },
  seconds: number,
): Promise<void> {
  // Not all at the same moment.
  await database.query(
    `update ${SCHEMA}.job
     set start_after = least(start_after, now() + $3::float8 * (0.5 + random() / 2) * interval '1 second')
     where name = $1 and id = $2::uuid and state = 'retry'`,
    [name, id, seconds],
  );
}

/** Returns the names of the queues that have a due job. */
export async function dueQueues(database: Database): Promise<readonly JobName[]> {
  // One look into the index for each name, however many jobs wait.
  const rows = await database.query<{ name: JobName }>(
    `select name from unnest($1::text[]) as queue(name) where exists (
       select 1 from ${SCHEMA}.job where job.name = queue.name and state < 'active' and start_after <= now())`,
    [JOB_NAMES],
  );
  return rows.map((row) => row.name);
}

/** True when a job of this name waits for this request. A job that runs does not wait. */
export async function isWaiting(database: Database, name: string, requestId: string): Promise<boolean> {
  const rows = await database.query(
    `select 1 from ${SCHEMA}.job
     where name = $1 and state < 'active' and data->>'requestId' = $2 limit 1`,
    [name, requestId],
  );
  return rows.length > 0;
}
