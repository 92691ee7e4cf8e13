import type { AskableJobs, Jobs, Leases } from '../../bot/unlock/ports/jobs.js';

type JobName = Parameters<Jobs['send']>[0];

/** A job that waits for its time. */
export interface Waiting {
  readonly name: JobName;
  readonly requestId: string;
  /** ISO 8601. Absent: at once. */
  readonly after?: string;
}

/** A queue in memory. It runs no job. A test takes what is due. */
export class MemoryJobs implements AskableJobs {
  waiting: Waiting[] = [];

  async send(name: JobName, requestId: string, after?: Date) {
    this.waiting.push({ name, requestId, ...(after && { after: after.toISOString() }) });
  }

  async isWaiting(name: JobName, requestId: string) {
    return this.of(name).some((job) => job.requestId === requestId);
  }

  of(name: JobName): readonly Waiting[] {
    return this.waiting.filter((job) => job.name === name);
  }

  /** Removes the next job of this name and returns it. */
  take(name: JobName): Waiting | undefined {
    const [next] = this.of(name).toSorted((a, b) => ((a.after ?? '') < (b.after ?? '') ? -1 : 1));
    this.waiting = this.waiting.filter((job) => job !== next);
    return next;
  }
}

/** Leases in memory. */
export class MemoryLeases implements Leases {
  private readonly held = new Set<string>();
  /** True: every renewal fails, because another worker has the lease. */
  isLost = false;

  async hold<T>(key: string, work: (renew: () => Promise<void>) => Promise<T>): Promise<T | 'busy'> {
    if (this.held.has(key)) return 'busy';
    this.held.add(key);
    try {
      return await work(async () => {
        if (this.isLost) throw new Error('the lease was lost');
      });
    } finally {
      this.held.delete(key);
    }
  }
}
