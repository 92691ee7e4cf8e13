import type { TurnedAway } from './limits/admit.js';
import type { Freeze } from './request/freeze.js';
import type { Command } from './request/commands.js';
import type { Refusal } from './decide/refusal.js';
import type { SelfHelp, Declined } from './diagnosis/diagnosis.js';
import type { UnlockRequest } from './request/request.js';
import type { Requester } from './person.js';
import type { Symptom } from './symptoms.js';

/** What came of a report. */
export type Submitted =
  | { readonly kind: 'created'; readonly request: UnlockRequest }
  /** The same was asked before: this person now waits for it too. */
  | { readonly kind: 'joined'; readonly request: UnlockRequest }
  /** This very person asked before, and it is still open. */
  | { readonly kind: 'already-asked'; readonly request: UnlockRequest }
  /** Meanwhile there is a way that needs no admin: the person hears of it first. */
  | { readonly kind: 'not-asked'; readonly conclusion: SelfHelp }
  /** No channel for approvals: nobody would see it. */
  | { readonly kind: 'no-approvers' }
  | { readonly kind: 'no-such-person' }
  /** Denied a moment ago, too often, or stopped: nobody is asked. */
  | TurnedAway;

/** What came of a command. */
export type Outcome =
  | { readonly kind: 'done'; readonly request: UnlockRequest }
  /** A request that follows from this one now waits for an approver, or did already. */
  | { readonly kind: 'opened'; readonly request: UnlockRequest }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly request: UnlockRequest }
  | { readonly kind: 'unknown-request' };

/** What came of the wish to lift a freeze. */
export type Lifted =
  | { readonly kind: 'lifted'; readonly freeze: Freeze }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown-request' };

/** What is looked into: whose account, what they see, and which ways out did not help already. */
export type Question = Pick<SymptomReport, 'subjectId' | 'symptom' | 'answers' | 'tried'> & {
  /** Who wants to know. */
  readonly askerId: string;
};

/** An approver's or requester's intent: what they clicked, before the directory was asked about them. */
export type Intent =
  | {
      readonly kind: 'approve';
      readonly cardVersion: number;
      readonly secured?: ApproveCommand['secured'];
      readonly identityChecked?: boolean;
      readonly choice?: readonly number[];
      /** Proved by a token of Entra ID, never said by a card. */
      readonly signedInAt?: string;
    }
  | { readonly kind: 'false-alarm'; readonly cardVersion: number; readonly note: string }
  | { readonly kind: 'deny'; readonly cardVersion: number; readonly reason: string }
  | { readonly kind: 'take'; readonly cardVersion: number }
  | { readonly kind: 'close'; readonly cardVersion: number; readonly note: string }
  | { readonly kind: 'confirm-by-hand'; readonly cardVersion: number }
  /** What a break-in took away is to be given back; what was changed is to be brought back. */
  | { readonly kind: 'give-back'; readonly cardVersion: number }
  | {
      readonly kind: 'restore';
      readonly cardVersion: number;
      /** Places in `restorable(request)`. */
      readonly choice: readonly number[];
    }
  | { readonly kind: 'withdraw' };
type ApproveCommand = Extract<Command, { kind: 'approve' }>;

/** What a person's report comes to once the dialog has asked everything. */
export interface SymptomReport {
  readonly requester: Requester;
  readonly tenantId: string;
  readonly subjectId: string;
  readonly symptom: Symptom;
  readonly answers: UnlockRequest['answers'];
  /** Ways out that were offered and did not help: "It still doesn't work", "I can't do that". */
  readonly tried?: readonly Declined[];
}
