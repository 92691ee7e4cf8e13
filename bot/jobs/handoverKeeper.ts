import type { Log } from '../log.js';
import { firstSignIn } from '../unlock/handover/signIns.js';
import { remindAt } from '../unlock/handover/decideHandover.js';
import { askAt, canAskWhetherItHelped } from '../unlock/handover/decideHelped.js';
import { handoverOf, handoverState } from '../unlock/handover/state.js';
import type { Investigation } from '../unlock/ports/investigation.js';
import type { Jobs, Leases } from '../unlock/ports/jobs.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import type { SecretKind } from '../unlock/plan/remedy.js';
import type { Command } from '../unlock/request/commands.js';
import type { Handover, SignInLook } from '../unlock/request/handover.js';
import type { UnlockRequest } from '../unlock/request/request.js';
import type { UnlockService } from '../unlock/service.js';
import type { Instant } from '../unlock/values.js';

export interface HandoverKeeperOptions {
  readonly service: Pick<UnlockService, 'apply'>;
  readonly store: Pick<RequestStore, 'load'>;
  readonly investigation: Pick<Investigation, 'signInsSince'>;
  /** What is handed over for this request. */
  readonly kindOf: (request: UnlockRequest) => SecretKind;
  readonly leases: Leases;
  readonly jobs: Jobs;
  readonly now: () => Date;
  readonly log: Log;
}

type Looked = Extract<Command, { kind: 'looked-for-sign-in' }>['found'];

/** More than the difference between two clocks that the network sets. */
const LATER_MS = 30_000;
/** Where the log can never be read: so long after the opening the person has had the time to try. */
const TRIED_BY_THEN_MS = 15 * 60_000;

/**
 * The `handover` job: whatever comes due after a change. It reminds the approver, looks for a sign-in of the person, and
 * asks whether it helped. What is not due yet by this process's clock is looked at once more a little later.
 */
export class HandoverKeeper {
  constructor(private readonly options: HandoverKeeperOptions) {}

  async run(requestId: string): Promise<void> {
    const { leases, jobs } = this.options;
    const result = await leases.hold(`handover:${requestId}`, () => this.keep(requestId));
    if (result === 'busy') await jobs.send('handover', requestId, this.in(LATER_MS));
  }

  private async keep(requestId: string): Promise<void> {
    const request = await this.options.store.load(requestId);
    const handover = request && handoverOf(request);
    if (!request) return;
    if (!handover) return this.ask(request, 'finishedAt' in request ? askAt(request.finishedAt) : undefined);
    if (handoverState(handover) === 'waits') return this.remind(request, handover);
    await this.look(request, handover);
    if (handover.opened && !(handover.looks ?? []).some(({ at }) => at === undefined))
      await this.ask(request, new Date(Date.parse(handover.opened.at) + TRIED_BY_THEN_MS).toISOString());
  }

  private async remind(request: UnlockRequest, handover: Handover): Promise<void> {
    if (handover.remindedAt) return;
    if (this.at() < remindAt(handover)) return this.again(request.id, remindAt(handover));
    await this.apply(request.id, { kind: 'remind-handover', at: this.at() });
  }

  /** After a long pause several looks are due. One answers all of them. */
  private async look(request: UnlockRequest, { opened, signedIn, looks = [] }: Handover): Promise<void> {
    const open = looks.filter(({ at }) => at === undefined);
    const [next] = open;
    if (!opened || signedIn || !next) return;
    const due = open.filter((look) => look.due <= this.at());
    if (due.length === 0) return this.again(request.id, next.due);
    const found = await this.lookFor(request, opened.at);
    for (const look of due)
      await this.apply(request.id, { kind: 'looked-for-sign-in', at: this.at(), due: look.due, found });
    this.options.log.info(
      { requestId: request.id, result: found.look.result },
      'A sign-in was looked for after a handover',
    );
  }

  private async lookFor(request: UnlockRequest, since: Instant): Promise<Looked> {
    const { investigation, kindOf } = this.options;
    const rows = await investigation.signInsSince(request.subject.id, new Date(since));
    if (!rows.known) {
      const { why, licence } = rows;
      return { look: { result: 'unread', why, ...(licence && { licence }) } };
    }
    const signedInAt = firstSignIn(rows.value, since, kindOf(request));
    // The first one may be among those that were not read.
    if (!signedInAt && rows.cut) return { look: { result: 'unread', why: 'unavailable' } };
    const result: SignInLook['result'] = signedInAt ? 'seen' : 'not-there';
    return { look: { result }, ...(signedInAt && { signedInAt }) };
  }

  private async ask(request: UnlockRequest, due: Instant | undefined): Promise<void> {
    if (due === undefined || !canAskWhetherItHelped(request)) return;
    if (this.at() < due) return this.again(request.id, due);
    await this.apply(request.id, { kind: 'ask-helped', at: this.at() });
  }

  /** The queue uses the database's clock, and this file the process's. Only a job that was a little early comes back. */
  private async again(requestId: string, due: Instant): Promise<void> {
    const early = Date.parse(due) - this.options.now().getTime();
    if (early <= LATER_MS) await this.options.jobs.send('handover', requestId, this.in(early + LATER_MS));
  }

  private async apply(requestId: string, command: Command): Promise<void> {
    await this.options.service.apply(requestId, command);
  }

  private at(): Instant {
    return this.options.now().toISOString();
  }

  private in(ms: number): Date {
    return new Date(this.options.now().getTime() + ms);
  }
}
