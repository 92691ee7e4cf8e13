import type { Sql } from './postgres/database.js';
import type { JobQueue } from './queue/jobQueue.js';

/** The queue looks twice a second. After so long without one that worked, nobody can count on a job. */
export const STANDSTILL_MS = 30_000;
/** Whoever reaches the port may ask. An answer holds for so long, so that nobody makes the bot write all the time. */
export const HOLDS_MS = 1_000;

/**
 * Takes new space on the disk each time. An update would find its old space free, also where the disk is full and nothing
 * else can be stored (PostgreSQL: `truncate` gives a table new storage).
 */
const WRITE = 'truncate readiness; insert into readiness (at) values (now())';

/** Says whether this process can do its work: the database takes a write, and the jobs do not stand still. */
export class Readiness {
  private last: { readonly answer: Promise<boolean>; readonly at: number } | undefined;

  /** @param clock milliseconds of a clock that never goes back */
  constructor(
    private readonly database: Sql,
    private readonly queue: Pick<JobQueue, 'sinceLookMs'>,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Throws when it cannot. A full disk, and a server that only reads, refuse the write. */
  isReady(): Promise<boolean> {
    const at = this.clock();
    if (!this.last || at - this.last.at >= HOLDS_MS) this.last = { answer: this.look(), at };
    return this.last.answer;
  }

  private async look(): Promise<boolean> {
    await this.database.execute(WRITE);
    const since = this.queue.sinceLookMs();
    if (since > STANDSTILL_MS)
      throw new Error(`The jobs stand still: no look for ${Math.round(since / 1000)} s`);
    return true;
  }
}
