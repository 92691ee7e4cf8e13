import { decide } from '../decide/decide.js';
import { mayWithdraw } from '../decide/policy.js';
import type { Refusal } from '../decide/refusal.js';
import { SELF_HELP_KINDS } from '../diagnosis/diagnosis.js';
import type { Intake, Onward, StoppedOnward } from '../intake/intake.js';
import type { Outcome, Submitted, SymptomReport } from '../intents.js';
import type { Actor, Language } from '../person.js';
import type { Remedies } from '../plan/remedy.js';
import type { Transaction } from '../ports/requestStore.js';
import { namedIn } from '../request/namedIn.js';
import type { UnlockRequest } from '../request/request.js';
import { asTold } from '../request/told.js';
import type { Settle } from '../settling.js';
import { goOnFrom } from './goOnFrom.js';

export interface AskedAfterOptions {
  readonly intake: Intake;
  readonly remedies: Remedies;
  readonly now: () => Date;
}

/** Who pressed it. */
interface Asking {
  readonly actor: Actor;
  readonly language: Language;
  /** Stores what came of the click, in the transaction in which the new request is stored. */
  readonly settle: Settle | undefined;
}

/**
 * What who asked can do when a request is over: ask the same again, or say that it still does not work. Both go through
 * the intake, as if they had answered every question anew: a fresh look, the limits, and the cool-down of a denial.
 */
export class AskedAfter {
  constructor(private readonly options: AskedAfterOptions) {}

  /** Throws `RemoteError` when the directory could not be read. Then nothing was asked. */
  async ask(request: UnlockRequest, how: 'ask-anew' | 'still-not-working', asking: Asking): Promise<Outcome> {
    const { actor } = asking;
    const refusal = mayWithdraw(request, actor);
    if (refusal) return { kind: 'refused', refusal, request };
    const onward = this.onward(request, how === 'ask-anew' ? 'asked-anew' : how, asking);
    const before = onward.decide(request, request.id);
    if (!before.ok) return { kind: 'refused', refusal: before.refusal, request };
    const submitted = await this.options.intake.submit(reportOf(request, asking), onward);
    return outcomeOf(submitted, request);
  }

  private onward(request: UnlockRequest, how: Onward['how'], { actor, settle }: Asking) {
    const { now, remedies } = this.options;
    const { id, name } = namedIn(request, actor);
    const by = { id, name };
    const decided = (from: UnlockRequest, to: string) =>
      decide(from, { kind: 'go-on', how, by, to, at: now().toISOString() }, remedies);
    return {
      // As they may know it: what was done about a break-in is nothing that their next request tells.
      from: asTold(request, actor.id),
      how,
      decide: decided,
      async stopped(tx: Transaction): Promise<StoppedOnward | undefined> {
        const from = await tx.load(request.id);
        return from && decided(from, request.id).ok ? undefined : { kind: 'stopped-onward' };
      },
      async alongside(tx: Transaction, stored: UnlockRequest): Promise<void> {
        // A break-in that they were told had expired waits on: then they wait for it again, and nothing goes on from it.
        if (stored.id !== request.id) await goOnFrom(tx, request.id, (from) => decided(from, stored.id));
        await settle?.(tx, { kind: 'opened', request: stored });
      },
    };
  }
}

/** What they said before, as they said it. They went through the self-help then. */
function reportOf(request: UnlockRequest, { actor, language }: Asking): SymptomReport {
  const { symptom, answers } = asTold(request, actor.id);
  return {
    requester: { id: actor.id, name: actor.name, language },
    tenantId: request.tenantId,
    subjectId: request.subject.id,
    symptom,
    answers,
    tried: SELF_HELP_KINDS,
  };
}

function outcomeOf(submitted: Submitted | StoppedOnward, request: UnlockRequest): Outcome {
  if (submitted.kind === 'created' || submitted.kind === 'joined' || submitted.kind === 'already-asked')
    return { kind: 'opened', request: submitted.request };
  return { kind: 'refused', refusal: refusalOf(submitted), request };
}

function refusalOf(
  submitted: Exclude<Submitted | StoppedOnward, { kind: 'created' | 'joined' | 'already-asked' }>,
): Refusal {
  switch (submitted.kind) {
    case 'stopped-onward':
      return { kind: 'stale' };
    case 'denied-lately': {
      const { denial, until } = submitted;
      return { kind: 'denied-lately', by: denial.by.name, at: denial.at, reason: denial.reason, until };
    }
    default:
      return { kind: 'turned-away', why: submitted.kind };
  }
}
