import type { Evidence } from '../evidence/evidence.js';
import type { Findings } from '../findings.js';
import type { Person, Requester, Subject } from '../person.js';
import type { Instant } from '../values.js';
import type { Answers, Symptom } from '../symptoms.js';
import { type Step, isSettled } from './step.js';

/** Why a request goes to a human instead of having a plan. */
export type HandOffReason =
  | 'compromised'
  | 'not-sure'
  | 'directory-synced'
  | 'privileged'
  /** The account, or its special rights, could not be read: it may be a privileged one. */
  | 'rights-not-read'
  /** What would have to be changed could not be read. */
  | 'cause-not-read'
  /** Nobody looked: too many looks, or no such account. */
  | 'not-looked'
  | 'guest'
  | 'no-mailbox'
  | 'already-fine'
  /** The tenant's policy knows no Temporary Access Pass for them. */
  | 'pass-not-allowed'
  /** Told what it is and who can help, the person asked for a human all the same. */
  | 'advice-given';

/**
 * What a request is about. `unlock` is the ordinary one; a break-in has three of them, each with its own approval:
 * first it is contained, then what was taken away is given back, and what was changed can be restored.
 */
export const REQUEST_KINDS = ['unlock', 'contain', 'give-back', 'restore'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** How rule 4 was met: sending is given back only to a secured account. */
export type Secured =
  /** The approver vouched for it. */
  | { readonly how: 'checked' }
  /** Our own steps secured it, and each was seen. */
  | { readonly how: 'confirmed' }
  | { readonly how: 'overridden'; readonly reason: string };

/** Why an account does not count as secured. */
export type Unsecured =
  | 'password-not-reset'
  | 'sessions-not-revoked'
  | 'rules-not-disabled'
  | 'forwarding-not-cleared'
  | 'rules-not-read'
  | 'forwarding-not-read';

/** The break-in that a later request belongs to. */
export interface Origin {
  readonly id: string;
  /** What was not confirmed when this request was made; empty: the account is secured. */
  readonly unsecured: readonly Unsecured[];
}

/** When an unblock is looked at again, and what was seen then. */
export interface Recheck {
  readonly due: Instant;
  readonly at?: Instant;
  /** `unknown`: the list could not be read. */
  readonly result?: 'free' | 'restricted' | 'unknown';
}

/** Who allowed it, and when. */
export interface Approval {
  readonly by: Person;
  readonly at: Instant;
  readonly secured?: Secured;
  /** For a colleague's account: the approver made sure by another way that it is really them who asks. */
  readonly identityChecked?: boolean;
}

interface Base {
  readonly id: string;
  readonly kind: RequestKind;
  /** Counts every stored change; a card shows the one it was drawn from. */
  readonly version: number;
  readonly tenantId: string;
  readonly requester: Requester;
  /** Others who asked for the same while it was open. */
  readonly joined: readonly Requester[];
  /** How often those who wait for it asked once more, and when last. */
  readonly askedAgain?: { readonly times: number; readonly at: Instant };
  readonly subject: Subject;
  readonly symptom: Symptom;
  readonly answers: Answers;
  /** What the look at the tenant gave when it was asked: what the approver decides on. */
  readonly findings?: Findings;
  /** What was looked for because somebody else may be in the account; there is none where nobody suspects that. */
  readonly evidence?: Evidence;
  /** Of `contain`: empty until an approver has chosen from `optionsOf`. */
  readonly steps: readonly Step[];
  /** The plan gives back what a break-in takes away, so rule 4 has to be met. */
  readonly needsSecured: boolean;
  /** How many different approvers have to allow it. */
  readonly approvalsNeeded: number;
  /** Those who allowed it before the one who decided. */
  readonly approvals: readonly Approval[];
  /** Of `give-back` and `restore`. */
  readonly origin?: Origin;
  /** Set when no step may be taken by the bot: then `steps` is empty. */
  readonly handOff?: HandOffReason;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export type Pending = Base & { readonly status: 'pending' };
export type Approved = Base & { readonly status: 'approved'; readonly approval: Approval };
export type Executing = Base & { readonly status: 'executing'; readonly approval: Approval };
/** A human has it: the plan was a hand-off. */
export type Taken = Base & { readonly status: 'taken'; readonly approval: Approval };
export type Finished = Base & {
  /** `unchanged`: the tenant was already as it should be, so nothing was done and nothing is claimed. */
  readonly status: 'resolved' | 'partly-resolved' | 'failed' | 'unchanged';
  readonly approval: Approval;
  readonly finishedAt: Instant;
  /** What the human wrote who had it, or who saw a false alarm. */
  readonly note?: string;
  /** An approver looked at the evidence and saw no break-in. */
  readonly falseAlarm?: true;
  /** When sending was given back: it is looked at again. */
  readonly checks?: readonly Recheck[];
};
export type Denied = Base & {
  readonly status: 'denied';
  readonly denial: { readonly by: Person; readonly at: Instant; readonly reason: string };
};
export type Expired = Base & { readonly status: 'expired'; readonly finishedAt: Instant };
export type Withdrawn = Base & {
  readonly status: 'withdrawn';
  readonly finishedAt: Instant;
};

/** One unlock request; each status carries only what it can have. */
export type UnlockRequest = Pending | Approved | Executing | Taken | Finished | Denied | Expired | Withdrawn;
export type Status = UnlockRequest['status'];

/** Statuses in which somebody is still waiting for something. */
export const OPEN_STATUSES = ['pending', 'approved', 'executing', 'taken'] as const;

/** Is somebody still waiting for something? */
export function isOpen(request: UnlockRequest): request is Pending | Approved | Executing | Taken {
  return (OPEN_STATUSES as readonly Status[]).includes(request.status);
}

/** The first step without a result, with its place; `undefined` when all have one. */
export function currentStep(request: UnlockRequest): { step: Step; index: number } | undefined {
  const index = request.steps.findIndex((step) => !isSettled(step));
  const step = request.steps[index];
  return step && { step, index };
}

/** Everybody who asked: none of them may decide. */
export function askers(request: UnlockRequest): readonly Requester[] {
  return [request.requester, ...request.joined];
}

/** Everybody who allowed it, in the order in which they did; empty while nobody has. */
export function approvalsOf(request: UnlockRequest): readonly Approval[] {
  return 'approval' in request ? [...request.approvals, request.approval] : request.approvals;
}

/** Is what was asked for still being looked into, so that nobody can decide yet? */
export function isGathering({ evidence }: UnlockRequest): boolean {
  return evidence !== undefined && evidence.finishedAt === undefined;
}
