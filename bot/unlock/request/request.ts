import type { Evidence } from '../evidence/evidence.js';
import type { Findings } from '../findings.js';
import type { Person, Requester, Subject } from '../person.js';
import type { Proof, Vouching } from '../proof/proof.js';
import type { Instant } from '../values.js';
import type { Answers, Symptom } from '../symptoms.js';
import { type Step, isSettled } from './step.js';

/** Why a request has no plan and goes to a human. */
export type HandOffReason =
  | 'compromised'
  | 'not-sure'
  | 'directory-synced'
  | 'privileged'
  /** The bot could not read the account or its special rights. It may be a privileged account. */
  | 'rights-not-read'
  /** The bot could not read the state that it would have to change. */
  | 'cause-not-read'
  /** The bot did not look: there were too many looks, or there is no such account. */
  | 'not-looked'
  | 'guest'
  | 'no-mailbox'
  | 'already-fine'
  /** The tenant's policy allows no Temporary Access Pass for this person. */
  | 'pass-not-allowed'
  /** The bot said what is wrong and who can help. The person still asked for a human. */
  | 'advice-given';

/**
 * What a request is about. `unlock` is the ordinary kind. A break-in has the other three, each with its own approval:
 * shut the intruder out, give back what that took away, and restore what was changed.
 */
export const REQUEST_KINDS = ['unlock', 'contain', 'give-back', 'restore'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** How rule 4 was met. The bot gives sending back only to a secured account. */
export type Secured =
  /** The approver vouched for it. */
  | { readonly how: 'checked' }
  /** The bot's own steps secured it, and the bot saw each result. */
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

/** The break-in that a `give-back` or `restore` request follows from. */
export interface Origin {
  readonly id: string;
  /** What was not confirmed when this request was made. Empty when the account is secured. */
  readonly unsecured: readonly Unsecured[];
  /** Containing set a password, and it was thrown away unseen. */
  readonly needsPassword?: true;
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

interface Base {
  readonly id: string;
  readonly kind: RequestKind;
  /** Counts every stored change. A card sends the version that it shows. */
  readonly version: number;
  readonly tenantId: string;
  readonly requester: Requester;
  /** Others who asked for the same while the request was open. */
  readonly joined: readonly Requester[];
  /** How often people who wait for it asked once more, and the time of the last repeat. */
  readonly askedAgain?: { readonly times: number; readonly at: Instant };
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
  /** How it was made sure that it is really them (design.md rule 9). Absent in requests of an earlier version. */
  readonly proofs?: readonly Proof[];
  /** Who was asked to vouch for the subject. */
  readonly vouching?: Vouching;
  /**
   * Three speakable words. An approver who calls says them, so that the person knows that the call is real. They prove
   * nothing about the person. Absent in requests of an earlier version.
   */
  readonly words?: readonly string[];
  /** Only for `give-back` and `restore`. */
  readonly origin?: Origin;
  /** Set when the bot may take no step. Then `steps` is empty. */
  readonly handOff?: HandOffReason;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export type Pending = Base & { readonly status: 'pending' };
export type Approved = Base & { readonly status: 'approved'; readonly approval: Approval };
export type Executing = Base & { readonly status: 'executing'; readonly approval: Approval };
/** A human took the hand-off. */
export type Taken = Base & { readonly status: 'taken'; readonly approval: Approval };
export type Finished = Base & {
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

/** One request. Each status has only the fields that it can have. */
export type UnlockRequest = Pending | Approved | Executing | Taken | Finished | Denied | Expired | Withdrawn;
export type Status = UnlockRequest['status'];

/** Statuses in which people still wait for something. */
export const OPEN_STATUSES = ['pending', 'approved', 'executing', 'taken'] as const;

/** True while people still wait for something. */
export function isOpen(request: UnlockRequest): request is Pending | Approved | Executing | Taken {
  return (OPEN_STATUSES as readonly Status[]).includes(request.status);
}

/** Returns the first step without a result, and its place. `undefined` when every step has one. */
export function currentStep(request: UnlockRequest): { step: Step; index: number } | undefined {
  const index = request.steps.findIndex((step) => !isSettled(step));
  const step = request.steps[index];
  return step && { step, index };
}

/** Returns everybody who asked. None of them may decide. */
export function askers(request: UnlockRequest): readonly Requester[] {
  return [request.requester, ...request.joined];
}

/** Returns every approval in the order in which it was given. Empty before the first one. */
export function approvalsOf(request: UnlockRequest): readonly Approval[] {
  return 'approval' in request ? [...request.approvals, request.approval] : request.approvals;
}

/** True while the bot gathers the evidence. No approver can decide until it is complete. */
export function isGathering({ evidence }: UnlockRequest): boolean {
  return evidence !== undefined && evidence.finishedAt === undefined;
}
