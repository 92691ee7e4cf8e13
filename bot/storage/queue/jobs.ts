import type { Instant } from '../../unlock/values.js';
import type { Sql } from '../postgres/database.js';

/** Everything that is done after the click was answered. Another kind of job is another name here. */
export const JOB_NAMES = ['announce', 'execute', 'expire', 'wipe', 'investigate', 'check', 'purge'] as const;
export type JobName = (typeof JOB_NAMES)[number];

/** One run of a job, for its handler. */
export interface Job {
  readonly id: string;
  readonly name: JobName;
  /** Counts from 1. */
  readonly attempt: number;
  /** No more tries after this one. */
  readonly isLast: boolean;
  /** Aborted when the job took too long, or the process stops without waiting for it. */
  readonly signal: AbortSignal;
}

/** Does the job. It may be run again at any time, so it must find out what is still to be done. */
export type Handler = (requestId: string, job: Job) => Promise<void>;
export type Handlers = Readonly<Record<JobName, Handler>>;

export interface SendOptions {
  /** Not before this moment; at once when absent. */
  readonly after?: Instant | undefined;
  /** The transaction it belongs to: rolled back, it was never sent. */
  readonly sql?: Sql;
}

/** Puts a job in the queue. */
export type Enqueue = (name: JobName, requestId: string, options?: SendOptions) => Promise<void>;

export interface JobOptions {
  /** Tries after the first, each about twice as late as the one before. */
  readonly retryLimit: number;
  /** Time before the second try, in whole seconds; 0 tries again at once, every time. */
  readonly retryDelaySeconds: number;
  /** After this long a job counts as dead, here or with its process. */
  readonly expireInSeconds: number;
  /** How often to look for jobs that nobody told us about: those of other instances, and those whose time came. */
  readonly pollMs: number;
  /** How many jobs of one name run at the same time in this process. */
  readonly concurrency: number;
}

export const JOB_DEFAULTS: JobOptions = {
  // 1 s doubled 10 times: about half an hour of Graph or Teams being away.
  retryLimit: 10,
  retryDelaySeconds: 1,
  expireInSeconds: 120,
  pollMs: 500,
  concurrency: 4,
};
