import type { Log } from '../log.js';
import type { Leases } from '../unlock/ports/jobs.js';

export interface PurgerOptions {
  readonly retention: { purge(now: Date, days: number): Promise<{ requests: number; auditLines: number }> };
  readonly retentionDays: number;
  readonly leases: Leases;
  readonly now: () => Date;
  readonly log: Log;
}

/** The `purge` job: deletes what is older than the operator wants to keep. One instance at a time. */
export class Purger {
  constructor(private readonly options: PurgerOptions) {}

  async run(): Promise<void> {
    const { retention, retentionDays, leases, now, log } = this.options;
    const purged = await leases.hold('purge', () => retention.purge(now(), retentionDays));
    if (purged !== 'busy' && purged.requests + purged.auditLines > 0)
      log.info(purged, 'Old requests were purged');
  }
}
