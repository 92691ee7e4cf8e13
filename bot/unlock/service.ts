import { admit } from './limits/admit.js';
import { liftedBy } from './limits/freeze.js';
import type { Limits } from './limits/limits.js';
import { mayLookUp } from './limits/mayLookUp.js';
import { diagnose } from './diagnosis/diagnose.js';
import { needsAdmin, type Diagnosis } from './diagnosis/diagnosis.js';
import type { Command, PolicyFacts, Standing } from './request/commands.js';
import { approve, type ApproveIntent } from './approving.js';
import { changeRequest, retrying } from './changeRequest.js';
import { ANNOUNCE } from './decide/decision.js';
import { VersionConflict } from './errors.js';
import type { Findings } from './findings.js';
import { FollowUps } from './intake/followUps.js';
import type { Intent, Lifted, Outcome, Question, Submitted, SymptomReport } from './intents.js';
import { asRequester, askingOf, readRequester, type Asking, type ExternalAskers } from './intake/asker.js';
import { submitOrJoin, type Inserted } from './intake/submitOrJoin.js';
import { gatherFindings } from './intake/gatherFindings.js';
import { newRequest } from './intake/newRequest.js';
import { type Actor, type Language, type Subject, sameId } from './person.js';
import type { Channels } from './ports/jobs.js';
import type { RequestStore } from './ports/requestStore.js';
import type { Mailboxes } from './ports/mailboxes.js';
import type { Directory, ApproverFacts } from './ports/directory.js';
import type { Remedies } from './plan/remedy.js';
import { concernsPrivileged, othersOf } from './decide/policy.js';
import type { UnlockRequest } from './request/request.js';
import { asTold } from './request/told.js';
import { RealCalls } from './calls/realCalls.js';
import { Checks } from './proof/checks.js';
import { Proving } from './proof/proving.js';
import type { ProofRules } from './proof/rules.js';
import { isVouching, Vouchers } from './proof/vouchers.js';
import { type Alongside, type BeforeSending, readApproving } from './standing.js';

export interface UnlockServiceOptions {
  readonly proofRules: ProofRules;
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
  /** How long ago the approver of a risky plan may have signed in. */
  readonly signInWithinMs: number | 'off';
  /** How long a request waits for a decision. */
  readonly expiresAfterMs: number;
  readonly limits: Limits;
  /** Whom a person from another organisation may ask for. */
  readonly externalAskers: ExternalAskers;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Returns three speakable words at random. */
  readonly newWords: () => readonly string[];
  readonly warn: (facts: object, message: string) => void;
}

/** The one write path (design.md, "One write path"). One transaction loads, decides, saves, audits and enqueues. */
export class UnlockService {
  private readonly followUps: FollowUps;
  private readonly proving: Proving;
  private readonly vouching: Vouchers;
  /** The forms in which approvers say how they made sure. */
  readonly checks: Checks;
  /** Whether a call is real. */
  readonly calls: RealCalls;

  constructor(private readonly options: UnlockServiceOptions) {
    this.followUps = new FollowUps(options);
    this.proving = new Proving({ ...options, rules: options.proofRules });
    const rights = (personId: string, request: UnlockRequest) => this.rights(personId, request);
    this.checks = new Checks({ ...options, proving: this.proving, rights });
    this.calls = new RealCalls(options);
    this.vouching = new Vouchers({ ...options, proving: this.proving, apply: this.apply.bind(this) });
  }

  /**
   * Finds colleagues whose name or address begins with the text. Finds none when the asker searched too often, or may
   * not ask for others. Throws `RemoteError`.
   */
  async find(text: string, askerId: string): Promise<readonly Subject[]> {
    const { store, limits, directory, now, warn } = this.options;
    if (!(await this.asker(askerId)).forOthers) {
      warn(
        { by: askerId },
        'Somebody from another organisation searched the directory, and was told of nobody',
      );
      return [];
    }
    if (await mayLookUp(store, { kind: 'search', by: askerId }, limits, now())) return directory.find(text);
    warn({ by: askerId }, 'Somebody searched the directory too often, and was told that nobody was found');
    return [];
  }

  /** Reads who somebody is, and whether they may ask for others. Throws `RemoteError`. */
  async asker(askerId: string): Promise<Asking> {
    const { directory, externalAskers } = this.options;
    return askingOf(await directory.person(askerId), externalAskers);
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
    const { now, externalAskers } = this.options;
    const [{ requester, person }, subject] = await Promise.all([
      readRequester(directory, report.requester, now()),
      directory.subject(report.subjectId),
    ]);
    const isOwn = sameId(requester.id, report.subjectId);
    if (!isOwn && !askingOf(person, externalAskers).forOthers) return { kind: 'only-own-account' };
    if (!subject) return { kind: 'no-such-person' };
    const findings = await gatherFindings(this.options, subject, report);
    const conclusion = this.diagnose(report, findings);
    if (!needsAdmin(conclusion)) return { kind: 'not-asked', conclusion };
    const request = newRequest({ ...report, requester }, subject, conclusion, findings, {
      id: this.options.newId(),
      now: now(),
      expiresAfterMs: this.options.expiresAfterMs,
      containApprovals: this.options.containApprovals,
      words: this.options.newWords(),
    });
    return retrying(() =>
      store.change(
        async (tx) =>
          (await admit(tx, request, this.options)) ??
          asHeard(await submitOrJoin(tx, request, this.options.remedies), report.requester.id),
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
    if (isVouching(intent)) return this.vouching.answer(request, intent, actor);
    if (intent.kind === 'approve') return this.approve(request, intent, actor);
    const facts = await this.rights(actor.id, request);
    if (intent.kind === 'ask-voucher') return this.vouching.ask(request, intent, { actor, facts });
    if (intent.kind === 'give-back' || intent.kind === 'restore') {
      const asker = asRequester({ id: actor.id, name: actor.name, language }, facts.person, now());
      return retrying(() => this.followUps.open(request, intent, { actor, asker, facts }));
    }
    return this.apply(requestId, { ...intent, actor, at: now().toISOString(), facts });
  }

  /**
   * Decides and stores. It decides again when another writer was faster.
   * @param alongside stores more in the same transaction
   */
  async apply(requestId: string, command: Command, alongside?: Alongside): Promise<Outcome> {
    return retrying(() => changeRequest(this.options, requestId, () => command, alongside));
  }

  /**
   * Stores that a change is about to be sent, while the request is still allowed. Reads everybody who allowed it for
   * that, again at each call. Otherwise the outcome is a request that waits for approval again, and nothing may be
   * sent. Throws `RemoteError` when the directory does not say. Then nothing may be sent either.
   */
  async beforeSending(requestId: string, sending: BeforeSending, alongside?: Alongside): Promise<Outcome> {
    return retrying(async () => {
      const request = await this.options.store.load(requestId);
      if (!request) return { kind: 'unknown-request' };
      const approvers = await this.approving(request);
      const waitsUntil = new Date(Date.parse(sending.at) + this.options.expiresAfterMs).toISOString();
      return changeRequest(
        this.options,
        requestId,
        (current) => {
          // Somebody joined or so while the directory was asked. It has to be asked about them too.
          if (current.version !== request.version) throw new VersionConflict(requestId);
          const proofHoldsMs = this.options.proofRules.holdsMs;
          return { ...sending, standing: { approvers, freezes: [], proofHoldsMs }, waitsUntil };
        },
        alongside,
      );
    });
  }

  /** Reads what everybody may do who allowed the request. Throws `RemoteError`. */
  async approving(request: UnlockRequest, also: readonly string[] = []): Promise<Standing['approvers']> {
    const { directory } = this.options;
    const factsOf = (facts: ApproverFacts) => this.policyFacts(facts);
    return readApproving(request, { directory, groupId: this.groupFor(request), factsOf }, also);
  }

  /** Decides an approval with everything that it needs to know. */
  private approve(request: UnlockRequest, intent: ApproveIntent, actor: Actor): Promise<Outcome> {
    return approve(request, intent, actor, {
      ...this.options,
      proving: this.proving,
      approving: () => this.approving(request, [actor.id]),
      apply: (command) => this.apply(request.id, command),
    });
  }

  /** Lifts a freeze, so that its requests go on. Throws `RemoteError` when it could not read the actor's rights. */
  async lift(freezeId: string, actor: Actor): Promise<Lifted> {
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
      return { kind: 'lifted', freeze: lifted };
    });
  }

  /** Returns what this person asked for or joined, newest first, five at most. */
  async mine(personId: string): Promise<readonly UnlockRequest[]> {
    const requests = await this.options.store.ofRequester(personId, 5);
    return requests.map((request) => asTold(request, personId));
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

  /** True for an enabled member of the group who belongs to this organisation. Throws `RemoteError`. */
  async isApprover(personId: string): Promise<boolean> {
    const { isApprover, isDisabled, isGuest } = await this.rights(personId);
    return isApprover && !isDisabled && !isGuest;
  }

  private groupFor(request: UnlockRequest | undefined): string {
    const { approverGroupId, privilegedApprovers } = this.options;
    if (privilegedApprovers === 'all-approvers' || !request) return approverGroupId;
    return concernsPrivileged(request) ? privilegedApprovers.groupId : approverGroupId;
  }

  private policyFacts({ isMember, enabled, guest, sameAs, person }: ApproverFacts): PolicyFacts {
    const { signInWithinMs } = this.options;
    const standing = { isApprover: isMember, isDisabled: !enabled, isGuest: guest };
    return { ...standing, ...(person && { person }), sameAs, signInWithinMs };
  }

  private async mayLook({ askerId, subjectId }: Question): Promise<boolean> {
    if (sameId(askerId, subjectId)) return true;
    if (!(await this.asker(askerId)).forOthers) return false;
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
}

/** Who joins hears how far it is, and not what the evidence made of it. */
function asHeard(inserted: Inserted, personId: string): Inserted {
  if (inserted.kind === 'created') return inserted;
  return { ...inserted, request: asTold(inserted.request, personId) };
}
