const DEFAULT_SECONDS = 10;
/** A longer wait is not believed, or is a clock that was set back. */
const LONGEST_MS = 60_000;
/** For so long after a refusal, only what decides is asked for. */
const BUSY_MS = 60_000;

/**
 * What this process knows of Microsoft's limit for reports: five in ten seconds for app and tenant (microsoft-apis.md
 * A19). Other instances and other apps count as well, so only a refusal tells. While Microsoft refuses, nothing is sent:
 * it would wait in vain, and everybody behind it.
 */
export class ReportLimit {
  private refusedAt = -Infinity;
  private closedUntil = -Infinity;

  constructor(private readonly now: () => Date) {}

  /** Microsoft refused a report. */
  refused(retryAfterSeconds = DEFAULT_SECONDS): void {
    this.refusedAt = this.now().getTime();
    this.closedUntil = this.refusedAt + Math.min(retryAfterSeconds * 1000, LONGEST_MS);
  }

  /** Milliseconds until a report may be asked for. 0: now. */
  waitMs(): number {
    const left = this.closedUntil - this.now().getTime();
    return left > LONGEST_MS ? 0 : Math.max(0, left);
  }

  /** True for a minute after a refusal. */
  get isBusy(): boolean {
    return Math.abs(this.now().getTime() - this.refusedAt) < BUSY_MS;
  }
}
