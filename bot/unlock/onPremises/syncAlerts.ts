import { ANNOUNCE } from '../decide/decision.js';
import type { Findings } from '../findings.js';
import type { RequestStore } from '../ports/requestStore.js';
import type { Instant } from '../values.js';
import { standsStillSince } from './standstill.js';
import { syncAlertId } from './syncAlert.js';

export interface SyncAlertsOptions {
  readonly store: Pick<RequestStore, 'change'>;
  readonly now: () => Date;
}

/** Tells the helpdesk that the sync stands still: once for each standstill, whoever's look shows it. */
export class SyncAlerts {
  /** What this process asked for last. The message itself is posted once, also by several processes (`syncAlert.ts`). */
  private told: Instant | undefined;

  constructor(private readonly options: SyncAlertsOptions) {}

  /** Looks at what was found about somebody. */
  async see(findings: Findings): Promise<void> {
    const { store, now } = this.options;
    const since = standsStillSince(findings, now());
    if (since === undefined || since === this.told) return;
    await store.change((tx) => tx.enqueue(syncAlertId(since), [ANNOUNCE]));
    this.told = since;
  }
}
