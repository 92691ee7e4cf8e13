import { isPassing, type RemoteError } from '../unlock/errors.js';
import type { ApproverRights } from '../unlock/ports/approverRights.js';
import type { Directory } from '../unlock/ports/directory.js';
import type { Accepted } from '../unlock/plan/acceptance.js';
import type { IssuedSecret, Remedies, Remedy } from '../unlock/plan/remedy.js';
import type { Executing } from '../unlock/request/request.js';
import type { Step, StepFailure } from '../unlock/request/step.js';
import type { Alongside } from '../unlock/standing.js';
import type { Instant } from '../unlock/values.js';
import type { UnlockService } from '../unlock/service.js';
import { isOver, isSomebodyElses, lookFor, type Look, type Looking, type SentChange } from './lookFor.js';
import { sendingGate, type Gate } from './sendingGate.js';
import { stepFailure } from './stepFailure.js';
import { isLack, lackBehind, lacksRights, StepRights } from './stepRights.js';
import { latest, sentAt, StepWaits, turnCameAt } from './stepWaits.js';
import { asRemoteError, DONE, failed, stopOf, type StepVerdict } from './stepVerdict.js';
import { isIssued, isPasswordRefused, StepSecrets, type StepSecretsOptions } from './stepSecrets.js';
import type { Timings } from './timings.js';
import { isTriedLast } from './triedLast.js';

export interface StepRunnerOptions extends StepSecretsOptions {
  readonly service: UnlockService;
  readonly directory: Directory;
  readonly remedies: Remedies<Remedy>;
  readonly timings: Timings;
  /** Lends the rights of an approver. `of-the-app`: each change is made with the app's own. */
  readonly rights?: ApproverRights | 'of-the-app';
  readonly now: () => Date;
  /** Runs the work. Also returns Microsoft's ids of the calls that changed something. */
  readonly collectRequestIds: <T>(
    work: () => Promise<T>,
  ) => Promise<{ value: T; remoteIds: readonly string[] }>;
  /** Waits this many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
}

type Started = Extract<Step, { state: 'started' }>;

/** A step that is running, with everything that the methods below need. */
interface Run extends Looking {
  readonly index: number;
  /** True when the addresses in `request.subject` are newer than those that are stored. */
  readonly moved?: boolean;
}

/** A change on its way: the parts of a started step that sending needs. */
type Sending = Pick<Started, 'before' | 'attempts' | 'startedAt' | 'sentAt'>;

/** Runs one remedy against the tenant: reads, stores the start, sends the change and looks for it. */
export class StepRunner {
  private readonly secrets: StepSecrets;
  private readonly waits: StepWaits;
  private readonly rights: StepRights;

  constructor(private readonly options: StepRunnerOptions) {
    this.secrets = new StepSecrets(options);
    this.waits = new StepWaits(options);
    this.rights = new StepRights(options.rights ?? 'of-the-app');
  }

  /** Begins the step, or resumes it after a crash or a pause. */
  async run(request: Executing, step: Step, index: number, renew: () => Promise<void>): Promise<StepVerdict> {
    const remedy = this.options.remedies.get(step.remedy);
    const run = { request, remedy, index, renew, ...(step.target && { target: step.target }) };
    const { value, remoteIds } = await this.options.collectRequestIds(() =>
      step.state === 'started' ? this.resume(run, step) : this.begin(run),
    );
    return remoteIds.length > 0 ? { ...value, remoteIds } : value;
  }

  private async begin(asked: Run): Promise<StepVerdict> {
    const { remedy, target } = asked;
    try {
      const gate = await sendingGate(this.options.directory, asked);
      if (gate.kind !== 'open') return this.stopped(gate, turnCameAt(asked));
      const rights = await this.rights.of(asked);
      if (isLack(rights)) return lacksRights(rights);
      const { subject, moved } = gate;
      const run = { ...asked, ...(rights && { rights }), request: { ...asked.request, subject }, moved };
      const before = await remedy.read(run.request.subject, target);
      if (remedy.isAlreadyFine(before, target))
        return { kind: 'settled', result: { state: 'not-needed', before }, ...(moved && { subject }) };
      await this.pauseBefore(run, before);
      const started = await this.start(run, before);
      if ('stop' in started) return started.stop;
      return await this.send(run, { before, attempts: 1, startedAt: this.iso() }, started.secret);
    } catch (error) {
      return this.waits.unlessRefused(asked, asRemoteError(error), turnCameAt(asked));
    }
  }

  private stopped({ kind, reason }: Exclude<Gate, { kind: 'open' }>, since: Instant): StepVerdict {
    return kind === 'unknown' ? this.waits.later(since, reason) : failed(reason);
  }

  /**
   * Stores the step's start together with the sealed secret that the bot will send. `stop`: a break-in is open, or the
   * approval does not hold any more, so nothing may be sent. Throws `RemoteError` when that could not be checked.
   */
  private async start(
    run: Run,
    before: Started['before'],
  ): Promise<{ readonly secret?: string } | { readonly stop: StepVerdict }> {
    const { request, remedy, index, moved } = run;
    const rightsOf = run.rights && { rightsOf: request.approval.by };
    const secret = this.secrets.make(remedy);
    const addresses = moved && { subject: request.subject };
    const command = { kind: 'start-step', at: this.iso(), index, before, ...addresses, ...rightsOf } as const;
    const outcome = await this.options.service.beforeSending(request.id, command, async (tx, stored) => {
      if (secret && stored.status === 'executing') await this.secrets.keep(tx, request.id, secret);
    });
    const stop = stopOf(outcome);
    return stop ? { stop } : { ...(secret && { secret }) };
  }

  /**
   * Resumes a step that has a start and no result. The tenant shows whether the change was made. Nothing is sent while
   * the bot cannot ask it. If a pass was issued but not stored, no one can read it any more. Then the bot issues
   * another one, which replaces it (microsoft-apis.md A7).
   */
  private async resume(asked: Run, step: Started): Promise<StepVerdict> {
    // Whether a change goes on can only be asked with the rights that it was sent with.
    const run = step.operation === undefined ? asked : await this.rights.ifThere(asked);
    const { request, remedy } = run;
    const since = latest(sentAt(step), request.approval.at);
    const secret = await this.secrets.kept(request.id, remedy);
    const isKept = isIssued(remedy) && secret !== undefined;
    const isLost = isIssued(remedy) && !isKept && !step.accepted;
    const seen = isLost ? 'not-seen' : await this.lookAgain(run, step);
    if (seen === 'seen') return DONE;
    if (isOver(seen)) return failed(stepFailure(seen, remedy.permission));
    if (step.accepted || isKept) return this.waits.notVisibleYet(step);
    if (seen !== 'not-seen') return this.waits.unlessRefused(run, seen, since);
    if (!step.notMade && remedy.isSentOnce?.(request.findings)) return this.waits.neverSentAgain(step);
    if (step.attempts >= this.options.timings.attempts) return failed({ kind: 'unavailable' });
    if (remedy.credential === 'password' && secret === undefined) return failed({ kind: 'unavailable' });
    return this.sendAgain(run, step, secret, since);
  }

  /** Microsoft did not take it, so it is sent once more, if it still may be. */
  private async sendAgain(
    asked: Run,
    step: Started,
    secret: string | undefined,
    since: Instant,
  ): Promise<StepVerdict> {
    try {
      const rights = await this.rights.of(asked);
      if (isLack(rights)) return lacksRights(rights);
      const run = { ...asked, ...(rights && { rights }) };
      const stop = await this.beforeRepeating(run, since);
      if (stop) return stop;
      return await this.send(run, { ...step, attempts: step.attempts + 1, sentAt: this.iso() }, secret);
    } catch (error) {
      return this.waits.unlessRefused(asked, asRemoteError(error), since);
    }
  }

  /** The same questions as before the first sending. Returns why it must not be sent again. Throws `RemoteError`. */
  private async beforeRepeating(
    run: Run,
    since: Instant,
    alongside?: Alongside,
  ): Promise<StepVerdict | undefined> {
    const { request, index } = run;
    const gate = await sendingGate(this.options.directory, run);
    if (gate.kind !== 'open') return this.stopped(gate, since);
    // It was sent to an address that is not theirs any more. Nobody can say what a second one would change.
    if (gate.moved) return failed({ kind: 'address-changed' });
    const rightsOf = run.rights && { rightsOf: request.approval.by };
    const command = { kind: 'repeat-step', at: this.iso(), index, ...rightsOf } as const;
    return stopOf(await this.options.service.beforeSending(request.id, command, alongside));
  }

  private async send(run: Run, step: Sending, secret: string | undefined): Promise<StepVerdict> {
    const { request, remedy, target, rights } = run;
    await run.renew();
    let made: Awaited<ReturnType<Remedy['run']>>;
    try {
      const { before } = step;
      const more = { ...(secret && { secret }), ...(target && { target }), ...(rights && { rights }) };
      const context = { requestId: request.id, before, ...more };
      made = await remedy.run(request.subject, context);
    } catch (error) {
      return this.afterFailedSend(run, step, asRemoteError(error));
    }
    if (made === 'by-hand') return { kind: 'settled', result: { state: 'by-hand' } };
    return this.afterSend(run, step, made === 'made' ? {} : made);
  }

  /**
   * Microsoft took the change. The bot looks once, and stores the answer before it looks again: after a crash in between
   * nothing is sent twice. A secret of the answer is stored before everything else.
   */
  private async afterSend(
    run: Run,
    step: Sending,
    answer: Accepted & Partial<IssuedSecret>,
  ): Promise<StepVerdict> {
    const { acceptedAt, issued, operation } = answer;
    const place = operation !== undefined && { operation };
    const taken = { ...step, accepted: true, ...(acceptedAt && { acceptedAt }), ...place };
    // What only this answer says is lost otherwise: a secret, or where to ask how far it is.
    const isFirst = issued !== undefined || operation !== undefined;
    if (isFirst) await this.accept(run, taken, issued);
    const once = await this.look(run, taken, [0]);
    if (once === 'seen') return DONE;
    if (!isFirst) await this.accept(run, taken);
    const seen = isOver(once) ? once : await this.look(run, taken, this.options.timings.confirmPauses);
    if (isOver(seen)) return failed(stepFailure(seen, run.remedy.permission));
    return seen === 'seen' ? DONE : this.waits.notVisibleYet(taken);
  }

  private async accept(
    { request, index }: Run,
    { acceptedAt, operation }: Accepted,
    issued?: string,
  ): Promise<void> {
    const command = {
      kind: 'accept-step',
      at: this.iso(),
      index,
      ...(acceptedAt && { acceptedAt }),
      ...(operation !== undefined && { operation }),
    } as const;
    const outcome = await this.options.service.apply(request.id, command, async (tx) => {
      if (issued !== undefined) await this.secrets.keep(tx, request.id, issued);
    });
    if (outcome.kind !== 'done') throw new Error(`The answer was not stored: ${outcome.kind}`);
  }

  /** A refusal is final. Without an answer the change may still have been made, so the bot looks first. */
  private async afterFailedSend(run: Run, step: Sending, error: RemoteError): Promise<StepVerdict> {
    const { timings } = this.options;
    const reason = stepFailure(error, run.remedy.permission);
    const lack = lackBehind(run, error);
    if (lack) return lacksRights(lack, true);
    if (isPasswordRefused(run.remedy, error)) return this.withAnotherPassword(run, step, reason);
    if (isTriedLast(run.request, run.index, run.remedy, error)) return { kind: 'deferred' };
    if (!isPassing(error)) return failed(reason);
    const mayBeDone = error.maybeMade && !isIssued(run.remedy);
    if (mayBeDone && (await this.look(run, step, this.pauses())) === 'seen') return DONE;
    if (step.attempts >= timings.attempts) return failed(reason);
    const pause = timings.retryPauses[Math.min(step.attempts - 1, timings.retryPauses.length - 1)] ?? 0;
    const waits = this.waits.postponed(pause, error);
    return error.maybeMade ? waits : { ...waits, notMade: true };
  }

  /**
   * The policy, or the list of banned passwords, refused a random password. Nothing was changed (microsoft-apis.md A5). So
   * another one is sent, after the same questions as before the first sending.
   */
  private async withAnotherPassword(run: Run, step: Sending, reason: StepFailure): Promise<StepVerdict> {
    if (step.attempts >= this.options.timings.attempts)
      return failed({ ...reason, kind: 'password-refused' });
    const secret = this.secrets.make(run.remedy);
    if (secret === undefined) return failed(reason);
    const { request, index } = run;
    const since = latest(sentAt(step), request.approval.at);
    // Otherwise one that somebody sets by hand, before another may be sent, would pass for the refused one.
    await this.options.service.apply(request.id, { kind: 'not-made', at: this.iso(), index });
    try {
      const stop = await this.beforeRepeating(run, since, (tx) => this.secrets.keep(tx, request.id, secret));
      if (stop) return stop;
    } catch (error) {
      return this.waits.unlessRefused(run, asRemoteError(error), since);
    }
    return this.send(run, { ...step, attempts: step.attempts + 1, sentAt: this.iso() }, secret);
  }

  private look(run: Run, change: SentChange, pauses: readonly number[]): Promise<Look> {
    return lookFor(run, change, pauses, this.options.wait);
  }

  /** One look is enough when Microsoft said that the last sending changed nothing. */
  private async lookAgain(run: Run, step: Started): Promise<Look> {
    if (isSomebodyElses(run.remedy, step)) return 'not-seen';
    return lookFor(run, step, step.notMade ? [0] : this.pauses(), this.options.wait);
  }

  /** A look at once, and then a few more. */
  private pauses(): readonly number[] {
    return [0, ...this.options.timings.confirmPauses];
  }

  /** Lets a second pass where the change could not be told from the state before it. */
  private async pauseBefore({ remedy }: Run, before: Started['before']): Promise<void> {
    const pause = remedy.pauseBefore?.(before) ?? 0;
    if (pause > 0) await this.options.wait(pause);
  }

  private iso(): string {
    return this.options.now().toISOString();
  }
}
