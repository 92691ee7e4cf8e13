import { AsyncResource } from 'node:async_hooks';
import type PgBoss from 'pg-boss';
import type { Database, Log } from '../postgres/database.js';
import { together, type Part } from '../postgres/together.js';
import { JobRunner } from './jobRunner.js';
import {
  JOB_DEFAULTS,
  type Enqueue,
  type Handlers,
  type JobOptions,
  type NewJob,
  type SendOptions,
} from './jobs.js';
import { bossOn, installBoss, recoverJobs } from './pgBoss.js';
import { sendPart } from './sendJobs.js';

/** How often the queue looks for jobs of dead processes and archives old ones. */
const MAINTENANCE_MS = 30_000;
const NEVER = new Promise<void>(() => undefined);

/** Work that follows a click. It is durable, is tried again, and runs at least once. */
export interface JobQueue {
  /** Puts a job in the queue. With `sql` it is part of that transaction. Then call `notify` after the commit. */
  readonly send: Enqueue;
  /** Puts jobs in the queue as a part of a larger statement. Call `notify` after the commit. */
  readonly part: (jobs: readonly NewJob[]) => Part;
  /** Runs jobs from now on, including those that a dead process left. */
  start(handlers: Handlers): Promise<void>;
  /** Looks for jobs at once instead of at the next interval. Harmless before `start`. */
  notify(): void;
  /** Milliseconds since the queue was last looked at and could be read. 0 before `start` and after `stop`. */
  sinceLookMs(): number;
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

  readonly part = sendPart;

  readonly send: Enqueue = async (name, requestId, { after, sql }: SendOptions = {}) => {
    await together(sql ?? this.database, [this.part([{ name, requestId, after }])]);
    if (!sql && after === undefined) this.notify();
  };

  async start(handlers: Handlers): Promise<void> {
    if (this.runner) throw new Error('The job queue was started before');
    const left = await recoverJobs(this.boss, this.database);
    if (left > 0) this.log.info({ jobs: left }, 'Jobs that were left by the last run are taken up again');
    this.runner = new JobRunner(this.boss, this.database, handlers, this.options, this.log);
    this.timers = [
      setInterval(() => void this.runner?.poll(), this.options.pollMs),
      setInterval(() => this.maintain(), MAINTENANCE_MS),
    ];
    this.notify();
  }

  /** Bound to where the queue was made: a job must not belong to the turn or the transaction that sent it. */
  readonly notify = AsyncResource.bind((): void => void this.runner?.look());

  sinceLookMs(): number {
    return this.runner?.sinceLookMs() ?? 0;
  }

  async idle(): Promise<void> {
    if (!this.runner) throw new Error('The job queue was not started');
    await this.runner.idle();
  }

  async stop(timeIsUp = NEVER): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all([Promise.race([this.maintaining, timeIsUp]), this.runner?.stop(timeIsUp)]);
  }

  private maintain(): void {
    this.maintaining ??= this.boss
      .maintain()
      .catch((error: unknown) => this.log.warn({ err: error }, 'The job queue could not be tidied up'))
      .finally(() => (this.maintaining = undefined));
  }
}
