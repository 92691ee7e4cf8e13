import { admit } from './limits/admit.js';
import { limitsFor, type Limits } from './limits/limits.js';
import { heldBy, stoppedNow, type Hold } from './limits/heldBy.js';
import { isFrozen } from './limits/isFrozen.js';
import { mayGoOn } from './limits/mayGoOn.js';
import { Stopping } from './limits/stopping.js';
import { mayLookUp } from './limits/mayLookUp.js';
import { diagnose } from './diagnosis/diagnose.js';
import { needsAdmin, type Diagnosis } from './diagnosis/diagnosis.js';
import type { Command, PolicyFacts } from './request/commands.js';
import { decide } from './decide/decide.js';
import { VersionConflict } from './errors.js';
import type { Findings } from './findings.js';
import { FollowUps } from './intake/followUps.js';
import type { Intent, Lifted, Outcome, Question, StoppedAll, Submitted, SymptomReport } from './intents.js';
import { submitOrJoin } from './intake/submitOrJoin.js';
import { gatherFindings } from './intake/gatherFindings.js';
import { believedReport } from './intake/believedReport.js';
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
  /** Members of this group ask for callers, with limits of their own. They approve nothing of that. */
  readonly helpdesk: { readonly groupId: string } | 'none';
  /** How long ago the approver of a risky plan may have signed in. */
  readonly signInWithinMs: number | 'off';
  /** How long a request waits for a decision. */
  readonly expiresAfterMs: number;
  readonly limits: Limits;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly warn: (facts: object, message: string) => void;
}

/** How often the service tries a change again when another writer was faster. */
const WRITE_TRIES = 20;

/** The one write path (design.md, "One write path"). One transaction loads, decides, saves, audits and enqueues. */
export class UnlockService {
  private readonly followUps: FollowUps;
  private readonly stopping: Stopping;

  constructor(private readonly options: UnlockServiceOptions) {
    this.followUps = new FollowUps(options);
    const { store, now, newId } = options;
    const standing = (id: string, others: readonly string[]) => this.standing(id, others);
    this.stopping = new Stopping({ store, standing, now, newId });
  }

  /**
   * Finds colleagues whose name or address begins with the text. Finds none when the asker searched too often. Throws
   * `RemoteError`.
   */
  async find(text: string, askerId: string): Promise<readonly Subject[]> {
    const { store, directory, now, warn } = this.options;
    const limits = await this.limitsOf(askerId);
    if (await mayLookUp(store, { kind: 'search', by: askerId }, limits, now())) return directory.find(text);
    warn({ by: askerId }, 'Somebody searched the directory too often, and was told that nobody was found');
    return [];
  }

  /** True when a freeze of this person lets them ask nothing for others. Then they should hear that at once. */
  async isStopped(personId: string): Promise<boolean> {
    const { store, now } = this.options;
    return store.change((tx) => isFrozen(tx, personId, 'ask-for-others', now().toISOString()));
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
    const isCall = !sameId(subject.id, report.requester.id) && (await this.isHelpdesk(report.requester.id));
    const believed = believedReport(report, isCall);
    if (!believed) return { kind: 'caller-unchecked' };
    const findings = await gatherFindings(this.options, subject, report);
    const conclusion = this.diagnose(report, findings);
    if (!needsAdmin(conclusion)) return { kind: 'not-asked', conclusion };
    const request = newRequest(believed, subject, conclusion, findings, {
      id: this.options.newId(),
      now: this.options.now(),
      expiresAfterMs: this.options.expiresAfterMs,
      containApprovals: this.options.containApprovals,
    });
    const { limits, newId, remedies } = this.options;
    const admitting = { limits: limitsFor(limits, isCall), newId };
    return this.retrying(() =>
      store.change(
        async (tx) => (await admit(tx, request, admitting)) ?? submitOrJoin(tx, request, remedies),
      ),
    );
  }

  /**
   * Does what somebody clicked. It reads the actor's rights from the directory now and does not believe the card.
   * Throws `RemoteError` when it could not read them. Then it changed nothing.
   * @param language of the actor, who may become the requester of a new request
   */
  async act(requestId: string, intent: Intent, actor: Actor, language: Language = 'en'): Promise<Outcome> {
    const { store, now } = this.options;
    const request = await store.load(requestId);
    if (!request) return { kind: 'unknown-request' };
    const at = now().toISOString();
    if (intent.kind === 'withdraw') return this.apply(requestId, { ...intent, actor, at });
    const facts = await this.rights(actor.id, request);
    if (intent.kind === 'give-back' || intent.kind === 'restore') {
      const asker = { id: actor.id, name: actor.name, language };
      return this.retrying(() => this.followUps.open(request, intent, { actor, asker, facts }));
    }
    return this.apply(requestId, { ...intent, actor, at: now().toISOString(), facts });
  }

  /**
   * Decides and stores. It decides again when another writer was faster.
   * @param alongside stores more in the same transaction
   */
  async apply(
    requestId: string,
    command: Command,
    alongside?: (tx: Transaction) => Promise<void>,
  ): Promise<Outcome> {
    return this.retrying(() =>
      this.options.store.change(async (tx) => {
        const request = await tx.load(requestId);
        if (!request) return { kind: 'unknown-request' };
        const decision = decide(request, command, this.options.remedies);
        if (!decision.ok) return { kind: 'refused', refusal: decision.refusal, request };
        const stopped = await mayGoOn(tx, request, command, this.options);
        if (stopped) return { kind: 'refused', refusal: stopped, request };
        await tx.save(decision.request);
        await tx.append(requestId, decision.audit);
        await tx.enqueue(requestId, decision.effects);
        await alongside?.(tx);
        return { kind: 'done', request: decision.request };
      }),
    );
  }

  /** Lifts a freeze or a stop. Throws `RemoteError` when it could not read the actor's rights. */
  async lift(id: string, actor: Actor): Promise<Lifted> {
    return this.stopping.lift(id, actor);
  }

  /** Stops everything that gives, for everybody. Throws `RemoteError` when it could not read the actor's rights. */
  async stopEverything(actor: Actor): Promise<StoppedAll> {
    return this.stopping.stop(actor);
  }

  /** Says why nothing of this request may be carried out now. `undefined` when it may. */
  async held(request: UnlockRequest): Promise<Hold | undefined> {
    const { store, now } = this.options;
    const at = now().toISOString();
    return store.change(async (tx) => heldBy(request, await stoppedNow(tx, request, at)));
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
    const [facts, isHelpdesk] = await Promise.all([
      this.options.directory.approverFacts(personId, groupId, others),
      request?.caller ? this.isHelpdesk(personId) : false,
    ]);
    return { ...this.policyFacts(facts), ...(isHelpdesk && { isHelpdesk }) };
  }

  /** True for an enabled member of the helpdesk's group who is not a guest. Throws `RemoteError`. */
  async isHelpdesk(personId: string): Promise<boolean> {
    const { helpdesk, directory } = this.options;
    if (helpdesk === 'none') return false;
    const { isMember, enabled, guest } = await directory.approverFacts(personId, helpdesk.groupId, []);
    return isMember && enabled && !guest;
  }

  /** Reads whether a person is an approver, and which of the others they are too. Throws `RemoteError`. */
  async standing(personId: string, others: readonly string[]): Promise<PolicyFacts> {
    const { directory, approverGroupId } = this.options;
    return this.policyFacts(await directory.approverFacts(personId, approverGroupId, others));
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
    const { signInWithinMs } = this.options;
    return { isApprover: isMember, isDisabled: !enabled, isGuest: guest, sameAs, signInWithinMs };
  }

  private async mayLook({ askerId, subjectId }: Question): Promise<boolean> {
    if (sameId(askerId, subjectId)) return true;
    const { store, now } = this.options;
    const limits = await this.limitsOf(askerId);
    return mayLookUp(store, { kind: 'look', by: askerId, about: subjectId }, limits, now());
  }

  private async limitsOf(personId: string): Promise<Limits> {
    return limitsFor(this.options.limits, await this.isHelpdesk(personId));
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
