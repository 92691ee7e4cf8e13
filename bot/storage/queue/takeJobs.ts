import type { Database } from '../postgres/database.js';
import type { JobName } from './jobs.js';
import { keyOf } from './rests.js';
import { SCHEMA } from './pgBoss.js';

/** A job that this process has to run now. */
export interface TakenJob {
  readonly id: string;
  readonly name: JobName;
  readonly requestId: string;
  readonly retryCount: number;
  readonly retryLimit: number;
}

/** A job of this process: it runs, or it has ended well. */
export interface OwnJob {
  readonly id: string;
  readonly name: JobName;
  readonly requestId: string;
}

/**
 * Jobs that bring one request up to date, whatever changed. One run does for all that are due, and two at the same
 * time would only wait for each other.
 */
const ONE_FOR_ALL: readonly JobName[] = ['announce', 'announce-many', 'execute'];
/** How many jobs of such a name are looked through for each free place. */
const LOOKED_THROUGH = 8;

/**
 * Ends jobs and takes the next ones, in one statement. A job of `ONE_FOR_ALL` stands for all due ones about the same
 * request: what they were sent for was committed before, so it sees that. While one of this process runs, the next one
 * about the same request stays in the queue. Other instances are kept apart by leases.
 * @param free how many jobs of each name may begin
 * @param resting keys of jobs that stay in the queue for now, see `Rests`
 */
export async function takeJobs(
  database: Database,
  {
    free,
    running,
    ended,
    resting,
  }: {
    readonly free: ReadonlyMap<JobName, number>;
    readonly running: readonly OwnJob[];
    readonly ended: readonly OwnJob[];
    readonly resting: readonly string[];
  },
): Promise<readonly TakenJob[]> {
  return database.query<TakenJob>(TAKE_JOBS, [
    [...free.keys()],
    [...free.values()],
    ended.map(({ name }) => name),
    ended.map(({ id }) => id),
    ONE_FOR_ALL,
    [...running.map(keyOf), ...resting],
  ]);
}

/** The index of pg-boss on name and start gives the oldest due jobs, so a long queue costs no more than a short one. */
export const TAKE_JOBS = `
  with ended as (
    update ${SCHEMA}.job set state = 'completed', completed_on = now()
    where name = any($3::text[]) and id = any($4::uuid[]) and state = 'active'
  ), free as (
    select * from unnest($1::text[], $2::int[]) as free(name, places)
  ), due as (
    select job.* from free cross join lateral (
      select id, name, data->>'requestId' as request_id, retry_count, start_after, created_on from ${SCHEMA}.job
      where job.name = free.name and state < 'active' and start_after <= now()
        and not (job.name = any($5::text[]) and job.name || ' ' || (data->>'requestId') = any($6::text[]))
      order by start_after, created_on, id
      limit free.places * case when free.name = any($5::text[]) then ${LOOKED_THROUGH} else 1 end
      for update skip locked
    ) job
  ), alike as (
    select due.*, row_number() over (
      partition by name, case when name = any($5::text[]) then request_id else id::text end
      order by retry_count, created_on, id) as nth
    from due
  ), first as (
    select alike.*, row_number() over (partition by name order by start_after, created_on, id) as place from alike where nth = 1
  ), chosen as (
    select first.* from first join free on free.name = first.name where first.place <= free.places
  ), covered as (
    update ${SCHEMA}.job set state = 'completed', completed_on = now()
    from alike join chosen on chosen.name = alike.name and chosen.request_id = alike.request_id
    where alike.nth > 1 and job.name = alike.name and job.id = alike.id
  )
  update ${SCHEMA}.job set state = 'active', started_on = now(),
    retry_count = case when job.started_on is null then job.retry_count else job.retry_count + 1 end
  from chosen where job.name = chosen.name and job.id = chosen.id
  returning job.id, job.name, job.data->>'requestId' as "requestId", job.retry_count as "retryCount",
    job.retry_limit as "retryLimit"`;
