import type { Log } from '../log.js';
import { RemoteError } from '../unlock/errors.js';
import { sameAddress } from '../unlock/decide/addresses.js';
import { ownAddresses } from '../unlock/ownAddresses.js';
import { leftInPart } from '../unlock/plan/doneInPart.js';
import type { Remedies } from '../unlock/plan/remedy.js';
import type { Directory } from '../unlock/ports/directory.js';
import type { Jobs } from '../unlock/ports/jobs.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import type { Mailboxes } from '../unlock/ports/mailboxes.js';
import type { Recheck, UnlockRequest } from '../unlock/request/request.js';
import type { UnlockService } from '../unlock/service.js';

export interface CheckerOptions {
  readonly service: UnlockService;
  readonly store: RequestStore;
  readonly mailboxes: Mailboxes;
  readonly directory: Pick<Directory, 'subject'>;
  readonly jobs: Jobs;
  readonly remedies: Remedies;
  readonly now: () => Date;
  readonly log: Log;
}

/** More than the difference between two clocks that the network sets. */
const LATER_MS = 30_000;

/**
 * The `check` job: looks at the Restricted entities list again after an unblock, at the moments in the request. The
 * queue tries again when the list cannot be read. After the last try the job reports `unknown`.
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
    // The queue uses the database's clock, and this file the process's. A check that is not due yet is queued again.
    const [next] = open;
    if (!request || !next) return;
    if (!due) return jobs.send('check', requestId, new Date(Date.parse(next.due) + LATER_MS));
    const result = await this.look(request, isLast);
    // After a long pause several checks are due. One look answers all of them.
    for (const check of [due, ...rest]) {
      await service.apply(requestId, { kind: 'checked', at: now().toISOString(), due: check.due, result });
    }
  }

  /**
   * An address that is not theirs any more tells nothing about them. One that the unblock left on the list tells nothing
   * about the others.
   */
  private async look(
    { subject: { id, mail }, steps }: UnlockRequest,
    isLast: boolean,
  ): Promise<NonNullable<Recheck['result']>> {
    const { mailboxes, directory, remedies, log } = this.options;
    if (!mailboxes.canRead || mail === undefined) return 'unknown';
    try {
      const now = await directory.subject(id);
      if (!now || !sameAddress(now.mail, mail)) return 'unknown';
      const left = steps.flatMap((step) => leftInPart(step, remedies));
      const freed = ownAddresses(now).filter((own) => !left.some((one) => sameAddress(one, own)));
      return (await mailboxes.restrictions(freed)).length > 0 ? 'restricted' : 'free';
    } catch (error) {
      if (!(error instanceof RemoteError) || !isLast) throw error;
      log.warn({ err: error }, 'An unblock could not be checked');
      return 'unknown';
    }
  }
}
