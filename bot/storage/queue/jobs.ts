import type { Instant } from '../../unlock/values.js';
import type { Sql } from '../postgres/database.js';
import type { Part } from '../postgres/together.js';

/** All work that follows the answer to a click. A new kind of job needs a new name here. */
export const JOB_NAMES = [
  'announce',
  'announce-many',
  'send-link',
  'execute',
  'expire',
  'wipe',
  'investigate',
  'check',
  'watch',
  'count-losses',
  'remind',
  'call-privately',
  'handover',
  'purge',
  'deciders',
  'report-head',
  'digest',
  'judge',
  'decide-folded',
  'ticket',
] as const;
export type JobName = (typeof JOB_NAMES)[number];

/** One run of a job, for its handler. */
export interface Job {
  readonly id: string;
  readonly name: JobName;
  /** Counts from 1. */
  readonly attempt: number;
  /** True when the queue does not try again after this one. */
  readonly isLast: boolean;
  /** Aborted when the job takes too long, or when the process stops without waiting for it. */
  readonly signal: AbortSignal;
}

/** Does the job. The job may run again at any time, so the handler must find out what is still to do. */
export type Handler = (requestId: string, job: Job) => Promise<void>;
export type Handlers = Readonly<Record<JobName, Handler>>;

export interface SendOptions {
  /** The job starts at this moment or later. Absent: at once. */
  readonly after?: Instant | undefined;
  /** The transaction of the job. After a rollback the job was never sent. */
  readonly sql?: Sql;
}

/** A job that is to be put in the queue. */
export interface NewJob {
  readonly name: JobName;
  readonly requestId: string;
  /** The job starts at this moment or later. Absent: at once. */
  readonly after?: Instant | undefined;
}

/** How the stores enqueue jobs. */
export interface Jobs {
  /** Puts these jobs in the queue, as a part of a larger statement. */
  readonly part: (jobs: readonly NewJob[]) => Part | undefined;
  /** Looks for due jobs now. Call it after the commit. */
  notify(): void;
}

/** Puts a job in the queue. */
export type Enqueue = (name: JobName, requestId: string, options?: SendOptions) => Promise<void>;

export interface JobOptions {
  /** Number of tries after the first. Each waits about twice as long as the one before. */
  readonly retryLimit: number;
  /** Time before the second try, in whole seconds. With 0 every try follows at once. */
  readonly retryDelaySeconds: number;
  /** No try waits longer, in seconds, however many failed: when Microsoft is back, people hear of it within this time. */
  readonly longestRetrySeconds: number;
  /** After this time a job counts as dead, with or without its process. */
  readonly expireInSeconds: number;
  /** How often to look for jobs that came without `notify`: from other instances, or with a later start. */
  readonly pollMs: number;
  /** How many jobs of one name run together in this process. */
  readonly concurrency: number;
  /** The same, for the names that have a number of their own. */
  readonly places: Readonly<Partial<Record<JobName, number>>>;
  /** For so long the messages about a request are not drawn again, see `Rests`. */
  readonly redrawPauseMs: number;
}

export const JOB_DEFAULTS: JobOptions = {
  // 1 s, doubled 8 times, and then two to four minutes each: enough for about half an hour without Graph or Teams.
  retryLimit: 16,
  retryDelaySeconds: 1,
  longestRetrySeconds: 240,
  expireInSeconds: 120,
  pollMs: 500,
  concurrency: 4,
  places: {},
  redrawPauseMs: 0,
};
