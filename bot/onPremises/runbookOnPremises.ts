import type { z } from 'zod';
import { ended } from '../microsoft/abortSignals.js';
import { callText, HeldBack } from '../microsoft/heldBack.js';
import type { Operation } from '../microsoft/remoteErrors.js';
import { RunbookCall, type RunbookOptions } from '../microsoft/runbookCall.js';
import type { RUNBOOK_ENDPOINTS } from '../telemetry/ports/endpoints.js';
import { RemoteError } from '../unlock/errors.js';
import type { OnPremisesAccount } from '../unlock/onPremises/account.js';
import type { OnPremises, OnPremisesTarget } from '../unlock/ports/onPremises.js';
import { accountAnswer, doneAnswer } from './runbookAnswers.js';
import { sealForRunbook } from './sealForRunbook.js';

/** What the runbook can be asked for. Its own list has the same words. */
export type RunbookAction = (typeof RUNBOOK_ENDPOINTS)[number];

/**
 * Longest time of a call, in milliseconds. A worker asks for jobs every 30 seconds, and PowerShell needs its time to
 * start (microsoft-apis.md N-C). A request to an Azure Function ends after 230 seconds.
 */
const LONGEST_MS = 120_000;
/** A person waits for the look. What comes later is there for who looks next. */
const LOOK_MS = 10_000;
/** So long a look may use what came. No change rests on it: each reads the account `anew` before. */
const KEPT_MS = 2 * 60_000;

/** No domain has these numbers, and no account this one. */
const NOBODY = 'S-1-5-21-1-1-1-1';

const READ: Operation = { name: 'read the account in Active Directory' };
const CHANGES: Readonly<Record<Exclude<RunbookAction, 'account'>, Operation>> = {
  unlock: { name: 'unlock the account in Active Directory', writes: true },
  'set-password': { name: 'reset the password in Active Directory', writes: true },
  enable: { name: 'enable the account in Active Directory', writes: true },
  disable: { name: 'disable the account in Active Directory', writes: true },
};

export interface RunbookOnPremisesOptions extends Omit<RunbookOptions, 'to' | 'now'> {
  readonly now: () => Date;
  /** Reads, and changes nothing. */
  readonly dryRun?: boolean | undefined;
}

/**
 * Active Directory through a runbook of the operator, on a machine that reaches a domain controller
 * (`deploy/active-directory`, NOT RUN by us). What each call says, beside `callId` and `sentAt`:
 *
 *   { "action": "unlock", "sid": "S-1-5-21-…", "controller": "dc1.corp.contoso.com", "until": "<ISO 8601, UTC>" }
 *   200 { "account": { … } } to "account", { "done": true } to a change
 *
 * `until`: the bot gives up then, and the runbook begins nothing any more. `sealed`: the password (`sealForRunbook.ts`).
 */
export class RunbookOnPremises implements OnPremises {
  readonly hand = 'runbook';
  private readonly runbook: RunbookCall;
  private readonly looks = new Map<
    string,
    { readonly at: number; readonly account: Promise<OnPremisesAccount> }
  >();

  /** Throws when the address is neither https nor on this machine, or the secret is shorter than 32 characters. */
  constructor(private readonly options: RunbookOnPremisesOptions) {
    this.runbook = new RunbookCall({ ...options, to: 'active-directory' });
  }

  /**
   * Goes the whole way once, with the SID of an account that nobody has: only a controller can say that there is none.
   * Throws `RemoteError` of another kind than `not-found` where something on the way is not in order.
   */
  async tryOut(): Promise<void> {
    await this.read({ sid: NOBODY });
  }

  async account(
    sid: string,
    controller?: string,
    { anew }: { readonly anew: boolean } = { anew: false },
  ): Promise<OnPremisesAccount> {
    if (controller !== undefined) return this.read({ sid, controller });
    if (anew) return this.read({ sid });
    const late = ended(this.deadline(LOOK_MS)).then((): never => {
      throw new RemoteError(READ.name, { kind: 'unavailable', code: 'TimeoutError' });
    });
    return Promise.race([this.look(sid), late]);
  }

  unlock(target: OnPremisesTarget): Promise<void> {
    return this.change('unlock', target);
  }

  resetPassword(target: OnPremisesTarget, password: string): Promise<void> {
    return this.change('set-password', target, password);
  }

  enable(target: OnPremisesTarget): Promise<void> {
    return this.change('enable', target);
  }

  disable(target: OnPremisesTarget): Promise<void> {
    return this.change('disable', target);
  }

  /** Two who look at once share a job, and who looks soon after a look that came too late gets its answer. */
  private look(sid: string): Promise<OnPremisesAccount> {
    const at = this.options.now().getTime();
    for (const [of, look] of this.looks) if (look.at + KEPT_MS <= at) this.looks.delete(of);
    const before = this.looks.get(sid);
    if (before) return before.account;
    const account = this.read({ sid });
    this.looks.set(sid, { at, account });
    account.catch(() => this.looks.delete(sid));
    return account;
  }

  private async read(of: { readonly sid: string; readonly controller?: string }): Promise<OnPremisesAccount> {
    return (await this.send(READ, 'account', accountAnswer, of)).account;
  }

  private async change(
    action: keyof typeof CHANGES,
    { sid, controller }: OnPremisesTarget,
    password?: string,
  ): Promise<void> {
    const operation = CHANGES[action];
    if (this.options.dryRun)
      throw new HeldBack(callText(action, { sid, controller })).asRemoteError(operation.name);
    this.looks.delete(sid);
    try {
      await this.send(operation, action, doneAnswer, { sid, controller }, password);
    } finally {
      // A look that began meanwhile may have seen the account before the change.
      this.looks.delete(sid);
    }
  }

  private send<T>(
    operation: Operation,
    action: RunbookAction,
    schema: z.ZodType<T>,
    of: { readonly sid: string; readonly controller?: string },
    password?: string,
  ): Promise<T> {
    const { secret } = this.options;
    const body = ({ callId, sentAt }: { readonly callId: string; readonly sentAt: string }) => ({
      action,
      ...of,
      until: new Date(Date.parse(sentAt) + LONGEST_MS).toISOString(),
      ...(password !== undefined && { sealed: sealForRunbook(password, secret, callId) }),
    });
    return this.runbook.send(operation, schema, { endpoint: action, body }, LONGEST_MS);
  }

  private deadline(ms: number): AbortSignal {
    return (this.options.deadline ?? ((time: number) => AbortSignal.timeout(time)))(ms);
  }
}
