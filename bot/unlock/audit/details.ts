import type { Indicator } from '../evidence/judgement.js';
import type { Source } from '../evidence/evidence.js';
import type { ChannelUse } from '../channels/channelChoice.js';
import type { CallerCheck } from '../request/caller.js';
import type { Helped, SignInLook } from '../request/handover.js';
import type { FreezeKind } from '../request/freeze.js';
import type { LossPart, SearchedPart } from '../losses/losses.js';
import type { Lapse, LapseReason } from '../request/lapse.js';
import type { ChangedPart } from '../request/changedPart.js';
import type { Recheck, RequestKind, Secured } from '../request/request.js';
import type { RemedyId, Step, StepFailure } from '../request/step.js';
import type { PhoneKind, ProofKind, ProofLevel, VouchAnswer, VoucherRelation } from '../proof/proof.js';
import type { ProvesNothing } from '../proof/judgeSignIn.js';
import type { Symptom } from '../symptoms.js';
import type { Instant } from '../values.js';
import type { SightingKind, WatchedSource } from '../request/watch.js';

/** An event without a detail. */
type Nothing = undefined;

/** A step, its state after this event, and more about it. */
export interface OfStep<State extends Step['state'] = Step['state'], Detail = unknown> {
  readonly remedy: RemedyId;
  /** The vendor's id of the thing that the step changes, where an account has several of them. */
  readonly target?: string;
  /** The approver with whose own rights in Entra ID it was sent. Absent: with those of the app. */
  readonly rightsOfId?: string;
  readonly result: State;
  readonly detail: Detail;
}

/** A step for which Microsoft was called. */
export interface OfCalledStep<State extends Step['state'] = Step['state'], Detail = unknown> extends OfStep<
  State,
  Detail
> {
  /** Microsoft's ids of the calls that may have changed something. */
  readonly remoteIds?: readonly string[];
}

/** Id of the request that goes on from this one. */
interface GoesOnIn {
  readonly to: string;
}

/** Which channel is meant, and where it is to be. */
interface OfChannel {
  readonly channel: ChannelUse;
  /** Teams' id of the channel. */
  readonly place: string;
}

/** Why a sign-in by a link proved nothing. The last five: what the id token said, or did not say. */
export type SignInRefused =
  ProvesNothing | 'frozen' | 'cancelled' | 'not-valid' | 'other-tenant' | 'no-person' | 'no-auth-time';

/** A step that an approver chose. */
export type Chosen = Pick<OfStep, 'remedy' | 'target'>;

/** A proof that counted. Never a digit of a telephone number. */
export interface ProofLine {
  readonly kind: ProofKind;
  readonly level: ProofLevel;
  readonly byId: string;
  readonly at: Instant;
  /** `called-back`: which number of the directory, and when it last changed. */
  readonly phone?: PhoneKind;
  readonly changedAt?: Instant;
}

/**
 * What each event of the audit trail stores besides actor, time and request: ids, kinds and counts. Only `reason` and
 * `note` are texts that a person typed. Storage adds `subjectId` to every line of a request. A new event needs an entry
 * here, a line in `VOCABULARY` and a row in docs/audit-trail.md. A stored event keeps its name and its shape.
 */
export interface AuditDetails {
  readonly submitted: {
    readonly symptom: Symptom;
    readonly kind: RequestKind;
    readonly subjectId: string;
    /** The break-in that the request follows from, or that gates it. */
    readonly origin?: string;
    /** A helpdesk agent asked for somebody who called, and how they say that they checked who it was. */
    readonly caller?: CallerCheck;
    /** The request that was over before, from which this one goes on. */
    readonly follows?: string;
  };
  readonly joined: { readonly caller?: CallerCheck };
  readonly 'asked-again': { readonly times: number };
  /** `breakIn`: they said that somebody else may be in the account: the id of their request about that, or `said`. */
  readonly withdrawn: { readonly breakIn?: string };
  readonly 'stopped-waiting': { readonly breakIn?: string };
  readonly 'details-added': Nothing;
  readonly expired: Nothing;

  readonly 'evidence-read': { readonly sources: readonly Source[] };
  readonly 'evidence-finished': { readonly pointers: readonly Indicator[] };

  readonly approved: {
    readonly secured?: Secured;
    /** Only in lines of an earlier version. */
    readonly identityChecked?: boolean;
    /** The proofs that counted. Absent when none was needed. */
    readonly proofs?: readonly ProofLine[];
    readonly signedInAt?: Instant;
    readonly chosen?: readonly Chosen[];
    /** How many approvals are still missing. Absent when one approval is enough. */
    readonly missing?: number;
  };
  /** An approver opened the form with the telephone numbers. */
  readonly 'check-opened': Nothing;
  /** The approver looks at it, so that others look at another one. */
  readonly held: Nothing;
  readonly 'let-go': Nothing;
  readonly 'handed-on': { readonly toId: string };
  /** Without `voucherId` there was nobody to ask. */
  readonly 'voucher-asked': { readonly voucherId?: string; readonly relation?: VoucherRelation };
  readonly vouched: { readonly said: VouchAnswer };
  /** Whose private chats the link goes to. Nobody's: they could not be reached. */
  readonly 'sign-in-asked': { readonly reachedIds: readonly string[] };
  /** The subject signed in afresh by the link. */
  readonly 'sign-in-proved': { readonly level: ProofLevel; readonly signedInAt: Instant };
  /** Somebody came back from a sign-in by the link, and it proved nothing. */
  readonly 'sign-in-refused': { readonly why: SignInRefused };
  /** The button on the page behind the link. */
  readonly 'sign-in-not-them': { readonly saidBy: 'whoever-had-the-link' };
  /** An approval does not hold any more, or somebody with a part in the request is frozen. */
  readonly 'approval-lapsed': {
    readonly people: readonly { readonly personId: string; readonly why: LapseReason }[];
    readonly then: Lapse['then'];
  };
  /** A new look before an approval found something else than the card said, so nothing was approved. */
  readonly 'findings-changed': { readonly changed: readonly ChangedPart[] };
  readonly denied: { readonly reason: string };
  /** One approver stopped the intruder at once. */
  readonly 'first-aid': { readonly chosen: readonly Chosen[] };
  readonly 'false-alarm': { readonly note: string };
  readonly taken: Nothing;
  readonly closed: { readonly note: string };
  /** Another request goes on from this one: an approver has it tried again, or who asked says so. */
  readonly retried: GoesOnIn;
  readonly 'asked-anew': GoesOnIn;
  readonly 'still-not-working': GoesOnIn;

  /** An open break-in into the same account gates the request from now on. Absent: none does any more. */
  readonly linked: { readonly origin?: string };
  /** The request that gave the account back. */
  readonly 'given-back': { readonly by: string };
  readonly 'came-back': { readonly by: string; readonly seen: readonly SightingKind[] };

  readonly claimed: Nothing;
  readonly 'step-started': OfStep<'started', null>;
  readonly 'step-repeated': OfStep<'started', null>;
  readonly 'step-postponed': OfCalledStep<'planned' | 'started', { readonly until: Instant }>;
  readonly 'step-by-hand': OfCalledStep<'by-hand', null>;
  readonly 'step-done': OfCalledStep<'done', null>;
  readonly 'step-not-needed': OfCalledStep<'not-needed', null>;
  readonly 'step-failed': OfCalledStep<'failed', StepFailure>;
  readonly 'unblock-checked': { readonly due: Instant; readonly result: NonNullable<Recheck['result']> };
  /** What kinds of things were new in an account that somebody was let into, and what could not be read. */
  readonly watched: {
    readonly due: Instant;
    readonly seen: readonly SightingKind[];
    readonly unread: readonly WatchedSource[];
  };

  /** Microsoft searches its audit log. `queryId` is Microsoft's id of the search. */
  readonly 'losses-asked': { readonly part: SearchedPart; readonly queryId: string };
  /** What was taken or sent was counted. `unread`: what could not be. The counts are with the request. */
  readonly 'losses-counted': { readonly parts: readonly LossPart[]; readonly unread: readonly LossPart[] };

  readonly 'details-opened': Nothing;
  readonly 'evidence-opened': Nothing;
  /** An approver opened the text of a support request. */
  readonly 'support-opened': Nothing;
  /** Links that open the evidence were handed to the actor, in their private chat. */
  readonly 'evidence-link-given': Nothing;
  readonly 'evidence-downloaded': { readonly kind: 'html' | 'json' };
  readonly 'credential-shown': Nothing;
  /** Who opened the new password or pass says that they read it out. */
  readonly 'read-out': Nothing;
  /** Its approver was reminded that it was not opened. */
  readonly 'handover-reminded': Nothing;
  /** It was wiped, and nobody had opened it. */
  readonly 'not-handed-over': Nothing;
  /** The request that makes another one. */
  readonly 'issued-anew': { readonly requestId: string };
  /** The bot looked for a sign-in of the person. */
  readonly 'sign-in-looked-for': {
    readonly due: Instant;
    readonly result: NonNullable<SignInLook['result']>;
  };
  /** They signed in, by the log, or by what was said. */
  readonly 'signed-in': { readonly how: 'log' | 'said' };
  /** The person is asked whether it helped. */
  readonly 'help-asked': Nothing;
  readonly helped: { readonly answer: Helped['answer'] };
  /** Somebody is called by a person who is not an approver. `requests`: how many open requests name them. */
  readonly 'call-reported': { readonly requests: number };
  /** A credential was not shown: the approval does not hold any more, or a break-in was reported since. */
  readonly 'credential-withheld': {
    readonly breakIn?: string;
    readonly people: readonly { readonly personId: string; readonly why: LapseReason }[];
  };
  readonly 'history-read': { readonly subjectId: string };

  readonly frozen: { readonly kind: FreezeKind; readonly count: number; readonly subjectId: string };
  readonly lifted: { readonly kind: FreezeKind; readonly subjectId: string };
  readonly stopped: Nothing;
  /** `missing`: how many more have to lift it. */
  readonly 'stop-lifted': { readonly missing: number };
  /** An approver says that it is a mass lock-out. `missing`: how many more have to. */
  readonly 'mass-declared': { readonly missing: number };
  /** An approver decided on several requests of a lock-out. Each has a line of its own about that too. */
  readonly 'mass-decided': { readonly verdict: 'approve' | 'deny'; readonly count: number };
  readonly 'channel-asked': OfChannel;
  readonly 'channel-chosen': OfChannel;
  readonly 'channel-kept': OfChannel;
  readonly 'operator-lifted': { readonly kind: 'freeze' | 'stop' | 'channel'; readonly channel?: ChannelUse };
  /** Names lines, from one place to another, whose personal part was removed. */
  readonly erased: { readonly lines: readonly (readonly [number, number])[]; readonly why: 'retention' };
  /** The update to two digests wrote it. It seals the lines before it, and names those that were empty then. */
  readonly upgraded: {
    readonly count: number;
    readonly seal: string;
    readonly lines: readonly (readonly [number, number])[];
  };
  readonly purged: { readonly requests: number; readonly auditLines: number };
}
