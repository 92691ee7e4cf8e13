import { setTimeout as delay } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import { inBackground } from '../../background.js';
import type { Database, Log } from '../postgres/database.js';
import { JOB_NAMES, type Handlers, type JobName, type JobOptions } from './jobs.js';
import { dueQueues, putBack, tryAgainWithin } from './pgBoss.js';
import { Rests } from './rests.js';
import { takeJobs, type TakenJob } from './takeJobs.js';

/** How often to try to store how a job ended, while the database does not answer. */
const STORE_AGAIN_MS = 500;

interface Run extends TakenJob {
  readonly abort: AbortController;
  /** From then on another process may have the job. By a clock that never goes back. */
  readonly until: number;
  readonly ended: Promise<void>;
}

/** A job that ended well, and what waits until that is stored. */
interface Ending {
  readonly run: Pick<Run, 'id' | 'name' | 'requestId'>;
  readonly stored: () => void;
}

/** Fetches due jobs and runs them, a few of each name at a time. */
export class JobRunner {
  private readonly runs = new Map<string, Run>();
  /** Ended well, and not stored yet. The next look stores them together, with what it takes. */
  private endings: Ending[] = [];
  private looking: Promise<void> | undefined;
  /** `at-a-glance`: by the clock, when nothing may be due. */
  private lookAgain: 'no' | 'at-a-glance' | 'yes' = 'no';
  private stopped = false;
  private failing = false;
  /** When the queue could last be read, by a clock that never goes back. */
  private readAt = performance.now();
  private readonly rests: Rests;

  constructor(
    private readonly boss: PgBoss,
    private readonly database: Database,
    private readonly handlers: Handlers,
    private readonly options: JobOptions,
    private readonly log: Log,
  ) {
    this.rests = new Rests(options.redrawPauseMs);
  }

  /** Looks for jobs now. Resolves when every due job has begun or waits for a free place. Never throws. */
  look(): Promise<void> {
    this.lookAgain = 'yes';
    this.looking ??= this.lookUntilQuiet();
    return this.looking;
  }

  /** The same, for when most likely nothing is due: it asks that first, which costs less. Never throws. */
  poll(): Promise<void> {
    if (this.lookAgain === 'no') this.lookAgain = 'at-a-glance';
    this.looking ??= this.lookUntilQuiet();
    return this.looking;
  }

  /** Milliseconds since the queue could last be read. 0 once it is stopped: then it is not read any more. */
  sinceLookMs(): number {
    return this.stopped ? 0 : performance.now() - this.readAt;
  }

  /** Resolves when no job is due and none runs. Jobs that start later do not count. */
  async idle(): Promise<void> {
    for (;;) {
      await this.poll();
      const running = [...this.runs.values()].map((run) => run.ended);
      if (running.length === 0 && (await dueQueues(this.database)).length === 0) return;
      // A job is due, but this process cannot take it: another instance has it, its millisecond is not over, or it rests.
      await Promise.race([...running, delay(this.rests.leftMs() ?? 10)]);
    }
  }

  /** Begins no more jobs. Waits for the running ones until `timeIsUp`, and gives the rest back to the queue. */
  async stop(timeIsUp: Promise<void>): Promise<void> {
    this.stopped = true;
    await Promise.race([this.quiet(), timeIsUp]);
    const left = [...this.runs.values()];
    for (const { abort } of left) abort.abort();
    this.runs.clear();
    if (left.length === 0) return;
    const jobs = left.map(({ name, requestId }) => ({ job: name, requestId }));
    this.log.warn({ jobs }, 'Stopped with jobs still running: they are run again at the next start');
    await this.giveBack(left.map(({ id }) => id));
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
    // What ends in this moment is stored with it. And `looking` is set by the time this resets it.
    await Promise.resolve();
    while (this.endings.length > 0 || (this.lookAgain !== 'no' && !this.stopped)) {
      const glance = this.lookAgain === 'at-a-glance' && this.endings.length === 0;
      this.lookAgain = 'no';
      try {
        if (!glance || (await dueQueues(this.database)).length > 0) await this.endAndTake();
        this.readAt = performance.now();
        if (this.failing) this.log.info({}, 'The job queue can be read again');
        this.failing = false;
      } catch (error) {
        // Logs once per outage, not at every look.
        if (!this.failing)
          this.log.error({ err: error }, 'The job queue cannot be read: is the database there?');
        this.failing = true;
        // What is not stored waits for the next look, and the clock brings that.
        if (this.lookAgain === 'no') break;
      }
    }
    // Runs directly after the last check. With an `await` in between, a call of `look` could be lost.
    this.looking = undefined;
  }

  /** Stores which jobs ended and begins the next ones: one statement for both. */
  private async endAndTake(): Promise<void> {
    const endings = this.endings;
    this.endings = [];
    const ended = endings.map(({ run }) => run).filter(({ id }) => this.runs.has(id));
    const running = [...this.runs.values()].filter(({ id }) => !ended.some((one) => one.id === id));
    try {
      const free = this.stopped ? new Map<JobName, number>() : this.free(running);
      const jobs = await takeJobs(this.database, { free, running, ended, resting: this.rests.now() });
      for (const { id } of ended) this.runs.delete(id);
      // The runner was stopped while it took them.
      if (this.stopped && jobs.length > 0) await this.giveBack(jobs.map(({ id }) => id));
      else for (const job of jobs) this.begin(job);
      for (const { stored } of endings) stored();
    } catch (error) {
      for (const ending of endings) this.keepEnding(ending, error);
      throw error;
    }
  }

  /** The job has ended, and need not run again. So its end is stored when the database is back, while the job is still ours. */
  private keepEnding(ending: Ending, error: unknown): void {
    const { id } = ending.run;
    if (this.isOurs(id)) {
      this.endings.push(ending);
      return;
    }
    if (this.runs.delete(id)) this.notStored(id, error);
    ending.stored();
  }

  private isOurs(id: string): boolean {
    const run = this.runs.get(id);
    return !this.stopped && run !== undefined && performance.now() < run.until;
  }

  /** How many jobs of each name may begin. */
  private free(running: readonly TakenJob[]): Map<JobName, number> {
    const { concurrency, places } = this.options;
    const free = new Map(JOB_NAMES.map((name) => [name, places[name] ?? concurrency]));
    for (const { name } of running) free.set(name, (free.get(name) ?? 0) - 1);
    for (const [name, places] of free) if (places <= 0) free.delete(name);
    return free;
  }

  private begin(job: TakenJob): void {
    const abort = new AbortController();
    const ended = this.run(job, abort);
    this.runs.set(job.id, { ...job, abort, ended, until: performance.now() + this.limitMs });
    const rest = this.rests.begin(job);
    // What changed meanwhile need not wait for the clock.
    if (rest !== undefined) setTimeout(() => void this.poll(), rest).unref();
  }

  /** Resolves when it is stored how the job ended. Never throws. */
  private async run(job: TakenJob, abort: AbortController): Promise<void> {
    try {
      await this.handle(job, abort);
    } catch (error) {
      return this.failed(job, error);
    }
    await new Promise<void>((stored) => {
      this.endings.push({ run: job, stored });
      // A place is free now, and what waited for this job may begin.
      void this.look();
    });
  }

  private async failed(job: TakenJob, error: unknown): Promise<void> {
    if (!this.runs.has(job.id)) return;
    this.report(job, error);
    // Stores only name and message. An error may contain more than a database should keep.
    const message = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
    await this.storeFailure(job, { requestId: job.requestId, message });
    await this.shortenWait(job);
    this.runs.delete(job.id);
    // It may be due again.
    void this.look();
  }

  /** Goes on trying while the job is still ours: the sooner it is stored, the sooner the next try begins. */
  private async storeFailure(job: TakenJob, data: { requestId: string; message: string }): Promise<void> {
    for (;;) {
      try {
        return await this.boss.fail(job.name, job.id, data);
      } catch (failure) {
        if (!this.isOurs(job.id)) return this.notStored(job.id, failure);
        await delay(STORE_AGAIN_MS, undefined, { ref: false });
      }
    }
  }

  /** pg-boss doubles the wait each time. */
  private async shortenWait(job: TakenJob): Promise<void> {
    const { retryDelaySeconds, longestRetrySeconds } = this.options;
    if (retryDelaySeconds * 2 ** (job.retryCount + 1) <= longestRetrySeconds) return;
    try {
      await tryAgainWithin(this.database, job, longestRetrySeconds);
    } catch (error) {
      this.log.warn({ err: error, jobId: job.id }, 'A job waits longer for its next try than it should');
    }
  }

  /** Less than the time after which the queue gives a job to another process. */
  private get limitMs(): number {
    return this.options.expireInSeconds * 900;
  }

  /** Runs the handler for no longer than the job is ours. */
  private async handle(job: TakenJob, abort: AbortController): Promise<void> {
    const { limitMs } = this;
    const timer = setTimeout(() => abort.abort(), limitMs);
    const tooLong = new Promise<never>((_resolve, reject) => {
      abort.signal.addEventListener('abort', () => {
        reject(new Error(`The job took longer than ${limitMs} ms, or the process stops`));
      });
    });
    const { id, name, retryCount, retryLimit } = job;
    const isLast = retryCount >= retryLimit;
    const facts = { id, name, attempt: retryCount + 1, isLast, signal: abort.signal };
    try {
      await Promise.race([inBackground(() => this.handlers[name](job.requestId, facts)), tooLong]);
    } finally {
      clearTimeout(timer);
    }
  }

  private report(job: TakenJob, error: unknown): void {
    const facts = { err: error, job: job.name, requestId: job.requestId, attempt: job.retryCount + 1 };
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

  private notStored(jobId: string, error: unknown): void {
    this.log.warn({ err: error, jobId }, 'The end of a job could not be stored: it will be run again');
  }
}
