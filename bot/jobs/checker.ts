import type { Log } from '../log.js';
import { RemoteError } from '../unlock/errors.js';
import type { Jobs } from '../unlock/ports/jobs.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import type { Mailboxes } from '../unlock/ports/mailboxes.js';
import type { Recheck } from '../unlock/request/request.js';
import type { UnlockService } from '../unlock/service.js';

export interface CheckerOptions {
  readonly service: UnlockService;
  readonly store: RequestStore;
  readonly mailboxes: Mailboxes;
  readonly jobs: Jobs;
  readonly now: () => Date;
  readonly log: Log;
}

/** More than two clocks differ that are both set by the network. */
const LATER_MS = 30_000;

/**
 * The `check` job: looks at the Restricted entities list again after an unblock, at the moments that the request
 * holds. A list that cannot be read is tried again by the queue; on its last try that is what is reported.
 */
export class Checker {
  constructor(private readonly options: CheckerOptions) {}

  async run(requestId: string, isLast: boolean): Promise<void> {
    const { store, jobs, now, service } = this.options;
    const request = await store.load(requestId);
    const open = (request && 'checks' in request ? (request.checks ?? []) : []).filter(
      ({ result }) => !result,
    );
    const [due, ...rest] = open.filter((check) => check.due <= now().toISOString());
    // The queue goes by the database's clock, we by ours: what is not due yet is looked at again, not forgotten.
    const [next] = open;
    if (!request || !next) return;
    if (!due) return jobs.send('check', requestId, new Date(Date.parse(next.due) + LATER_MS));
    const result = await this.look(request.subject.mail, isLast);
    // After a long sleep several are due at once: one look answers them all.
    for (const check of [due, ...rest]) {
      await service.apply(requestId, { kind: 'checked', at: now().toISOString(), due: check.due, result });
    }
  }

  private async look(address: string | undefined, isLast: boolean): Promise<NonNullable<Recheck['result']>> {
    const { mailboxes, log } = this.options;
    if (!mailboxes.canRead || address === undefined) return 'unknown';
    try {
      return (await mailboxes.restriction(address)) ? 'restricted' : 'free';
    } catch (error) {
      if (!(error instanceof RemoteError) || !isLast) throw error;
      log.warn({ err: error }, 'An unblock could not be checked');
      return 'unknown';
    }
  }
}
