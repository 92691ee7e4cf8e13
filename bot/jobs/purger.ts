import type { Log } from '../log.js';
import type { Leases } from '../unlock/ports/jobs.js';

export interface PurgerOptions {
  readonly retention: { purge(now: Date, days: number): Promise<{ requests: number; auditLines: number }> };
  readonly retentionDays: number;
  /** Forgets what people wanted who left. */
  readonly forgetWhoLeft: () => Promise<void>;
  readonly leases: Leases;
  readonly now: () => Date;
  readonly log: Log;
}

/** The `purge` job: deletes what is older than the operator wants to keep. One instance at a time. */
export class Purger {
  constructor(private readonly options: PurgerOptions) {}

  async run(): Promise<void> {
    const { retention, retentionDays, forgetWhoLeft, leases, now, log } = this.options;
    const purged = await leases.hold('purge', async () => {
      const done = await retention.purge(now(), retentionDays);
      await forgetWhoLeft();
      return done;
    });
    if (purged !== 'busy' && purged.requests + purged.auditLines > 0)
      log.info(purged, 'Old requests were purged');
  }
}
