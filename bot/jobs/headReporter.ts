import type { Log } from '../log.js';
import { Unreachable, type Messenger } from '../teams/outgoing/messenger.js';
import { headNotice } from '../teams/outgoing/notices/headNotice.js';
import type { NoticesOptions } from '../teams/outgoing/notices/notice.js';
import type { AuditHeads } from '../unlock/ports/auditHeads.js';
import type { Leases } from '../unlock/ports/jobs.js';

export interface HeadReporterOptions extends Pick<NoticesOptions, 'conversations' | 'language' | 'now'> {
  readonly heads: AuditHeads;
  readonly messenger: Pick<Messenger, 'post'>;
  readonly leases: Leases;
  readonly log: Log;
}

/**
 * The `report-head` job: takes the last hash of the audit trail out of the database, into the log and a channel, once a
 * day (UTC). Somebody who rewrites the trail cannot change it there. One instance at a time.
 */
export class HeadReporter {
  constructor(private readonly options: HeadReporterOptions) {}

  async run(): Promise<void> {
    // An instance that is busy with it tells it, and its queue tries again when that fails.
    await this.options.leases.hold('audit-head', () => this.report());
  }

  /** A message that Teams did not take now makes the job fail, so that it is tried again. */
  private async report(): Promise<void> {
    const { heads, now, log } = this.options;
    const day = now().toISOString().slice(0, 10);
    if ((await heads.sentOn()) === day) return;
    const head = await heads.newest();
    if (!head) return;
    const { place, hash } = head;
    log.info({ place, hash }, 'The audit trail ends with this line today');
    const notice = headNotice(head, day, this.options);
    try {
      const to = await notice.recipient();
      if (!to) return this.undelivered(notice.operatorHint);
      await this.options.messenger.post(to, notice.message);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      return this.undelivered(notice.operatorHint, error);
    }
    await heads.sent(day);
  }

  /** The next start, or the next day, tries again. */
  private undelivered(hint: string, err?: unknown): void {
    const facts = { audience: 'audit-head', err };
    this.options.log.error(facts, `A message could not be delivered: ${hint}`);
  }
}
