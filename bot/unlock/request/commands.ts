import type { EvidenceFound } from '../evidence/evidence.js';
import type { Actor, Requester } from '../person.js';
import type { Json, Instant } from '../values.js';
import type { Recheck, Secured } from './request.js';
import type { StepFailure } from './step.js';

/** What the directory said about the actor, at the click. */
export interface PolicyFacts {
  /** Transitive member of the group that decides on this request. */
  readonly isApprover: boolean;
  readonly isDisabled: boolean;
  readonly isGuest: boolean;
  /** Ids of those who asked, whose account it is and who approved, that are this person under another account. */
  readonly sameAs: readonly string[];
  /** What is risky is allowed only by somebody who signed in this long ago at the most. */
  readonly signInWithinMs: number | 'off';
}

interface ByApprover {
  readonly actor: Actor;
  readonly facts: PolicyFacts;
  /** Version of the request that the clicked card showed. */
  readonly cardVersion: number;
}

/** Everything that can happen to a request. The moment is inside: `decide` has no clock. */
export type Command = { readonly at: Instant } & (
  | ({
      readonly kind: 'approve';
      readonly secured?: Secured;
      readonly identityChecked?: boolean;
      /** Places in `optionsOf(request)`, where an approver chooses; absent: what another approver chose. */
      readonly choice?: readonly number[];
      /** When the approver signed in, as Entra ID itself says with this click. */
      readonly signedInAt?: Instant;
    } & ByApprover)
  /** The evidence shows no break-in: nothing is changed. */
  | ({ readonly kind: 'false-alarm'; readonly note: string } & ByApprover)
  | ({ readonly kind: 'deny'; readonly reason: string } & ByApprover)
  | ({ readonly kind: 'take' } & ByApprover)
  | ({ readonly kind: 'close'; readonly note: string } & ByApprover)
  | ({ readonly kind: 'confirm-by-hand' } & ByApprover)
  | { readonly kind: 'withdraw'; readonly actor: Actor }
  | { readonly kind: 'join'; readonly by: Requester }
  /** Somebody who waits for it asks once more. */
  | { readonly kind: 'ask-again'; readonly by: Requester }
  | { readonly kind: 'expire' }
  /** A part of the evidence was read. */
  | { readonly kind: 'evidence-read'; readonly found: Partial<EvidenceFound> }
  /** All of it was; a break-in needs so many approvals. */
  | { readonly kind: 'evidence-finished'; readonly approvals: number }
  /** The list was looked at again after an unblock. */
  | { readonly kind: 'checked'; readonly due: Instant; readonly result: NonNullable<Recheck['result']> }
  | { readonly kind: 'claim' }
  | { readonly kind: 'start-step'; readonly index: number; readonly before: Json }
  | { readonly kind: 'repeat-step'; readonly index: number }
  | {
      readonly kind: 'postpone-step';
      readonly index: number;
      readonly retryAt: Instant;
      /** The change was taken; only seeing it is waited for. */
      readonly accepted?: boolean;
      readonly remoteIds?: readonly string[];
    }
  | {
      readonly kind: 'settle-step';
      readonly index: number;
      readonly result: StepResult;
      /** By which Microsoft's support and logs know the calls that were made. */
      readonly remoteIds?: readonly string[];
    }
);

/** How a step ended, or that it waits for a human hand. */
export type StepResult =
  | { readonly state: 'done' }
  | { readonly state: 'not-needed'; readonly before: Json }
  | { readonly state: 'by-hand' }
  | { readonly state: 'failed'; readonly reason: StepFailure };

/** What has to follow once the change is stored; each becomes a job in the same transaction. */
export type Effect =
  /** Draw every card of the request again, and post those that are not there yet. */
  | { readonly kind: 'announce' }
  /** Carry out the plan. */
  | { readonly kind: 'execute'; readonly after?: Instant }
  /** Look at it again when its time is up. */
  | { readonly kind: 'expire'; readonly after: Instant }
  /** Gather the evidence. */
  | { readonly kind: 'investigate' }
  /** Look at the Restricted entities list again. */
  | { readonly kind: 'check'; readonly after: Instant };
