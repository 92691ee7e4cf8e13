import type { ChangedPart } from './changedPart.js';
import type { InLockout } from '../mass/place.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Caller } from './caller.js';
import type { Findings } from '../findings.js';
import { type Person, type Requester, type Subject, sameId } from '../person.js';
import type { Needed } from '../proof/needed.js';
import type { Proof, Vouching } from '../proof/proof.js';
import type { SignInAsked } from '../proof/signInLink.js';
import type { Instant } from '../values.js';
import type { After, Follows, GoneOn } from './after.js';
import type { Aftermath } from './handover.js';
import type { HandOffReason } from './handOffReason.js';
import type { Lapse } from './lapse.js';
import type { WithLosses } from '../losses/losses.js';
import type { Answers, Symptom } from '../symptoms.js';
import type { Began } from '../said/said.js';
import type { Step } from './step.js';
import { isSettled } from './step.js';
import type { TicketLink } from '../ports/tickets.js';
import type { Unreached } from './unreached.js';
import type { AfterBreakIn } from './afterBreakIn.js';
import type { Watch } from './watch.js';
import type { Unsecured } from './unsecured.js';

export type { HandOffReason } from './handOffReason.js';

/**
 * What a request is about. `unlock` is the ordinary kind. A break-in has the other three, each with its own approval:
 * shut the intruder out, give back what that took away, and restore what was changed.
 */
export const REQUEST_KINDS = ['unlock', 'contain', 'give-back', 'restore'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** How rule 4 was met. The bot gives sending back only to a secured account. */
export type Secured =
  /** The approver vouched for it. */
  | ({ readonly how: 'checked' } & SwitchedOn)
  /** The bot's own steps secured it, and the bot saw each result. */
  | { readonly how: 'confirmed' }
  /**
   * The first steps of the same plan secure it, and sending is given back only when each of them was seen. `vouched`:
   * what the bot could not read, and the approver said that they looked at.
   */
  | ({ readonly how: 'steps'; readonly vouched?: readonly SecuringFact[] } & SwitchedOn)
  | { readonly how: 'overridden'; readonly reason: string }
  /** Somebody had switched the account off, and the approver said why it is allowed again. */
  | { readonly how: 'switched-on'; readonly reason: string };

/** Why sign-in is allowed again, where the plan does that too and nobody can say who switched it off. */
interface SwitchedOn {
  readonly why?: string;
}

/** What has to be so before sending is given back to somebody who was restricted (design.md rule 4). */
export const SECURING_FACTS = ['password', 'sessions', 'rules', 'forwarding'] as const;
export type SecuringFact = (typeof SECURING_FACTS)[number];

/** The break-in that a request follows from, or that gates it: what gives something then meets `isGateMet` (gate.ts). */
export interface Origin {
  readonly id: string;
  /** What is not confirmed. Empty when the account is secured. */
  readonly unsecured: readonly Unsecured[];
  /** Containing set a password, and it was thrown away unseen. */
  readonly needsPassword?: true;
  /** How many different approvers the break-in needs. Absent in requests of earlier versions. */
  readonly approvals?: number;
  /** The account was given back already. Only of `restore`. */
  readonly over?: true;
  /** A part was given back before, and the owner was told then what to do. Only of `give-back`. */
  readonly partly?: true;
}

/** A break-in into an account that was neither given back nor called a false alarm. */
export type Incident = Origin & { readonly approvals: number };

/** Somebody who asked for the same, and what they said that they see. Absent in requests of earlier versions. */
export interface Joiner extends Requester {
  readonly symptom?: Symptom;
}

/** When the bot looks at an unblock again, and what it saw then. */
export interface Recheck {
  readonly due: Instant;
  readonly at?: Instant;
  /** `unknown` means that the bot could not read the list. */
  readonly result?: 'free' | 'restricted' | 'unknown';
}

/** Who allowed the request, and when. */
export interface Approval {
  readonly by: Person;
  readonly at: Instant;
  readonly secured?: Secured;
  /** Only in requests of an earlier version: a tick that the approver checked with the subject. It proves nothing now. */
  readonly identityChecked?: boolean;
}

interface Base extends Aftermath, Began, WithLosses, InLockout {
  readonly id: string;
  readonly kind: RequestKind;
  /** Counts every stored change. A card sends the version that it shows. */
  readonly version: number;
  readonly tenantId: string;
  readonly requester: Requester;
  /** Others who asked for the same while the request was open. */
  readonly joined: readonly Joiner[];
  /** Those of them who said that they no longer wait. They still may not decide. */
  readonly stoppedWaiting?: readonly {
    readonly id: string;
    readonly at: Instant;
    /** They said then that somebody else may be in the account. */
    readonly breakInSaid?: true;
  }[];
  /** How often people who wait for it asked once more, and the time of the last repeat. */
  readonly askedAgain?: { readonly times: number; readonly at: Instant };
  /** A helpdesk agent asks for somebody who called. */
  readonly caller?: Caller;
  readonly subject: Subject;
  readonly symptom: Symptom;
  readonly answers: Answers;
  /** What the bot found in the tenant at the time of the report. The approver decides on this. */
  readonly findings?: Findings;
  /** What the bot looked for because somebody else may be in the account. Absent when nothing suggests that. */
  readonly evidence?: Evidence;
  /** Empty for `contain` and `give-back` until an approver has chosen from `optionsOf`. */
  readonly steps: readonly Step[];
  /** The plan gives back what a break-in takes away, so rule 4 applies. */
  readonly needsSecured: boolean;
  /** How many different approvers have to allow the request. */
  readonly approvalsNeeded: number;
  /** The approvals before the last one. The last one is in `approval`. */
  readonly approvals: readonly Approval[];
  /** The open request for the same by others, or by the owner, when this one was made. */
  readonly beside?: string;
  /** What who asked had asked for before, of the same account. It was cancelled for this break-in. Absent: nothing. */
  readonly cancelledForIt?: readonly Symptom[];
  /** How it was made sure that it is really them (design.md rule 9). Absent in requests of an earlier version. */
  readonly proofs?: readonly Proof[];
  /**
   * What the last approval needed. The same has to hold when a change is sent and when a credential is shown. Absent
   * before that, and in requests that an earlier version allowed.
   */
  readonly proofNeeded?: Needed;
  /** Who was asked to vouch for the subject. */
  readonly vouching?: Vouching;
  /** Who was to be told and cannot be reached. Absent: nobody, also in requests of an earlier version. */
  readonly unreached?: readonly Unreached[];
  /** Whether the subject was asked to sign in afresh by a link. Absent in requests of an earlier version. */
  readonly signInAsked?: SignInAsked;
  /**
   * Three speakable words. An approver who calls says them, so that the person knows that the call is real. They prove
   * nothing about the person. Absent in requests of an earlier version.
   */
  readonly words?: readonly string[];
  /** Whose approval does not hold any more, in order of time. Absent when nobody's fell away. */
  readonly lapsed?: readonly Lapse[];
  /** The last new look at the account that found something else than the card said. */
  readonly lookedAgain?: { readonly at: Instant; readonly changed: readonly ChangedPart[] };
  /** The mail address of the account before it changed while the request was open. */
  readonly formerAddress?: string;
  /** The break-in of a `give-back` or `restore`, and the one that gates an `unlock`. */
  readonly origin?: Origin;
  /**
   * One approver stopped the intruder at once, with what can be undone. `over`: when its last step had a result; the rest
   * waits since then. `chosenBefore`: what another approver had chosen, while first aid is given.
   */
  readonly firstAid?: {
    readonly by: Person;
    readonly at: Instant;
    readonly chosenBefore?: readonly Step[];
    readonly over?: Instant;
  };
  /** The approver who opened a `give-back`. They do not count among those who allow it. */
  readonly openedBy?: Person;
  /** The request that was over before, from which this one goes on. `after`: what people did when this one was over. */
  readonly follows?: Follows;
  readonly after?: After;
  /** Set when the bot may take no step. Then `steps` is empty. */
  readonly handOff?: HandOffReason;
  /** The helpdesk's ticket, when it is known. It is read with the request, and stored beside it. */
  readonly ticket?: TicketLink;
  /**
   * Who was told that nobody decided in time, though it waits on: a break-in never expires, and they may not know that
   * it is one. `goneOn`: they asked again, and that is another request. Absent when nobody was, and in requests of earlier
   * versions.
   */
  readonly heardExpired?: readonly {
    readonly id: string;
    readonly at: Instant;
    readonly goneOn?: GoneOn;
  }[];
  readonly createdAt: Instant;
  /** Until when it waits for a decision. Not of a break-in: that is what is told to who may not know that it is one. */
  readonly expiresAt: Instant;
}

export type Pending = Base & { readonly status: 'pending' };
export type Approved = Base & { readonly status: 'approved'; readonly approval: Approval };
export type Executing = Base & { readonly status: 'executing'; readonly approval: Approval };
/** A human took the hand-off. */
export type Taken = Base & { readonly status: 'taken'; readonly approval: Approval };
export type Finished = Base &
  AfterBreakIn & {
    /** `unchanged`: the tenant was already as it should be, or it was a false alarm. The bot changed nothing. */
    readonly status: 'resolved' | 'partly-resolved' | 'failed' | 'unchanged';
    readonly approval: Approval;
    readonly finishedAt: Instant;
    /** What the approver wrote who solved the hand-off or saw a false alarm. */
    readonly note?: string;
    /** An approver looked at the evidence and saw no break-in. */
    readonly falseAlarm?: true;
    /** The looks at an unblock. Present when a step gave sending back. */
    readonly checks?: readonly Recheck[];
    /** The looks at the account afterwards. Present when a step let somebody in. */
    readonly watch?: Watch;
  };
export type Denied = Base & {
  readonly status: 'denied';
  readonly denial: { readonly by: Person; readonly at: Instant; readonly reason: string };
};
export type Expired = Base & { readonly status: 'expired'; readonly finishedAt: Instant };
export type Withdrawn = Base & {
  readonly status: 'withdrawn';
  readonly finishedAt: Instant;
  /** Who waited for it said that somebody else may be in the account. `request`: the one that they made about that. */
  readonly breakInSaid?: { readonly by: string; readonly request?: string };
};

/** One request. Each status has only the fields that it can have. */
export type UnlockRequest = Pending | Approved | Executing | Taken | Finished | Denied | Expired | Withdrawn;
export type Status = UnlockRequest['status'];

/** Statuses in which people still wait for something. */
export const OPEN_STATUSES = ['pending', 'approved', 'executing', 'taken'] as const;

/** True while people still wait for something. */
export function isOpen(request: UnlockRequest): request is Pending | Approved | Executing | Taken {
  return (OPEN_STATUSES as readonly Status[]).includes(request.status);
}

/** True for a request whose steps ran, or that a human ended. */
export function isFinished(request: UnlockRequest): request is Finished {
  return ['resolved', 'partly-resolved', 'failed', 'unchanged'].includes(request.status);
}

/** Returns the first step without a result, and its place. `undefined` when every step has one. */
export function currentStep(request: UnlockRequest): { step: Step; index: number } | undefined {
  const index = request.steps.findIndex((step) => !isSettled(step));
  const step = request.steps[index];
  return step && { step, index };
}

/** Returns everybody who asked. None of them may decide. */
export function askers(request: UnlockRequest): readonly Joiner[] {
  return [request.requester, ...request.joined];
}

/** Returns those who asked and still wait for it. */
export function waiting(request: UnlockRequest): readonly Joiner[] {
  return askers(request).filter(({ id }) => stoppedWaitingAt(request, id) === undefined);
}

/** Returns when this person said that they no longer wait. `undefined` when they did not. */
export function stoppedWaitingAt(
  { stoppedWaiting = [] }: UnlockRequest,
  personId: string,
): Instant | undefined {
  return stoppedWaiting.find(({ id }) => sameId(id, personId))?.at;
}

/** True when somebody else may be in the account: a containment, or a human has to do it. */
export function isBreakIn({ kind, handOff }: UnlockRequest): boolean {
  return kind === 'contain' || handOff === 'compromised';
}

/** Returns every approval in the order in which it was given. Empty before the first one. */
export function approvalsOf(request: UnlockRequest): readonly Approval[] {
  return 'approval' in request ? [...request.approvals, request.approval] : request.approvals;
}

/** True when the bot began a step. Also for a request that waits for approval again, or that ended after that. */
export function hasBegun({ steps }: Pick<UnlockRequest, 'steps'>): boolean {
  return steps.some(({ state }) => state !== 'planned');
}

/** True while the bot gathers the evidence. No approver can decide until it is complete. */
export function isGathering({ evidence }: UnlockRequest): boolean {
  return evidence !== undefined && evidence.finishedAt === undefined;
}
