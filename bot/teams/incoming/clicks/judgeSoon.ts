import { inBackground } from '../../../background.js';
import type { Log } from '../../../log.js';
import type { Judge, Judged } from '../../../unlock/clicks/judge.js';
import { RemoteError } from '../../../unlock/errors.js';
import type { Jobs } from '../../../unlock/ports/jobs.js';

/**
 * How long a clicker waits for more than "received". Teams shows an error after 10 to 15 s (microsoft-apis.md D1), but
 * a person clicks again much earlier.
 */
export const ANSWER_MS = 200;

export interface JudgeSoonOptions {
  readonly judge: Pick<Judge, 'judge'>;
  readonly jobs: Jobs;
  /** Waits without keeping the process alive. */
  readonly patience: (ms: number) => Promise<void>;
  readonly log: Log;
}

/**
 * Judges a stored click at once, as long as somebody waits for the answer. The `judge` job does the rest. A click that
 * still has to be stored goes before one that is to be judged: then everybody of a rush hears soon that theirs counts.
 */
export class JudgeSoon {
  private readonly running = new Set<Promise<unknown>>();

  constructor(private readonly options: JudgeSoonOptions) {}

  /** What came of the click. `later` when that takes too long, or cannot be known now. Never throws. */
  async judge(id: string): Promise<Judged | 'later'> {
    const attempt = this.attempt(id);
    const tooLong = this.options.patience(ANSWER_MS).then(() => 'later' as const);
    const first = await Promise.race([attempt, tooLong]);
    // The job only begins when this attempt is over, so that the rights are not read twice at the same time.
    if (first === 'later') this.track(attempt.then(() => this.handOver(id)));
    return first;
  }

  /** Resolves when no attempt runs any more. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  private async attempt(id: string): Promise<Judged | 'later'> {
    const { judge, log } = this.options;
    try {
      return (await inBackground(() => judge.judge(id))) ?? 'later';
    } catch (error) {
      const facts = { err: error, clickId: id };
      if (error instanceof RemoteError) log.warn(facts, 'The rights behind a click could not be checked');
      else log.error(facts, 'A click could not be judged at once');
      return 'later';
    }
  }

  /** The job that was stored with the click also runs, only later. So a failure here loses nothing. */
  private async handOver(id: string): Promise<void> {
    const { jobs, log } = this.options;
    await jobs
      .send('judge', id)
      .catch((error: unknown) =>
        log.warn({ err: error, clickId: id }, 'A click is judged later than it could be'),
      );
  }

  private track(work: Promise<unknown>): void {
    this.running.add(work);
    void work.finally(() => this.running.delete(work));
  }
}
