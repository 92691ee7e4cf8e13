import type { Log } from '../log.js';
import { RemoteError } from '../unlock/errors.js';
import { unknown, unknownFrom, known } from '../unlock/findings.js';
import { countFiles, countMail } from '../unlock/losses/count.js';
import { countSent, sendersOf } from '../unlock/losses/countSent.js';
import {
  LOSS_PARTS,
  type Counted,
  type LossFound,
  type Losses,
  type LossPart,
  type LossRound,
  type SearchedPart,
} from '../unlock/losses/losses.js';
import type { Jobs, Leases } from '../unlock/ports/jobs.js';
import type { LossLogs } from '../unlock/ports/lossLogs.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import type { UnlockRequest } from '../unlock/request/request.js';
import type { UnlockService } from '../unlock/service.js';
import { TracesSoFar } from './tracesSoFar.js';

export interface LossCounterOptions {
  readonly service: UnlockService;
  readonly store: RequestStore;
  readonly logs: LossLogs;
  readonly leases: Leases;
  readonly jobs: Jobs;
  readonly now: () => Date;
  /** Resolves after the longest time for one part. It does not keep the process alive. */
  readonly patience: (ms: number) => Promise<void>;
  readonly log: Log;
}

const MINUTE_MS = 60_000;
/** More than the difference between two clocks that the network sets. */
const LATER_MS = 30_000;
const LONGEST_PAUSE_MS = 15 * MINUTE_MS;
const GIVE_UP_MS = 6 * 60 * MINUTE_MS;
/** Shorter than a job may take: what is not there by then is tried again. */
const PARTS_WITHIN_MS = 80_000;
const NOT_IMPLEMENTED = 501;

/** What one try came to. `waits`: Microsoft still searches, or did not answer. */
type Tried = Counted<unknown> | 'waits';

/** One run of the job. */
interface Run {
  readonly request: UnlockRequest;
  readonly losses: Losses;
  readonly round: LossRound;
  /** The queue does not try again after this one. */
  readonly isLast: boolean;
  readonly renew: () => Promise<void>;
}

/**
 * The `count-losses` job: counts what was read, copied and sent during a break-in. Microsoft searches for minutes, so
 * the job keeps the id of the search with the request and comes back, less and less often, for six hours. Each part can
 * fail alone.
 */
export class LossCounter {
  private readonly traces = new TracesSoFar();

  constructor(private readonly options: LossCounterOptions) {}

  async run(requestId: string, isLast: boolean): Promise<void> {
    const { leases, jobs } = this.options;
    const result = await leases.hold(`losses:${requestId}`, (renew) => this.count(requestId, isLast, renew));
    if (result === 'busy') await jobs.send('count-losses', requestId, this.in(LATER_MS));
  }

  private async count(requestId: string, isLast: boolean, renew: () => Promise<void>): Promise<void> {
    const { store, jobs } = this.options;
    const request = await store.load(requestId);
    const losses = request?.losses;
    const round = losses?.rounds.find(({ at }) => at === undefined);
    if (!request || !losses || !round) return;
    // The queue uses the database's clock, and this file the process's. The job of a later round is queued already.
    const early = Date.parse(round.due) - this.options.now().getTime();
    if (early > 0) {
      if (early < LONGEST_PAUSE_MS) await jobs.send('count-losses', requestId, this.in(early + LATER_MS));
      return;
    }
    const isOver = await this.goOn({ request, losses, round, isLast, renew });
    if (!isOver) await jobs.send('count-losses', requestId, this.nextLook(round));
  }

  /** Goes through the parts that have no result, all at once. Returns true when each has one now. */
  private async goOn(run: Run): Promise<boolean> {
    const missing = LOSS_PARTS.filter((part) => !run.round.found[part]);
    const results = await Promise.allSettled(missing.map((part) => this.goOnWith(run, part)));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    return results.every((result) => result.status === 'fulfilled' && result.value);
  }

  private async goOnWith(run: Run, part: LossPart): Promise<boolean> {
    const tried = await this.tried(run, part);
    const isOver = run.isLast || this.isTooLate(run.round);
    if (tried === 'waits' && !isOver) return false;
    const counted = tried === 'waits' ? ({ known: false, why: 'gave-up' } as const) : tried;
    if (part === 'sent') this.traces.forget(keyOf(run));
    await this.store(run, { [part]: counted });
    return true;
  }

  private async store({ request, round }: Run, found: Partial<LossFound>): Promise<void> {
    const { service, log } = this.options;
    const command = { kind: 'losses-counted', at: this.at(), due: round.due, found } as const;
    const outcome = await service.apply(request.id, command);
    log.info(
      { requestId: request.id, parts: Object.keys(found), outcome: outcome.kind },
      'What was taken is counted',
    );
  }

  private async tried(run: Run, part: LossPart): Promise<Tried> {
    const { logs, log } = this.options;
    if (!logs.areInThisCloud) return { known: false, why: 'not-in-cloud' };
    try {
      await run.renew();
      const work = part === 'sent' ? this.countSent(run) : this.search(run, part);
      return await Promise.race([work, this.tookTooLong()]);
    } catch (error) {
      // The queue tries again what is no answer of Microsoft's.
      if (!(error instanceof RemoteError) && !run.isLast) throw error;
      log.warn({ err: error, part }, 'What was taken could not be counted');
      return whyNot(error);
    }
  }

  private async tookTooLong(): Promise<Tried> {
    await this.options.patience(PARTS_WITHIN_MS);
    return 'waits';
  }

  private async search({ request, losses, round, renew }: Run, part: SearchedPart): Promise<Tried> {
    const { logs, service } = this.options;
    const { id, subject } = request;
    const queryId = round.asked?.[part];
    if (queryId === undefined) {
      const begun = await logs.search(part, subject.userPrincipalName, losses);
      await service.apply(id, { kind: 'losses-asked', at: this.at(), due: round.due, part, queryId: begun });
      return 'waits';
    }
    const { state, cut } = await logs.progress(part, queryId);
    if (state === 'running') return 'waits';
    if (state === 'failed') return unknown('unavailable');
    const read = await logs.found(part, queryId, renew);
    const count = part === 'mail' ? countMail : countFiles;
    return known(count(read.lines, losses.strange, cut || read.cut));
  }

  private async countSent(run: Run): Promise<Tried> {
    const { request, losses, renew } = run;
    const { subject, evidence } = request;
    const senders = sendersOf(subject);
    if (senders.length === 0) return { known: false, why: 'no-mailbox' };
    const { lines, cut } = await this.options.logs.sent(senders, losses, renew, this.traces.of(keyOf(run)));
    const domains = evidence?.found.ownDomains;
    return known(countSent(lines, { subject, ownDomains: domains?.known ? domains.value : undefined, cut }));
  }

  private isTooLate({ due }: LossRound): boolean {
    return this.options.now().getTime() - Date.parse(due) >= GIVE_UP_MS;
  }

  /** After half of the time that has gone by, so that there are about thirty looks in six hours. */
  private nextLook({ due }: LossRound): Date {
    const gone = this.options.now().getTime() - Date.parse(due);
    return this.in(Math.min(LONGEST_PAUSE_MS, Math.max(LATER_MS, gone / 2)));
  }

  private in(ms: number): Date {
    return new Date(this.options.now().getTime() + ms);
  }

  private at(): string {
    return this.options.now().toISOString();
  }
}

/** One count: the next one reads the logs anew. */
function keyOf({ request, round }: Run): string {
  return JSON.stringify([request.id, round.due]);
}

/** What can be different in some minutes is waited for. A server that does not know the call will not know it then. */
function whyNot(error: unknown): Counted<never> | 'waits' {
  if (!(error instanceof RemoteError)) return unknown('unavailable');
  const mayPass = error.kind === 'throttled' || error.kind === 'unavailable';
  return mayPass && error.status !== NOT_IMPLEMENTED ? 'waits' : unknownFrom(error);
}
