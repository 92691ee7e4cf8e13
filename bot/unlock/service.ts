import type { Limits } from './limits/limits.js';
import { Stopping } from './limits/stopping.js';
import type { Command, PolicyFacts, SaidLater, Standing } from './request/commands.js';
import { approve, type ApproveIntent } from './approving.js';
import { askersCommand, isOfAsker } from './askersCommand.js';
import { changeRequest, retrying } from './changeRequest.js';
import { VersionConflict } from './errors.js';
import { AskedAfter } from './after/askedAfter.js';
import { FollowUps, isFollowUp } from './intake/followUps.js';
import type { Looking } from './intake/gatherFindings.js';
import { Intake } from './intake/intake.js';
import type { DeniedLately, Wish } from './limits/deniedLately.js';
import type { Intent, Lifted, Outcome, Question, StoppedAll, Submitted, SymptomReport } from './intents.js';
import { asRequester, askingOf, type Asking, type ExternalAskers } from './intake/asker.js';
import { LookUps } from './intake/lookUps.js';
import { Examining, type Seen } from './intake/examining.js';
import { RecentLooks } from './intake/recentLooks.js';
import { namedByDirectory } from './decide/policy.js';
import type { Actor, Language, Subject } from './person.js';
import type { Channels } from './ports/jobs.js';
import type { Transaction } from './ports/requestStore.js';
import type { MassLockouts } from './ports/massLockouts.js';
import type { NotReached } from './request/unreached.js';
import type { LackedRights } from './request/lapse.js';
import { namedIn } from './request/namedIn.js';
import type { UnlockRequest } from './request/request.js';
import { asTold } from './request/told.js';
import { settling, type Settle } from './settling.js';
import { Rights } from './rights.js';
import type { Alongside, BeforeSending } from './standing.js';
import type { Instant } from './values.js';
import { RealCalls } from './calls/realCalls.js';
import { Checks } from './proof/checks.js';
import { Proving } from './proof/proving.js';
import { SignIns } from './proof/signIns.js';
import type { ProofRules } from './proof/rules.js';
import { isVouching, Vouchers } from './proof/vouchers.js';

export interface UnlockServiceOptions extends Looking {
  readonly proofRules: ProofRules;
  /** Whether the bot has a page on which people sign in. */
  readonly signInPage: boolean;
  readonly massLockouts: Pick<MassLockouts, 'note'>;
  readonly channels: Channels;
  /** How many approvers have to allow the containing of a break-in. */
  readonly containApprovals: number;
  readonly approverGroupId: string;
  /** Members of this group take over what concerns privileged accounts. */
  readonly privilegedApprovers: { readonly groupId: string } | 'all-approvers';
  /** Members of this group ask for callers, with limits of their own. They approve nothing of that. */
  readonly helpdesk: { readonly groupId: string } | 'none';
  /** Returns until when a request of that moment waits for a decision. */
  readonly deadline: (from: Instant) => Instant;
  readonly limits: Limits;
  /** Whom a person from another organisation may ask for. */
  readonly externalAskers: ExternalAskers;
  readonly newId: () => string;
  /** Returns three speakable words at random. */
  readonly newWords: () => readonly string[];
}

/** The one write path (design.md, "One write path"). One transaction loads, decides, saves, audits and enqueues. */
export class UnlockService {
  private readonly who: Rights;
  private readonly followUps: FollowUps;
  private readonly intake: Intake;
  private readonly askedAfter: AskedAfter;
  private readonly stopping: Stopping;
  private readonly lookUps: LookUps;
  private readonly proving: Proving;
  private readonly vouching: Vouchers;
  /** The forms in which approvers say how they made sure. */
  readonly checks: Checks;
  /** The links with which subjects sign in afresh. */
  readonly signIns: SignIns;
  /** Whether a call is real. */
  readonly calls: RealCalls;
  private readonly examining: Examining;

  constructor(private readonly options: UnlockServiceOptions) {
    this.who = new Rights(options);
    this.followUps = new FollowUps(options);
    this.intake = new Intake({ ...options, isHelpdesk: (id) => this.isHelpdesk(id) });
    this.askedAfter = new AskedAfter({ ...options, intake: this.intake });
    const { store, now, newId } = options;
    const standing = (id: string, others: readonly string[]) => this.standing(id, others);
    this.stopping = new Stopping({ store, standing, now, newId });
    const [asker, isHelpdesk] = [(id: string) => this.asker(id), (id: string) => this.isHelpdesk(id)];
    this.lookUps = new LookUps({ ...options, asker, isHelpdesk });
    this.proving = new Proving({ ...options, rules: options.proofRules });
    const rights = (personId: string, request: UnlockRequest) => this.rights(personId, request);
    this.checks = new Checks({ ...options, proving: this.proving, rights });
    this.calls = new RealCalls(options);
    this.vouching = new Vouchers({ ...options, proving: this.proving, apply: this.apply.bind(this) });
    this.signIns = new SignIns({ ...options, apply: this.apply.bind(this) });
    const looks = new RecentLooks({ ...options.limits, now });
    this.examining = new Examining({ ...options, lookUps: this.lookUps, looks });
  }

  /**
   * Finds colleagues whose name or address begins with the text. Finds none when the asker searched too often, or may
   * not ask for others. Throws `RemoteError`.
   */
  async find(text: string, askerId: string): Promise<readonly Subject[]> {
    return this.lookUps.find(text, askerId);
  }

  /** True when a freeze of this person lets them ask nothing for others. Then they should hear that at once. */
  isStopped(personId: string): Promise<boolean> {
    return this.lookUps.isStopped(personId);
  }

  /** Reads who somebody is, and whether they may ask for others. Throws `RemoteError`. */
  async asker(askerId: string): Promise<Asking> {
    const { directory, externalAskers } = this.options;
    return askingOf(await directory.person(askerId), externalAskers);
  }

  /** Says whether an approver denied this a moment ago. */
  deniedLately(wish: Wish): Promise<DeniedLately | undefined> {
    return this.intake.deniedLately(wish);
  }

  /**
   * Looks at the tenant and concludes what would help. It changes nothing and asks no approver. Throws `RemoteError` when
   * too many look at once.
   */
  async examine(question: Question): Promise<Seen> {
    return this.examining.examine(question);
  }

  /** Stores a report as a request that waits for an approver, or joins an open one. */
  async submit(report: SymptomReport): Promise<Submitted> {
    return this.intake.submit(report);
  }

  /**
   * Does what somebody clicked. It reads the actor's rights from the directory now and does not believe the card.
   * Throws `RemoteError` when it could not read them. Then it changed nothing.
   * @param language of the actor, who may become the requester of a new request
   * @param settle stores what came of it, in the transaction of what is done or opened
   */
  async act(
    requestId: string,
    intent: Intent,
    actor: Actor,
    language: Language = 'en',
    settle?: Settle,
  ): Promise<Outcome> {
    const { store, now } = this.options;
    const request = await store.load(requestId);
    if (!request) return { kind: 'unknown-request' };
    const at = now().toISOString();
    const done = settling(settle, (stored) => ({ kind: 'done', request: stored }));
    if (intent.kind === 'ask-anew' || intent.kind === 'still-not-working')
      return this.askedAfter.ask(request, intent.kind, { actor, language, settle });
    if (isOfAsker(intent))
      return this.apply(requestId, askersCommand(intent, namedIn(request, actor), at), done);
    if (isVouching(intent)) return this.vouching.answer(request, intent, actor, done);
    if (intent.kind === 'approve') return this.approve(request, intent, actor, settle);
    const facts = await this.rights(actor.id, request);
    // Teams may name nobody, or by another name: cards and records name whom the directory knows.
    const by = { ...actor, ...namedByDirectory(actor, facts) };
    if (intent.kind === 'ask-voucher') return this.vouching.ask(request, intent, { actor: by, facts }, done);
    if (intent.kind === 'ask-sign-in') return this.signIns.ask(request, intent, { actor: by, facts }, done);
    if (isFollowUp(intent)) {
      const asker = asRequester({ id: by.id, name: by.name, language }, facts.person, now());
      const alongside = settling(settle, (stored) => ({ kind: 'opened', request: stored }));
      const wanting = { actor: by, asker, facts, alongside };
      return retrying(() => this.followUps.open(request, intent, wanting));
    }
    return this.apply(requestId, { ...intent, actor: by, at: now().toISOString(), facts }, done);
  }

  /** Decides and stores, again when another writer was faster. @param alongside stores more in the same transaction */
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
      const waitsUntil = this.options.deadline(sending.at);
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

  /** The rights of the last approver cannot be used. The request waits for an approval again. */
  withoutRights(requestId: string, lacked: LackedRights): Promise<Outcome> {
    const at = this.options.now().toISOString();
    const waitsUntil = this.options.deadline(at);
    return this.apply(requestId, { kind: 'lack-rights', at, waitsUntil, ...lacked });
  }

  /** Reads what everybody may do who allowed the request. Throws `RemoteError`. */
  approving(request: UnlockRequest, also: readonly string[] = []): Promise<Standing['approvers']> {
    return this.who.approving(request, also);
  }

  /** Decides an approval with everything that it needs to know. */
  private approve(
    request: UnlockRequest,
    intent: ApproveIntent,
    actor: Actor,
    settle: Settle | undefined,
  ): Promise<Outcome> {
    return approve(request, intent, actor, {
      ...this.options,
      proving: this.proving,
      approving: () => this.approving(request, [actor.id]),
      apply: (command, alongside) => this.apply(request.id, command, alongside),
      settle,
    });
  }

  /** Teams does not let the bot write to somebody. Approvers read it, and the next in line is asked. Throws. */
  async unreached(requestId: string, { person, as }: NotReached): Promise<Outcome> {
    const { store, now } = this.options;
    if (as !== 'voucher')
      return this.apply(requestId, { kind: 'unreached', person, as, at: now().toISOString() });
    const request = await store.load(requestId);
    return request ? this.vouching.unreached(request, person) : { kind: 'unknown-request' };
  }

  /** Lifts a freeze or a stop. Throws `RemoteError` when it could not read the actor's rights. */
  async lift(id: string, actor: Actor, alongside?: (tx: Transaction) => Promise<void>): Promise<Lifted> {
    return this.stopping.lift(id, actor, alongside);
  }

  /** Stops everything that gives, for everybody. Throws `RemoteError` when it could not read the actor's rights. */
  async stopEverything(actor: Actor): Promise<StoppedAll> {
    return this.stopping.stop(actor);
  }

  /** Returns what this person asked for or joined, newest first, five at most. */
  async mine(personId: string): Promise<readonly UnlockRequest[]> {
    const requests = await this.options.store.ofRequester(personId, 5);
    return requests.map((request) => asTold(request, personId));
  }

  /** Adds what a person says after they asked. Only the card changes, so no rights of an approver are read. */
  addDetails(requestId: string, actor: Actor, said: SaidLater): Promise<Outcome> {
    const at = this.options.now().toISOString();
    return this.apply(requestId, { kind: 'add-details', actor, at, ...said });
  }

  /** A person who waits for a request says that somebody else may be in the account. See `leaveForBreakIn`. */
  leaveForBreakIn(requestId: string, actor: Actor): Promise<Outcome> {
    const at = this.options.now().toISOString();
    return this.apply(requestId, { kind: 'leave-for-break-in', actor, at });
  }

  /** Reads what a person may do on a request, or as an approver. Throws `RemoteError`. */
  rights(personId: string, request?: UnlockRequest): Promise<PolicyFacts> {
    return this.who.rights(personId, request);
  }

  /** Reads whether a person is an approver, and which of the others they are too. Throws `RemoteError`. */
  standing(personId: string, others: readonly string[]): Promise<PolicyFacts> {
    return this.who.standing(personId, others);
  }

  /** True for an enabled member of the group who belongs to this organisation. Throws `RemoteError`. */
  isApprover(personId: string): Promise<boolean> {
    return this.who.isApprover(personId);
  }

  /** True for an enabled member of the helpdesk's group who belongs to this organisation. Throws `RemoteError`. */
  isHelpdesk(personId: string): Promise<boolean> {
    return this.who.isHelpdesk(personId);
  }
}
