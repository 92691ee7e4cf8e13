import PgBoss from 'pg-boss';
import type { Database, Log, Sql } from '../postgres/database.js';
import { JOB_NAMES, type JobOptions } from './jobs.js';

/** pg-boss's own name for itself; its tables are its own business except where a comment here says so. */
const SCHEMA = 'pgboss';
const DAY_SECONDS = 24 * 60 * 60;

/**
 * pg-boss on our database, for its tables and statements; it is never started. Its workers do not wait for the statement
 * that ends a job and let its failure end the process, and its timers know nothing of ours.
 */
export function bossOn(sql: Sql, log: Log): PgBoss {
  const boss = new PgBoss({
    db: through(sql),
    schema: SCHEMA,
    supervise: false,
    schedule: false,
    // Jobs that failed for good are kept a week: the next start tries them once more.
    archiveFailedAfterSeconds: 7 * DAY_SECONDS,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'The job queue had a problem'));
  return boss;
}

/**
 * How pg-boss reaches our database, or one transaction of it. Its longer work comes as a script with BEGIN and COMMIT in
 * it, which run as a transaction of ours instead: left as it is, one that fails half-way would leave the connection in a
 * transaction that nobody ends.
 */
export function through(sql: Sql): PgBoss.Db {
  return {
    executeSql: async (text, values?: unknown[]) => {
      const script = /^\s*BEGIN;([\s\S]*)COMMIT;\s*$/.exec(text)?.[1];
      if (script === undefined) return { rows: await sql.query(text, values) };
      await sql.execute(script);
      return { rows: [] };
    },
  };
}

/** Makes the tables and queues that are not there yet. Safe when two instances start together. */
export async function installBoss(database: Database, options: JobOptions, log: Log): Promise<void> {
  await database.transaction(async (sql) => {
    // One instance at a time: making a queue while another makes it, or sends to it, ends in a deadlock. A lock on a table
    // and not an advisory one, because waiting for it also forgets what was known of the catalogue before.
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
    // Never `short` or `singleton`: a job sent while its like is being fetched would be dropped, and its news lost.
    policy: 'standard',
    retryLimit: options.retryLimit,
    retryDelay: options.retryDelaySeconds,
    retryBackoff: options.retryDelaySeconds > 0,
    expireInSeconds: options.expireInSeconds,
    // pg-boss drops what waited longer, without a word: longer than any outage.
    retentionMinutes: (365 * DAY_SECONDS) / 60,
  };
}

/**
 * What the last process left: jobs given up are tried afresh (the operator had time to mend the cause), and on the
 * embedded database jobs that were running are put back, since nobody else can be running them. On a server the ones
 * that were running come back when their time is up.
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

/** Gives back jobs that this process has begun and will not end, so that another can run them at once. */
export async function putBack(database: Database, ids: readonly string[]): Promise<void> {
  await database.query(
    `update ${SCHEMA}.job set state = 'retry', start_after = now() - interval '1 second'
     where id = any($1::uuid[]) and state = 'active'`,
    [ids],
  );
}

/** Names of the queues that have something to do now. */
export async function dueQueues(database: Database): Promise<readonly string[]> {
  const rows = await database.query<{ name: string }>(
    `select distinct name from ${SCHEMA}.job
     where name = any($1::text[]) and state < 'active' and start_after <= now()`,
    [JOB_NAMES],
  );
  return rows.map((row) => row.name);
}
