import { admit } from './limits/admit.js';
import { liftedBy } from './limits/freeze.js';
import type { Limits } from './limits/limits.js';
import { needsRateCheck, mayApproveNow } from './limits/mayApproveNow.js';
import { mayLookUp } from './limits/mayLookUp.js';
import { diagnose } from './diagnosis/diagnose.js';
import { needsAdmin, type Diagnosis } from './diagnosis/diagnosis.js';
import type { Command, PolicyFacts } from './request/commands.js';
import { decide } from './decide/decide.js';
import { ANNOUNCE } from './decide/decision.js';
import { VersionConflict } from './errors.js';
import type { Findings } from './findings.js';
import { FollowUps } from './intake/followUps.js';
import type { Intent, Lifted, Outcome, Question, Submitted, SymptomReport } from './intents.js';
import { submitOrJoin } from './intake/submitOrJoin.js';
import { gatherFindings } from './intake/gatherFindings.js';
import { newRequest } from './intake/newRequest.js';
import { type Actor, type Language, type Subject, sameId } from './person.js';
import type { Channels } from './ports/jobs.js';
import type { RequestStore, Transaction } from './ports/requestStore.js';
import type { Mailboxes } from './ports/mailboxes.js';
import type { Directory, ApproverFacts } from './ports/directory.js';
import type { Remedies } from './plan/remedy.js';
import { concernsPrivileged, othersOf } from './decide/policy.js';
import type { UnlockRequest } from './request/request.js';

export interface UnlockServiceOptions {
  readonly store: RequestStore;
  readonly directory: Directory;
  readonly mailboxes: Mailboxes;
  readonly remedies: Remedies;
  readonly channels: Channels;
  /** How many approvers have to allow the containing of a break-in. */
  readonly containApprovals: number;
  readonly approverGroupId: string;
  /** Members of this group take over what concerns privileged accounts. */
  readonly privilegedApprovers: { readonly groupId: string } | 'all-approvers';
  /** How long a request waits for a decision. */
  readonly expiresAfterMs: number;
  readonly limits: Limits;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly warn: (facts: object, message: string) => void;
}

/** Stores more in the transaction of a decision. */
export type Alongside = (tx: Transaction) => Promise<void>;

/** How often the service tries a change again when another writer was faster. */
const WRITE_TRIES = 20;

/** The one write path (design.md, "One write path"). One transaction loads, decides, saves, audits and enqueues. */
export class UnlockService {
  private readonly followUps: FollowUps;

  constructor(private readonly options: UnlockServiceOptions) {
    this.followUps = new FollowUps(options);
  }

  /**
   * Finds colleagues whose name or address begins with the text. Finds none when the asker searched too often. Throws
   * `RemoteError`.
   */
  async find(text: string, askerId: string): Promise<readonly Subject[]> {
    const { store, limits, directory, now, warn } = this.options;
    if (await mayLookUp(store, { kind: 'search', by: askerId }, limits, now())) return directory.find(text);
    warn({ by: askerId }, 'Somebody searched the directory too often, and was told that nobody was found');
    return [];
  }

  /** Looks at the tenant and concludes what would help. It changes nothing and asks no approver. */
  async examine(question: Question): Promise<Diagnosis> {
    if (!(await this.mayLook(question))) return { kind: 'hand-off', reason: 'not-looked' };
    const subject = await this.options.directory.subject(question.subjectId);
    if (!subject) return { kind: 'hand-off', reason: 'not-looked' };
    return this.diagnose(question, await gatherFindings(this.options, subject, question));
  }

  /** Stores a report as a request that waits for an approver, or joins an open one. */
  async submit(report: SymptomReport): Promise<Submitted> {
    const { directory, store, channels, warn } = this.options;
    if (!(await channels.hasApprovals())) {
      warn(
        {},
        'No approvals channel: an approver writes "use this channel for approvals" in it, or set APPROVALS_CHANNEL_ID',
      );
      return { kind: 'no-approvers' };
    }
    const subject = await directory.subject(report.subjectId);
    if (!subject) return { kind: 'no-such-person' };
    const findings = await gatherFindings(this.options, subject, report);
    const conclusion = this.diagnose(report, findings);
    if (!needsAdmin(conclusion)) return { kind: 'not-asked', conclusion };
    const request = newRequest(report, subject, conclusion, findings, {
      id: this.options.newId(),
      now: this.options.now(),
      expiresAfterMs: this.options.expiresAfterMs,
      containApprovals: this.options.containApprovals,
    });
    return this.retrying(() =>
      store.change(
        async (tx) =>
          (await admit(tx, request, this.options)) ?? submitOrJoin(tx, request, this.options.remedies),
      ),
    );
  }

  /**
   * Does what somebody clicked. It reads the actor's rights from the directory now and does not believe the card.
   * Throws `RemoteError` when it could not read them. Then it changed nothing.
   * @param language of the actor, who may become the requester of a new request
   * @param alongside stores more in the transaction of what is done or opened
   */
  async act(
    requestId: string,
    intent: Intent,
    actor: Actor,
    language: Language = 'en',
    alongside?: Alongside,
  ): Promise<Outcome> {
    const { store, now } = this.options;
    const request = await store.load(requestId);
    if (!request) return { kind: 'unknown-request' };
    const at = now().toISOString();
    if (intent.kind === 'withdraw') return this.apply(requestId, { ...intent, actor, at }, alongside);
    const facts = await this.rights(actor.id, request);
    if (intent.kind === 'give-back' || intent.kind === 'restore') {
      const asker = { id: actor.id, name: actor.name, language };
      return this.retrying(() => this.followUps.open(request, intent, { actor, asker, facts, alongside }));
    }
    return this.apply(requestId, { ...intent, actor, at: now().toISOString(), facts }, alongside);
  }

  /**
   * Decides and stores. It decides again when another writer was faster.
   * @param alongside stores more in the same transaction
   */
  async apply(requestId: string, command: Command, alongside?: Alongside): Promise<Outcome> {
    return this.retrying(() =>
      this.options.store.change(async (tx) => {
        const request = await tx.load(requestId);
        if (!request) return { kind: 'unknown-request' };
        const decision = decide(request, command, this.options.remedies);
        if (!decision.ok) return { kind: 'refused', refusal: decision.refusal, request };
        const stopped = needsRateCheck(command) && (await mayApproveNow(tx, request, command, this.options));
        if (stopped) return { kind: 'refused', refusal: stopped, request };
        await tx.save(decision.request);
        await tx.append(requestId, decision.audit);
        await tx.enqueue(requestId, decision.effects);
        await alongside?.(tx);
        return { kind: 'done', request: decision.request };
      }),
    );
  }

  /**
   * Lifts a freeze, so that its requests go on. Throws `RemoteError` when it could not read the actor's rights.
   * @param alongside stores more in the same transaction
   */
  async lift(freezeId: string, actor: Actor, alongside?: Alongside): Promise<Lifted> {
    const { store, now, directory, approverGroupId } = this.options;
    const freeze = await store.loadFreeze(freezeId);
    if (!freeze) return { kind: 'unknown-request' };
    const approver = await directory.approverFacts(actor.id, approverGroupId, freeze.involved);
    const facts = this.policyFacts(approver);
    return store.change(async (tx) => {
      const current = (await tx.loadFreeze(freezeId)) ?? freeze;
      const lifted = liftedBy(current, actor, facts, now().toISOString());
      if ('refusal' in lifted) return { kind: 'refused', refusal: lifted.refusal };
      // A frozen person does not lift a freeze.
      if (await tx.freezeOf([actor.id], now().toISOString()))
        return { kind: 'refused', refusal: { kind: 'frozen' } };
      await tx.saveFreeze(lifted);
      const detail = { kind: lifted.kind, subjectId: lifted.person.id };
      await tx.append(freezeId, [{ what: 'lifted', at: now().toISOString(), actorId: actor.id, detail }]);
      await tx.enqueue(freezeId, [ANNOUNCE]);
      await alongside?.(tx);
      return { kind: 'lifted', freeze: lifted };
    });
  }

  /** Returns what this person asked for or joined, newest first, five at most. */
  async mine(personId: string): Promise<readonly UnlockRequest[]> {
    return this.options.store.ofRequester(personId, 5);
  }

  /**
   * Reads what a person may do, again at every call. Throws `RemoteError`.
   * @param request what to decide on; privileged accounts have other approvers, where the operator named them
   */
  async rights(personId: string, request?: UnlockRequest): Promise<PolicyFacts> {
    const groupId = this.groupFor(request);
    const others = request ? othersOf(request).filter((id) => !sameId(id, personId)) : [];
    return this.policyFacts(await this.options.directory.approverFacts(personId, groupId, others));
  }

  /** True for an enabled member of the group who is not a guest. Throws `RemoteError`. */
  async isApprover(personId: string): Promise<boolean> {
    const { isApprover, isDisabled, isGuest } = await this.rights(personId);
    return isApprover && !isDisabled && !isGuest;
  }

  private groupFor(request: UnlockRequest | undefined): string {
    const { approverGroupId, privilegedApprovers } = this.options;
    if (privilegedApprovers === 'all-approvers' || !request) return approverGroupId;
    return concernsPrivileged(request) ? privilegedApprovers.groupId : approverGroupId;
  }

  private policyFacts({ isMember, enabled, guest, sameAs }: ApproverFacts): PolicyFacts {
    return { isApprover: isMember, isDisabled: !enabled, isGuest: guest, sameAs };
  }

  private async mayLook({ askerId, subjectId }: Question): Promise<boolean> {
    if (sameId(askerId, subjectId)) return true;
    const { store, limits, now } = this.options;
    return mayLookUp(store, { kind: 'look', by: askerId, about: subjectId }, limits, now());
  }

  private diagnose(
    { symptom, answers, tried = [] }: Omit<Question, 'subjectId' | 'askerId'>,
    findings: Findings,
  ): Diagnosis {
    const { remedies, now } = this.options;
    return diagnose({ symptom, answers, tried, findings, remedies, now: now() });
  }

  private async retrying<T>(work: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof VersionConflict) || tries === WRITE_TRIES) throw error;
      }
    }
  }
}
