import type { JobName } from './jobs.js';

/** Jobs that draw messages anew. Each run costs calls of Teams, which are few. */
const DRAWING: readonly JobName[] = ['announce'];

interface About {
  readonly name: JobName;
  readonly requestId: string;
}

/**
 * Which requests were drawn just now. A change is drawn at once, and what changes soon after it waits and is drawn
 * together: people see the first and the last, and Teams gets one update instead of several. Each process has its own,
 * so beside another instance it may happen once more.
 * @param restMs 0: nothing rests
 * @param elapsed milliseconds from any fixed moment
 */
export class Rests {
  private readonly until = new Map<string, number>();

  constructor(
    private readonly restMs: number,
    private readonly elapsed: () => number = () => performance.now(),
  ) {}

  /** @returns the milliseconds that the next one about the same request waits. `undefined` when it need not */
  begin({ name, requestId }: About): number | undefined {
    if (this.restMs === 0 || !DRAWING.includes(name)) return undefined;
    this.until.set(keyOf({ name, requestId }), this.elapsed() + this.restMs);
    return this.restMs;
  }

  /** Milliseconds until the first of them need not rest any more. `undefined` when none rests. */
  leftMs(): number | undefined {
    return this.now().length > 0 ? Math.min(...this.until.values()) - this.elapsed() : undefined;
  }

  /** Returns the keys of those that rest now. */
  now(): readonly string[] {
    const at = this.elapsed();
    for (const [key, until] of this.until) if (until <= at) this.until.delete(key);
    return [...this.until.keys()];
  }
}

/** How `takeJobs` names the jobs of one name about one request. */
export function keyOf({ name, requestId }: About): string {
  return `${name} ${requestId}`;
}
