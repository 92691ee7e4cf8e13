import { NO_OTHERS, type Refusals } from '../../unlock/ports/refusals.js';

/** Its name among all limits. */
const LIMIT = 'graph reports';
const DEFAULT_SECONDS = 10;
/** A longer wait is not believed, or is a clock that was set back. */
const LONGEST_MS = 60_000;
/** For so long after a refusal, only what decides is asked for. */
const BUSY_MS = 60_000;

/**
 * What is known of Microsoft's limit for reports: five in ten seconds for app and tenant (microsoft-apis.md A19). Other
 * apps count as well, so only a refusal tells, and instances tell each other. While Microsoft refuses, nothing is sent:
 * it would wait in vain, and everybody behind it.
 */
export class ReportLimit {
  private refusedAt = -Infinity;
  private closedUntil = -Infinity;

  constructor(
    private readonly now: () => Date,
    private readonly refusals: Refusals = NO_OTHERS,
  ) {}

  /** Hears what another instance met. Ask for it before the others. Never throws. */
  async learn(): Promise<void> {
    const last = await this.refusals.last(LIMIT);
    if (!last) return;
    const at = this.now().getTime();
    this.refusedAt = Math.max(this.refusedAt, at - last.agoMs);
    if (last.leftMs > 0)
      this.closedUntil = Math.max(this.closedUntil, at + Math.min(last.leftMs, LONGEST_MS));
  }

  /** Microsoft refused a report. */
  refused(retryAfterSeconds = DEFAULT_SECONDS): void {
    this.refusedAt = this.now().getTime();
    const ms = Math.min(retryAfterSeconds * 1000, LONGEST_MS);
    this.closedUntil = this.refusedAt + ms;
    this.refusals.note(LIMIT, ms);
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
