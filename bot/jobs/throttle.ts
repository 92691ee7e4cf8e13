import { NO_OTHERS, type Refusals } from '../unlock/ports/refusals.js';

/** A longer wait is not believed, or is a clock that was set back. */
const LONGEST_MS = 5 * 60_000;
/** Those who waited come back one after the other, and not all at once into the next refusal. */
const SPREAD_MS = 200;

/**
 * What all executions know of a refusal by Microsoft's limits (429, microsoft-apis.md A19), also those of other
 * instances: while one API refuses, no other step of it begins. Each would be refused too, and some limits count refused
 * calls as well.
 */
export class Throttle {
  private readonly closed = new Map<string, { until: number; waiting: number }>();

  constructor(
    private readonly now: () => Date,
    private readonly refusals: Refusals = NO_OTHERS,
  ) {}

  /** Hears what another instance met. Ask for it before `turn`. Never throws. */
  async learn(api: string): Promise<void> {
    const last = await this.refusals.last(limitOf(api));
    if (last && last.leftMs > 0) this.close(api, last.leftMs);
  }

  /** This API refused. @param ms how long nobody should try */
  refused(api: string, ms: number): void {
    this.refusals.note(limitOf(api), Math.min(ms, LONGEST_MS));
    this.close(api, ms);
  }

  private close(api: string, ms: number): void {
    const until = this.now().getTime() + Math.min(ms, LONGEST_MS);
    const before = this.closed.get(api);
    if (!before || before.until < until) this.closed.set(api, { until, waiting: before?.waiting ?? 0 });
  }

  /** When a step of this API may begin, in milliseconds since 1970. `undefined`: now. Each asker gets a moment of its own. */
  turn(api: string): number | undefined {
    const closed = this.closed.get(api);
    if (!closed) return undefined;
    const left = closed.until - this.now().getTime();
    if (left <= 0 || left > LONGEST_MS) {
      this.closed.delete(api);
      return undefined;
    }
    return closed.until + SPREAD_MS * closed.waiting++;
  }
}

/** Its name among all limits. */
function limitOf(api: string): string {
  return `changes ${api}`;
}
