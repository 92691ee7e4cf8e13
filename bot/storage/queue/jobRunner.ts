import { setTimeout as delay } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import type { Database, Log } from '../postgres/database.js';
import type { Handlers, JobName, JobOptions } from './jobs.js';
import { dueQueues, putBack } from './pgBoss.js';

type Fetched = PgBoss.JobWithMetadata<{ requestId: string }>;

interface Run {
  readonly name: JobName;
  readonly requestId: string;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

/** Fetches due jobs and runs them, a few of each name at a time. */
export class JobRunner {
  private readonly runs = new Map<string, Run>();
  /** Names of which more may be due than this process had places for. */
  private readonly more = new Set<JobName>();
  private looking: Promise<void> | undefined;
  private lookAgain = false;
  private stopped = false;
  private failing = false;

  constructor(
    private readonly boss: PgBoss,
    private readonly database: Database,
    private readonly handlers: Handlers,
    private readonly options: JobOptions,
    private readonly log: Log,
  ) {}

  /** Looks for jobs now. Resolves when every due job has begun or waits for a free place. Never throws. */
  look(): Promise<void> {
    this.lookAgain = true;
    this.looking ??= this.lookUntilQuiet();
    return this.looking;
  }

  /** Resolves when no job is due and none runs. Jobs that start later do not count. */
  async idle(): Promise<void> {
    for (;;) {
      await this.look();
      const running = [...this.runs.values()].map((run) => run.ended);
      if (running.length === 0 && (await dueQueues(this.database)).length === 0) return;
      // A job is due, but this process cannot take it: another instance has it, or its millisecond is not over.
      await Promise.race([...running, delay(10)]);
    }
  }

  /** Begins no more jobs. Waits for the running ones until `timeIsUp`, and gives the rest back to the queue. */
  async stop(timeIsUp: Promise<void>): Promise<void> {
    this.stopped = true;
    await Promise.race([this.quiet(), timeIsUp]);
    const left = [...this.runs];
    for (const [, run] of left) run.abort.abort();
    this.runs.clear();
    if (left.length === 0) return;
    const jobs = left.map(([, { name, requestId }]) => ({ job: name, requestId }));
    this.log.warn({ jobs }, 'Stopped with jobs still running: they are run again at the next start');
    await this.giveBack(left.map(([id]) => id));
  }

  /** Resolves when the current look and every job have ended. */
  private async quiet(): Promise<void> {
    await this.looking;
    await Promise.all([...this.runs.values()].map((run) => run.ended));
  }

  /** Never throws. A job that is not given back also runs again, only later. */
  private async giveBack(ids: readonly string[]): Promise<void> {
    try {
      await putBack(this.database, ids);
    } catch (error) {
      this.log.warn({ err: error }, 'Jobs could not be given back: they are run again when their time is up');
    }
  }

  private async lookUntilQuiet(): Promise<void> {
    while (this.lookAgain && !this.stopped) {
      this.lookAgain = false;
      try {
        for (const name of await dueQueues(this.database)) await this.fill(name as JobName);
        if (this.failing) this.log.info({}, 'The job queue can be read again');
        this.failing = false;
      } catch (error) {
        // Logs once per outage, not at every look.
        if (!this.failing)
          this.log.error({ err: error }, 'The job queue cannot be read: is the database there?');
        this.failing = true;
      }
    }
    // Runs directly after the last check. With an `await` in between, a call of `look` could be lost.
    this.looking = undefined;
  }

  private async fill(name: JobName): Promise<void> {
    const free = this.options.concurrency - [...this.runs.values()].filter((run) => run.name === name).length;
    if (free <= 0) this.more.add(name);
    if (free <= 0 || this.stopped) return;
    const jobs = await this.boss.fetch<{ requestId: string }>(name, {
      includeMetadata: true,
      batchSize: free,
    });
    // The runner was stopped while it fetched them.
    if (this.stopped) return this.giveBack(jobs.map(({ id }) => id));
    if (jobs.length === free) this.more.add(name);
    for (const job of jobs) this.begin(name, job);
  }

  private begin(name: JobName, job: Fetched): void {
    const abort = new AbortController();
    const ended = this.run(name, job, abort).then((wentWell) => {
      this.runs.delete(job.id);
      // What the job sent was notified. So there is something to look for only in these cases.
      if (this.more.delete(name) || !wentWell) void this.look();
    });
    this.runs.set(job.id, { name, requestId: job.data.requestId, abort, ended });
  }

  /** Returns false when the job failed, so that it may be due again. Never throws. */
  private async run(name: JobName, job: Fetched, abort: AbortController): Promise<boolean> {
    const { requestId } = job.data;
    try {
      await this.handle(name, job, abort);
      return await this.settle(job, () => this.boss.complete(name, job.id));
    } catch (error) {
      this.report(name, job, error);
      // Stores only name and message. An error may contain more than a database should keep.
      const message = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
      await this.settle(job, () => this.boss.fail(name, job.id, { requestId, message }));
      return false;
    }
  }

  /** Runs the handler for less time than the limit after which the queue gives the job to another process. */
  private async handle(name: JobName, job: Fetched, abort: AbortController): Promise<void> {
    const limitMs = this.options.expireInSeconds * 900;
    const timer = setTimeout(() => abort.abort(), limitMs);
    const tooLong = new Promise<never>((_resolve, reject) => {
      abort.signal.addEventListener('abort', () => {
        reject(new Error(`The job took longer than ${limitMs} ms, or the process stops`));
      });
    });
    const { id, retryCount, retryLimit } = job;
    const isLast = retryCount >= retryLimit;
    const facts = { id, name, attempt: retryCount + 1, isLast, signal: abort.signal };
    try {
      await Promise.race([this.handlers[name](job.data.requestId, facts), tooLong]);
    } finally {
      clearTimeout(timer);
    }
  }

  private report(name: JobName, job: Fetched, error: unknown): void {
    if (!this.runs.has(job.id)) return;
    const facts = { err: error, job: name, requestId: job.data.requestId, attempt: job.retryCount + 1 };
    if (job.retryCount < job.retryLimit) {
      this.log.warn(facts, 'A job failed and will be tried again');
    } else {
      this.log.error(
        facts,
        'A job failed for the last time. Mend what `err` names, then restart the bot: it tries once more what failed in ' +
          'the last 7 days. Until then, help the person of this request by hand',
      );
    }
  }

  /** Stores how a job ended. If that fails, returns false, and the queue runs the job again later. */
  private async settle(job: Fetched, write: () => Promise<void>): Promise<boolean> {
    if (!this.runs.has(job.id)) return true;
    try {
      await write();
      return true;
    } catch (error) {
      this.log.warn(
        { err: error, jobId: job.id },
        'The end of a job could not be stored: it will be run again',
      );
      return false;
    }
  }
}
