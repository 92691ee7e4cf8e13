import { toJson } from '../postgres/jsonb.js';
import type { Part } from '../postgres/together.js';
import type { NewJob } from './jobs.js';
import { SCHEMA } from './pgBoss.js';

/**
 * Puts jobs in the queue, all in one statement. It is pg-boss's own statement (10.4, `insertJobs`) with what the bot
 * uses of it. "At once" is a second ago: the queue takes jobs from before now, and a clock in milliseconds (PGlite's)
 * can show the same time when the job is sent and when the queue looks.
 *
 * A moment is by the bot's clock, and the queue goes by the database's. Where that is ahead, a job can find that it came too early,
 * and is sent again for a moment that is over already. So each moment is at least a second away: otherwise the job would be run
 * and sent again without a pause until the two clocks agree.
 */
export function sendPart(jobs: readonly NewJob[]): Part {
  return {
    text: `insert into ${SCHEMA}.job (name, data, start_after, expire_in, keep_until, retry_limit, retry_delay,
        retry_backoff, policy)
      select q.name, jsonb_build_object('requestId', j."requestId"), start.at, q.expire_seconds * interval '1 second',
        start.at + q.retention_minutes * interval '1 minute', q.retry_limit,
        case when q.retry_backoff then greatest(q.retry_delay, 1) else q.retry_delay end, q.retry_backoff, q.policy
      from jsonb_to_recordset($1::jsonb) as j(name text, "requestId" text, after timestamptz)
        join ${SCHEMA}.queue q on q.name = j.name
        cross join lateral (select case when j.after is null then now() - interval '1 second'
          else greatest(j.after, now() + interval '1 second') end as at) start
      returning 1`,
    values: [toJson(jobs.map(({ name, requestId, after }) => ({ name, requestId, after })))],
    // The join finds no queue, and then pg-boss would drop the job silently.
    expected: {
      rows: jobs.length,
      otherwise: `A job was not taken: the queue of one of these is not in the database: ${jobs.map(({ name }) => name).join()}`,
    },
  };
}
