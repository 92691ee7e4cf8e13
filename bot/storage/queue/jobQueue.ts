import type PgBoss from 'pg-boss';
import type { Instant } from '../../unlock/values.js';
import type { Database, Log, Sql } from '../postgres/database.js';
import { JobRunner } from './jobRunner.js';
import {
  JOB_DEFAULTS,
  type Enqueue,
  type Handlers,
  type JobName,
  type JobOptions,
  type SendOptions,
} from './jobs.js';
import { bossOn, installBoss, recoverJobs, through } from './pgBoss.js';

/** How often the queue looks for jobs of dead processes and archives old ones. */
const MAINTENANCE_MS = 30_000;
/**
 * "Now" for a new job. The queue takes jobs from *before* now. A clock in milliseconds (PGlite's) can show the same
 * time when the job is sent and when the queue looks.
 */
const AT_ONCE = '-1 second';
const NEVER = new Promise<void>(() => undefined);

/** Work that follows a click. It is durable, is tried again, and runs at least once. */
export interface JobQueue {
  /** Puts a job in the queue. With `sql` it is part of that transaction. Then call `notify` after the commit. */
  readonly send: Enqueue;
  /** Runs jobs from now on, including those that a dead process left. */
  start(handlers: Handlers): Promise<void>;
  /** Looks for jobs at once instead of at the next interval. Harmless before `start`. */
  notify(): void;
  /** Resolves when no job is due and none runs. Throws before `start`. */
  idle(): Promise<void>;
  /**
   * Begins no more jobs and waits for the running ones, at most until `timeIsUp` (without it, until they end). The next
   * start runs the rest again.
   */
  stop(timeIsUp?: Promise<void>): Promise<void>;
}

/** Makes the queue's tables if they are missing. Call it after `migrate`. After it jobs may be sent. */
export async function createJobQueue(settings: {
  database: Database;
  log: Log;
  options?: Partial<JobOptions>;
}): Promise<JobQueue> {
  const { database, log } = settings;
  const options = { ...JOB_DEFAULTS, ...settings.options };
  await installBoss(database, options, log);
  return new PgBossQueue(bossOn(database, log), database, options, log);
}

class PgBossQueue implements JobQueue {
  private runner: JobRunner | undefined;
  private timers: NodeJS.Timeout[] = [];
  private maintaining: Promise<void> | undefined;

  constructor(
    private readonly boss: PgBoss,
    private readonly database: Database,
    private readonly options: JobOptions,
    private readonly log: Log,
  ) {}

  readonly send: Enqueue = async (name, requestId, { after, sql }: SendOptions = {}) => {
    if (sql) return this.insert(sql, name, requestId, after);
    await this.database.transaction((own) => this.insert(own, name, requestId, after));
    this.notify();
  };

  async start(handlers: Handlers): Promise<void> {
    if (this.runner) throw new Error('The job queue was started before');
    const left = await recoverJobs(this.boss, this.database);
    if (left > 0) this.log.info({ jobs: left }, 'Jobs that were left by the last run are taken up again');
    this.runner = new JobRunner(this.boss, this.database, handlers, this.options, this.log);
    this.timers = [
      setInterval(() => this.notify(), this.options.pollMs),
      setInterval(() => this.maintain(), MAINTENANCE_MS),
    ];
    this.notify();
  }

  notify(): void {
    void this.runner?.look();
  }

  async idle(): Promise<void> {
    if (!this.runner) throw new Error('The job queue was not started');
    await this.runner.idle();
  }

  async stop(timeIsUp = NEVER): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all([Promise.race([this.maintaining, timeIsUp]), this.runner?.stop(timeIsUp)]);
  }

  private async insert(sql: Sql, name: JobName, requestId: string, after?: Instant): Promise<void> {
    const startAfter = after === undefined ? AT_ONCE : new Date(after);
    const id = await this.boss.send(name, { requestId }, { startAfter, db: through(sql) });
    // pg-boss throws no error when the queue does not exist.
    if (id === null) throw new Error(`The job "${name}" was not taken: its queue is not in the database`);
  }

  private maintain(): void {
    this.maintaining ??= this.boss
      .maintain()
      .catch((error: unknown) => this.log.warn({ err: error }, 'The job queue could not be tidied up'))
      .finally(() => (this.maintaining = undefined));
  }
}
