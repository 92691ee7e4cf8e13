import { byHandDeadline } from '../unlock/decide/deadline.js';
import type { WorkingHours } from '../unlock/duty/workingHours.js';
import type { StepResult } from '../unlock/request/commands.js';
import type { CredentialStore } from '../unlock/ports/credentials.js';
import type { AskableJobs, Leases } from '../unlock/ports/jobs.js';
import type { Refusals } from '../unlock/ports/refusals.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import { factsOf } from '../unlock/permissions.js';
import type { Remedies } from '../unlock/plan/remedy.js';
import { isTooEarly } from '../unlock/plan/secureFirst.js';
import { currentStep, type Executing } from '../unlock/request/request.js';
import type { Step } from '../unlock/request/step.js';
import type { Instant } from '../unlock/values.js';
import type { UnlockService } from '../unlock/service.js';
import type { Log } from '../log.js';
import type { StepOutcome, WatchStep } from '../telemetry/ports/steps.js';
import { isOfExchange } from './addressNow.js';
import { keepingLease } from './keepLease.js';
import type { StepRunner } from './stepRunner.js';
import { failed, isStopped, type StepVerdict } from './stepVerdict.js';
import { Throttle } from './throttle.js';
import type { Timings } from './timings.js';

export interface ExecutorOptions {
  readonly service: UnlockService;
  readonly store: RequestStore;
  readonly remedies: Remedies;
  readonly credentials: CredentialStore;
  readonly jobs: AskableJobs;
  readonly leases: Leases;
  readonly refusals: Refusals;
  readonly steps: StepRunner;
  /** Forgets the tokens of a request that needs them no more. Absent: there are none. */
  readonly dropRights?: ((requestId: string) => void) | undefined;
  readonly timings: Timings;
  /** Nothing is sent, so no step works, and each shows its call. Nobody is asked to do anything by hand either. */
  readonly dryRun?: boolean;
  /** Only these count for a step that waits for an admin. */
  readonly hours: WorkingHours;
  readonly watchStep: WatchStep;
  readonly now: () => Date;
  readonly log: Log;
}

/** How long to wait before another look, while another instance carries out the plan. */
const BUSY_PAUSE_MS = 30_000;
/** How long to wait before another look, while everything that gives is stopped. */
const STOPPED_PAUSE_MS = 60_000;
/** More than the difference between two clocks that the network sets. */
const LATER_MS = 30_000;

/**
 * The `execute` job: carries out an approved plan, step by step. It may run twice and may die at any point. The start
 * and the result of a step are stored before the next one begins. For a step with a start and no result, the job looks
 * at the tenant before it sends again (design.md, "One write path").
 */
export class Executor {
  private readonly throttle: Throttle;

  constructor(private readonly options: ExecutorOptions) {
    this.throttle = new Throttle(options.now, options.refusals);
  }

  async run(requestId: string): Promise<void> {
    const { leases, jobs, now } = this.options;
    const work = (renew: () => Promise<void>) => keepingLease(renew, () => this.carryOut(requestId, renew));
    const result = await leases.hold(`execute:${requestId}`, work);
    if (result === 'busy') await jobs.send('execute', requestId, new Date(now().getTime() + BUSY_PAUSE_MS));
  }

  private async carryOut(requestId: string, renew: () => Promise<void>): Promise<void> {
    const { store, service, credentials } = this.options;
    for (;;) {
      await renew();
      const request = await store.load(requestId);
      if (request?.status === 'approved') {
        // It may wait for approval a second time. What the first approver did not open is the new one's to hand over.
        await credentials.reassign(requestId, request.approval.by.id);
        const claimed = await service.apply(requestId, { kind: 'claim', at: this.at() });
        if (isStopped(claimed)) return this.comeBackLater(requestId);
        continue;
      }
      if (request?.status !== 'executing') return;
      const current = currentStep(request);
      if (!current || current.step.state === 'by-hand') return;
      const waits = this.waitsUntil(current.step);
      if (waits !== undefined) return this.comeBack(requestId, waits);
      const api = this.apiOf(current.step);
      await this.throttle.learn(api);
      const turn = this.throttle.turn(api);
      if (turn !== undefined) return this.comeBackAt(requestId, turn);
      const goOn = await this.advance(request, current.step, current.index, renew);
      if (!goOn) return;
    }
  }

  /**
   * For a job that came before the step's time: after a restart, or because another worker was busy. The step's own job
   * is in the queue, so this one ends. Otherwise two jobs would look after the step in turn. Only when none is there,
   * because this is the step's own job and the queue's clock is ahead, or because it was lost, this one comes back.
   */
  private async comeBack(requestId: string, waits: number): Promise<void> {
    const { jobs } = this.options;
    if (await jobs.isWaiting('execute', requestId)) return;
    await jobs.send('execute', requestId, new Date(waits + LATER_MS));
  }

  /** Microsoft's limits refused another request. This one has not begun, so nothing is stored about it. */
  private async comeBackAt(requestId: string, at: number): Promise<void> {
    const { jobs } = this.options;
    if (await jobs.isWaiting('execute', requestId)) return;
    await jobs.send('execute', requestId, new Date(at));
  }

  /** The API that gets the step's call: a rule that only Exchange shows is not changed through Graph. */
  private apiOf({ remedy, target }: Step): string {
    const { permission } = this.options.remedies.get(remedy);
    const asks = isOfExchange(target) ? 'Exchange.ManageAsApp' : permission;
    return asks ? factsOf(asks).api : 'Active Directory';
  }

  /** Returns the time until which the step waits. */
  private waitsUntil(step: Step): number | undefined {
    const until = 'retryAt' in step && step.retryAt ? Date.parse(step.retryAt) : 0;
    return until > this.options.now().getTime() ? until : undefined;
  }

  /** Everything that gives is stopped. The job comes again later, and also when that is lifted. */
  private async comeBackLater(requestId: string): Promise<void> {
    const { jobs, now, log } = this.options;
    log.info({ requestId }, 'Nothing is carried out for now: everything that gives is stopped');
    if (await jobs.isWaiting('execute', requestId)) return;
    await jobs.send('execute', requestId, new Date(now().getTime() + STOPPED_PAUSE_MS));
  }

  /** Brings one step further. `false` when the rest has to wait. */
  private async advance(
    request: Executing,
    step: Step,
    index: number,
    renew: () => Promise<void>,
  ): Promise<boolean> {
    const { watchStep, log } = this.options;
    const begun = performance.now();
    const verdict = await watchStep(
      step.remedy,
      () => this.verdictOn(request, step, index, renew),
      outcomeOf,
    );
    const ms = Math.round(performance.now() - begun);
    const facts = { requestId: request.id, remedy: step.remedy, outcome: describe(verdict), ms };
    log.info(facts, 'Step looked after');
    return this.store(request, step, index, verdict);
  }

  private async verdictOn(
    request: Executing,
    step: Step,
    index: number,
    renew: () => Promise<void>,
  ): Promise<StepVerdict> {
    if (this.isLeftOut(request, step)) return failed({ kind: 'earlier-step-failed' });
    const came = await this.options.steps.run(request, step, index, renew);
    return this.options.dryRun && isByHand(came) ? failed({ kind: 'dry-run' }) : came;
  }

  private async store(request: Executing, step: Step, index: number, verdict: StepVerdict): Promise<boolean> {
    const { service, hours } = this.options;
    const { remoteIds } = verdict;
    const ids = remoteIds && { remoteIds };
    // It waits for approval again, and that is stored already.
    if (verdict.kind === 'not-allowed') return false;
    if (verdict.kind === 'lacks-rights') return this.withoutRights(request, step, index, verdict);
    if (verdict.kind === 'stopped') {
      await this.comeBackLater(request.id);
      return false;
    }
    if (verdict.kind === 'deferred') {
      await service.apply(request.id, { kind: 'defer-step', at: this.at(), index, ...ids });
      return true;
    }
    if (verdict.kind === 'postponed') {
      const { retryAt, accepted, goesOn, notMade, throttledMs } = verdict;
      if (throttledMs !== undefined) this.throttle.refused(this.apiOf(step), throttledMs);
      // Microsoft accepted the new password. It may already work, and the person waits for it.
      const offeredUntil = accepted && !goesOn ? await this.offerCredential(request, step) : undefined;
      await service.apply(request.id, {
        kind: 'postpone-step',
        at: this.at(),
        index,
        retryAt,
        accepted,
        notMade,
        ...(offeredUntil && { offeredUntil }),
        ...ids,
      });
      return false;
    }
    const offeredUntil = await this.lookAfterCredential(request, step, verdict.result);
    const at = this.at();
    await service.apply(request.id, {
      kind: 'settle-step',
      at,
      index,
      result: verdict.result,
      ...(verdict.subject && { subject: verdict.subject }),
      ...(offeredUntil && { offeredUntil }),
      ...(verdict.result.state === 'by-hand' && { byHandUntil: byHandDeadline(request, hours, at) }),
      ...ids,
    });
    // Not before it is stored: otherwise the job that runs again has no token to ask with.
    if (this.options.remedies.get(step.remedy).withRightsOf) this.options.dropRights?.(request.id);
    return verdict.result.state !== 'by-hand';
  }

  /** An approver has to click again. A containment goes on without: to hold up its other steps would help the intruder. */
  private async withoutRights(
    request: Executing,
    step: Step,
    index: number,
    { why, notMade, remoteIds }: Extract<StepVerdict, { kind: 'lacks-rights' }>,
  ): Promise<boolean> {
    const { service, dropRights } = this.options;
    if (request.kind === 'contain') {
      const verdict = { ...failed({ kind: why }), ...(remoteIds && { remoteIds }) };
      return this.store(request, step, index, verdict);
    }
    await service.withoutRights(request.id, { index, why, ...(notMade && { notMade }) });
    dropRights?.(request.id);
    return false;
  }

  /** Runs before the result is stored. After a crash in between, the next run of the job repeats it. */
  private async lookAfterCredential(
    request: Executing,
    step: Step,
    result: StepResult,
  ): Promise<Instant | undefined> {
    const { remedies, credentials } = this.options;
    if (!remedies.get(step.remedy).credential) return undefined;
    const isGiven = request.kind !== 'contain' && (result.state === 'done' || isOnlyUnseen(result));
    if (isGiven) return this.offerCredential(request, step);
    // Nobody sees the password of a containment: what reaches the person is given back, with its own proof.
    await credentials.wipe(request.id);
    return undefined;
  }

  /** @returns until when its approver can open it. `undefined` when nobody can */
  private async offerCredential(request: Executing, step: Step): Promise<Instant | undefined> {
    const { remedies, credentials, jobs, timings, now } = this.options;
    if (!remedies.get(step.remedy).credential || request.kind === 'contain') return undefined;
    const until = new Date(now().getTime() + timings.credentialLives);
    await credentials.offer(request.id, request.approval.by.id, until.toISOString());
    await jobs.send('wipe', request.id, until);
    // A job that runs again finds the offer of the first one.
    return (await credentials.state(request.id))?.until;
  }

  /** After a break-in no step is left out, because each one shuts out the intruder in another place. */
  private isLeftOut(request: Executing, step: Step): boolean {
    const { remedies } = this.options;
    if (request.kind === 'contain' || this.options.dryRun) return false;
    if (isTooEarly(request, step, remedies)) return true;
    const { onlyAfter } = remedies.get(step.remedy);
    return request.steps.some(
      (other) => onlyAfter?.includes(other.remedy) && other.state === 'failed' && !isOnlyUnseen(other),
    );
  }

  private at(): string {
    return this.options.now().toISOString();
  }
}

/** True when Microsoft accepted the change but it was not visible in time. The change may have been made. */
function isOnlyUnseen(result: StepResult | Step): boolean {
  return result.state === 'failed' && result.reason.kind === 'not-confirmed';
}

function isByHand(verdict: StepVerdict): boolean {
  return verdict.kind === 'settled' && verdict.result.state === 'by-hand';
}

function outcomeOf(verdict: StepVerdict): StepOutcome {
  return verdict.kind === 'settled' ? verdict.result.state : verdict.kind;
}

function describe(verdict: StepVerdict): string {
  if (verdict.kind === 'postponed') return `postponed until ${verdict.retryAt}`;
  if (verdict.kind === 'deferred') return 'waits for the others of its kind';
  if (verdict.kind === 'not-allowed') return 'waits for approval again';
  if (verdict.kind === 'stopped') return 'waits until it is lifted';
  if (verdict.kind === 'lacks-rights') return `waits for an approver: ${verdict.why}`;
  const { result } = verdict;
  return result.state === 'failed' ? `failed: ${result.reason.kind}` : result.state;
}
