import type { PolicyFacts } from '../request/commands.js';
import type { Refusal } from '../decide/refusal.js';
import { VersionConflict } from '../errors.js';
import { goOnFrom } from '../after/goOnFrom.js';
import { mayRetry } from '../after/mayGoOn.js';
import { retriedBy, tryAgain } from '../after/tryAgain.js';
import { whyNotAfter } from '../decide/after.js';
import { insertNew, submitOrJoin } from './submitOrJoin.js';
import { isFrozen } from '../limits/isFrozen.js';
import { gatherFindings, type Looking } from './gatherFindings.js';
import { subjectNow } from './lookAgain.js';
import { optionsOf } from '../plan/options.js';
import type { Actor, Requester } from '../person.js';
import { mayDecide } from '../decide/policy.js';
import { gives, linkedTo } from '../incident/gate.js';
import { afterPart } from '../incident/partlyBack.js';
import { hasUnseenPassword } from '../incident/unseenPassword.js';
import { incidentAbout } from '../incident/gatekeeper.js';
import type { Transaction } from '../ports/requestStore.js';
import { isBreakIn, type Incident, type Pending, type UnlockRequest } from '../request/request.js';
import type { Alongside } from '../standing.js';
import type { Step } from '../request/step.js';
import type { Instant } from '../values.js';
import { restorable } from '../plan/restorable.js';
import { unsecuredAfter } from '../decide/accountSecured.js';
import type { Intent, Outcome } from '../intents.js';
import { diagnose } from '../diagnosis/diagnose.js';
import { needsAdmin } from '../diagnosis/diagnosis.js';
import { newRequest } from './newRequest.js';
import { decide } from '../decide/decide.js';
import { anotherOne, symptomOf } from '../handover/anotherOne.js';
import { whyNotAnew } from '../handover/decideHandover.js';
import { canIssueAnew } from '../handover/state.js';
import { seenBy } from '../request/watch.js';

export interface FollowUpsOptions extends Looking {
  /** Returns until when a request of that moment waits for a decision. */
  readonly deadline: (from: Instant) => Instant;
  /** How many approvers have to allow the containing of a break-in. */
  readonly containApprovals: number;
  readonly newId: () => string;
  readonly newWords: () => readonly string[];
}

/** Who wants it, and what the directory just said about them. */
export interface Wanting {
  readonly actor: Actor;
  readonly asker: Requester;
  readonly facts: PolicyFacts;
  /** Stores more in the transaction in which the request is opened. */
  readonly alongside?: Alongside | undefined;
}

const KINDS = ['give-back', 'restore', 'suspect', 'retry', 'issue-anew'] as const;
export type FollowUpIntent = Extract<Intent, { kind: (typeof KINDS)[number] }>;

/** True for what opens a request that follows from another one. */
export function isFollowUp(intent: Intent): intent is FollowUpIntent {
  return KINDS.some((kind) => kind === intent.kind);
}

/**
 * Opens the requests that follow from a break-in that is over, the break-in that follows from what a look saw, and what
 * is tried again. Each needs its own approval.
 */
export class FollowUps {
  constructor(private readonly options: FollowUpsOptions) {}

  /** Refuses everybody except an approver. Throws `RemoteError` when it could not look at the tenant. */
  async open(request: UnlockRequest, intent: FollowUpIntent, wanting: Wanting): Promise<Outcome> {
    const refusal = mayDecide(request, wanting.actor, wanting.facts) ?? notYet(request, intent);
    if (refusal) return { kind: 'refused', refusal, request };
    const made = await this.made(request, intent, wanting);
    if ('kind' in made && !('id' in made)) return { kind: 'refused', refusal: made, request };
    return this.store(made, wanting, { kind: intent.kind, request });
  }

  private async made(
    request: UnlockRequest,
    intent: FollowUpIntent,
    { actor, asker }: Wanting,
  ): Promise<Pending | Refusal> {
    if (intent.kind === 'restore') return this.restore(request, intent.choice, asker);
    const current = { ...request, subject: await subjectNow(this.options, request) };
    if (intent.kind === 'retry') {
      const givenBack = (origin: UnlockRequest) =>
        this.giveBack({ ...origin, subject: current.subject }, actor);
      return tryAgain(current, { ...this.options, asker, givenBack });
    }
    if (intent.kind === 'issue-anew') return this.another(current);
    return intent.kind === 'suspect' ? this.breakIn(current, asker) : this.giveBack(current, actor);
  }

  /** The approver who suspects it becomes the requester. The evidence is gathered, and another approver decides. */
  private async breakIn(
    { tenantId, subject }: UnlockRequest,
    requester: Requester,
  ): Promise<Pending | Refusal> {
    const { remedies, newId, newWords, now, deadline } = this.options;
    const question = { symptom: 'compromised', answers: {} } as const;
    const findings = await gatherFindings(this.options, subject, question);
    const found = diagnose({ ...question, tried: [], findings, remedies, now: now() });
    if (!needsAdmin(found)) return { kind: 'not-now' };
    const report = { ...question, requester, tenantId, subjectId: subject.id };
    return newRequest(report, subject, found, findings, {
      ...this.options,
      id: newId(),
      now: now(),
      expiresAt: deadline(now().toISOString()),
      words: newWords(),
    });
  }

  /** Another password or pass, in the place of one that did not reach the person. The account is looked at anew. */
  private async another(request: UnlockRequest): Promise<Pending> {
    const { remedies, newId, newWords, now, deadline } = this.options;
    const { subject } = request;
    const question = { symptom: symptomOf(request, remedies), answers: {} };
    const findings = await gatherFindings(this.options, subject, question);
    const createdAt = now().toISOString();
    return anotherOne(request, remedies, {
      id: newId(),
      subject,
      findings,
      words: newWords(),
      createdAt,
      expiresAt: deadline(createdAt),
    });
  }

  /** The first requesters still wait, so it is theirs. The tenant's state now decides what to give back. */
  private async giveBack(request: UnlockRequest, { id, name }: Actor): Promise<Pending | Refusal> {
    const { symptom, answers, subject } = request;
    const findings = await gatherFindings(this.options, subject, {
      symptom: 'cannot-send-mail',
      answers: {},
    });
    const { requester, joined } = request;
    const origin = this.originOf(request);
    const about = { requester, joined, symptom, answers, findings, origin, needsSecured: true };
    const opened = { openedBy: { id, name }, approvalsNeeded: origin.approvals };
    const left = request.stoppedWaiting && { stoppedWaiting: request.stoppedWaiting };
    const made = this.following(request, 'give-back', { ...about, ...opened, ...left, steps: [] });
    return optionsOf(made, this.options.remedies).length > 0 ? made : { kind: 'nothing-to-give-back' };
  }

  /** The person who wants it becomes the requester. Another approver has to allow it. */
  private restore(request: UnlockRequest, choice: readonly number[], asker: Requester): Pending | Refusal {
    const offered = restorable(request, this.options.remedies);
    if (offered.length === 0) return { kind: 'nothing-to-restore' };
    const steps: Step[] = [...new Set(choice)]
      .toSorted((a, b) => a - b)
      .flatMap((place) => offered[place] ?? []);
    if (steps.length === 0 || steps.length < new Set(choice).size) return { kind: 'choice-needed' };
    const origin = this.originOf(request);
    const approvalsNeeded = gives(steps, this.options.remedies) ? origin.approvals : 1;
    const about = {
      approvalsNeeded,
      requester: asker,
      joined: [],
      symptom: request.symptom,
      answers: {},
      origin,
    };
    return this.following(request, 'restore', { ...about, steps, needsSecured: false });
  }

  /** Nobody has to allow twice what was a false alarm. */
  private originOf(request: UnlockRequest): Incident {
    const isFalse = 'falseAlarm' in request && request.falseAlarm === true;
    return {
      id: request.id,
      unsecured: unsecuredAfter([request], this.options.remedies),
      approvals: isFalse ? 1 : request.approvalsNeeded,
      ...(hasUnseenPassword(request, this.options.remedies) && { needsPassword: true as const }),
    };
  }

  private following(
    { tenantId, subject }: UnlockRequest,
    kind: Pending['kind'],
    about: Pick<
      Pending,
      | 'requester'
      | 'joined'
      | 'stoppedWaiting'
      | 'symptom'
      | 'answers'
      | 'findings'
      | 'origin'
      | 'openedBy'
      | 'steps'
      | 'needsSecured'
      | 'approvalsNeeded'
    >,
  ): Pending {
    const { newId, newWords, deadline } = this.options;
    const now = this.options.now().toISOString();
    return {
      id: newId(),
      version: 1,
      status: 'pending',
      kind,
      tenantId,
      subject,
      ...about,
      approvals: [],
      words: newWords(),
      createdAt: now,
      expiresAt: deadline(now),
    };
  }

  /** The break-in as it is now: a newer one stands for this one. Without an open one the account was given back. */
  private async linked(tx: Transaction, made: Pending): Promise<Pending> {
    const incident = await incidentAbout(tx, made.subject.id, this.options.remedies);
    if (incident || made.kind !== 'restore' || !made.origin)
      return afterPart(
        linkedTo(made, incident, this.options.remedies),
        made.kind === 'give-back' ? await tx.entangled(made.subject.id) : [],
      );
    return { ...made, origin: { ...made.origin, over: true } };
  }

  /** An open break-in into the account is the one. The approver does not join it, so that they may decide on it. */
  private async begun(tx: Transaction, made: Pending): Promise<UnlockRequest> {
    const open = (await tx.findContain(made.subject.id)) ?? (await tx.findOpen(made));
    return open ?? (await submitOrJoin(tx, made, this.options.remedies)).request;
  }

  /** The new request, or the open one like it. */
  private async inserted(tx: Transaction, made: Pending, by: string): Promise<UnlockRequest | undefined> {
    const linked = await this.linked(tx, made);
    return (await insertNew(tx, linked, by)) ? linked : tx.findOpen(made);
  }

  /** Notes on the first request that another one is made, once. The open request for the same is that one. */
  private async onlyOnce(
    tx: Transaction,
    made: Pending,
    first: UnlockRequest,
    { id, name }: Actor,
  ): Promise<Refusal | undefined> {
    const current = (await tx.load(first.id)) ?? first;
    const becomes = (await tx.findOpen(made)) ?? made;
    const noted = decide(
      current,
      { kind: 'issued-anew', at: made.createdAt, by: { id, name }, id: becomes.id },
      this.options.remedies,
    );
    if (!noted.ok) return noted.refusal;
    await tx.save(noted.request);
    await tx.append(first.id, noted.audit);
    await tx.enqueue(first.id, noted.effects);
    return undefined;
  }

  private async store(
    made: Pending,
    { actor, asker, alongside }: Wanting,
    from: { readonly kind: FollowUpIntent['kind']; readonly request: UnlockRequest },
  ): Promise<Outcome> {
    const retried = (old: UnlockRequest, to: string) =>
      retriedBy(old, asker, made.createdAt, to, this.options);
    return this.options.store.change(async (tx) => {
      if (await isFrozen(tx, actor.id, from.kind, made.createdAt))
        return { kind: 'refused', refusal: { kind: 'frozen' }, request: from.request };
      const old = from.kind === 'retry' ? await tx.load(from.request.id) : undefined;
      const again = old && retried(old, made.id);
      if (again && !again.ok) return { kind: 'refused', refusal: again.refusal, request: from.request };
      const alone =
        from.kind === 'issue-anew' ? await this.onlyOnce(tx, made, from.request, actor) : undefined;
      if (alone) return { kind: 'refused', refusal: alone, request: from.request };
      const request = isBreakIn(made) ? await this.begun(tx, made) : await this.inserted(tx, made, actor.id);
      if (!request) throw new VersionConflict(made.id);
      if (again) await goOnFrom(tx, from.request.id, (one) => retried(one, request.id));
      await alongside?.(tx, request);
      return { kind: 'opened', request };
    });
  }
}

/** Only a break-in that is over can have a follow-up. A new one begins from what a look saw. */
function notYet(request: UnlockRequest, { kind }: FollowUpIntent): Refusal | undefined {
  if (kind === 'retry') return mayRetry(request) ? undefined : whyNotAfter(request);
  if (kind === 'issue-anew') return canIssueAnew(request) ? undefined : whyNotAnew(request);
  if (kind === 'suspect') {
    const watch = 'watch' in request ? request.watch : undefined;
    return watch && seenBy(watch).length > 0 ? undefined : { kind: 'not-now' };
  }
  const isOver = ['resolved', 'partly-resolved', 'failed', 'unchanged'].includes(request.status);
  return request.kind === 'contain' && isOver ? undefined : { kind: 'not-now' };
}
