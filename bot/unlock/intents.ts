import type { SignInsSeen } from './diagnosis/signInsSeen.js';
import type { TurnedAway } from './limits/admit.js';
import type { Freeze } from './request/freeze.js';
import type { Stop } from './request/stop.js';
import type { Command } from './request/commands.js';
import type { Caller } from './request/caller.js';
import type { Refusal } from './decide/refusal.js';
import type { SelfHelp, Declined } from './diagnosis/diagnosis.js';
import type { UnlockRequest } from './request/request.js';
import type { Requester } from './person.js';
import type { SaidProof } from './proof/phone.js';
import type { VouchAnswer } from './proof/proof.js';
import type { Symptom } from './symptoms.js';

/** What became of a report that was taken. */
interface Taken {
  readonly request: UnlockRequest;
  /** What they had asked for before, of the account whose break-in they report now: as far as they may know it. */
  readonly earlier?: readonly UnlockRequest[];
}

/** The result of a report. */
export type Submitted =
  | ({ readonly kind: 'created' } & Taken)
  /** Somebody asked for the same before. This person now waits for it too. */
  | ({ readonly kind: 'joined' } & Taken)
  /** This person asked before, and that request is still open. */
  | ({ readonly kind: 'already-asked' } & Taken)
  /** A new look found help that needs no admin. The dialog shows it to the person first. */
  | { readonly kind: 'not-asked'; readonly conclusion: SelfHelp & { readonly signIns?: SignInsSeen } }
  /** Without a channel for approvals no approver would see the request. */
  | { readonly kind: 'no-approvers' }
  | { readonly kind: 'no-such-person' }
  /** A helpdesk agent did not say how they made sure who calls. */
  | { readonly kind: 'caller-unchecked' }
  /** This person comes from another organisation, and may ask for their own account only. */
  | { readonly kind: 'only-own-account' }
  /** Denied a moment ago, asked too often, or frozen. The bot asks no approver. */
  | TurnedAway;

/** The result of a command. */
export type Outcome =
  | { readonly kind: 'done'; readonly request: UnlockRequest }
  /** A request that follows from this one waits for an approver, since now or since before. */
  | { readonly kind: 'opened'; readonly request: UnlockRequest }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly request: UnlockRequest }
  | { readonly kind: 'unknown-request' };

/** The result of an attempt to lift a freeze or a stop. */
export type Lifted =
  | { readonly kind: 'lifted'; readonly freeze: Freeze }
  /** It is over, or it needs one more approver. */
  | { readonly kind: 'stop-lifted'; readonly stop: Stop }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown-request' };

/** The result of "stop everything". */
export type StoppedAll =
  | { readonly kind: 'stopped'; readonly stop: Stop }
  /** It was stopped before, and still is. */
  | { readonly kind: 'already'; readonly stop: Stop }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What the bot looks into: the account, the symptom, and the self-help that did not help. */
export type Question = Pick<SymptomReport, 'subjectId' | 'symptom' | 'answers' | 'tried'> & {
  /** Who asks. */
  readonly askerId: string;
};

/** What an approver or requester clicked, before the bot asked the directory about them. */
export type Intent =
  | {
      readonly kind: 'approve';
      readonly cardVersion: number;
      readonly secured?: ApproveCommand['secured'];
      readonly secureFirst?: boolean;
      /** How the approver says that they made sure. */
      readonly said?: SaidProof;
      readonly choice?: readonly number[];
      /** Comes from a token of Entra ID, never from a card. */
      readonly signedInAt?: string;
    }
  /** Somebody shall vouch for the person. */
  | { readonly kind: 'ask-voucher'; readonly cardVersion: number }
  /** The person shall sign in afresh, by a link. */
  | { readonly kind: 'ask-sign-in'; readonly cardVersion: number }
  /** Who was asked to vouch answers. */
  | { readonly kind: `vouch-${VouchAnswer}` }
  /** Stop the intruder now, with what can be undone. */
  | { readonly kind: 'first-aid'; readonly cardVersion: number }
  | { readonly kind: 'false-alarm'; readonly cardVersion: number; readonly note: string }
  | { readonly kind: 'deny'; readonly cardVersion: number; readonly reason: string }
  | { readonly kind: 'take'; readonly cardVersion: number }
  | { readonly kind: 'close'; readonly cardVersion: number; readonly note: string }
  | { readonly kind: 'confirm-by-hand'; readonly cardVersion: number }
  /** Ask to give back what the break-in took away, or to bring back what was changed. */
  | { readonly kind: 'give-back'; readonly cardVersion: number }
  | {
      readonly kind: 'restore';
      readonly cardVersion: number;
      /** Places in `restorable(request)`. */
      readonly choice: readonly number[];
    }
  /** An approver has what failed tried again. */
  | { readonly kind: 'retry'; readonly cardVersion: number }
  /** Who asked wants the same again, or says that it still does not work. */
  | { readonly kind: 'ask-anew' }
  | { readonly kind: 'still-not-working' }
  /** What a look saw after somebody was let in was not them: begin a break-in. */
  | { readonly kind: 'suspect'; readonly cardVersion: number }
  /** Who opened a new password or pass says that they read it out. */
  | { readonly kind: 'read-out'; readonly cardVersion: number }
  /** Another one is to be made, because it did not reach the person. */
  | { readonly kind: 'issue-anew'; readonly cardVersion: number }
  /** It helped. Said by the person, or by who asked for them. */
  | { readonly kind: 'helped-yes' }
  | { readonly kind: 'withdraw' };
type ApproveCommand = Extract<Command, { kind: 'approve' }>;

/** What a person reported, after the dialog asked everything. */
export interface SymptomReport {
  /** What the request is to be called. Absent: a new id. A request that is there keeps its id, and this one gets a new one. */
  readonly id?: string;
  readonly requester: Requester;
  readonly tenantId: string;
  readonly subjectId: string;
  readonly symptom: Symptom;
  readonly answers: UnlockRequest['answers'];
  /** What they wrote first. */
  readonly said?: string;
  /** Self-help that the bot offered and that did not help: "It still doesn't work", "I can't do that". */
  readonly tried?: readonly Declined[];
  /** How a helpdesk agent made sure who calls. Believed from a member of the helpdesk's group alone. */
  readonly caller?: Omit<Caller, 'at'>;
}
