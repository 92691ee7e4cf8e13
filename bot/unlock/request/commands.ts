import type { EvidenceFound } from '../evidence/evidence.js';
import type { Actor, Requester } from '../person.js';
import type { Json, Instant } from '../values.js';
import type { Recheck, Secured } from './request.js';
import type { StepFailure } from './step.js';

/** What the directory says about the actor at the click. */
export interface PolicyFacts {
  /** True for a transitive member of the group that decides on this request. */
  readonly isApprover: boolean;
  readonly isDisabled: boolean;
  readonly isGuest: boolean;
  /** Ids of requester, joiners, subject and approvers that are this person under another account. */
  readonly sameAs: readonly string[];
}

interface ByApprover {
  readonly actor: Actor;
  readonly facts: PolicyFacts;
  /** Version of the request that the clicked card showed. */
  readonly cardVersion: number;
}

/** Everything that can happen to a request. `at` is the moment, because `decide` has no clock. */
export type Command = { readonly at: Instant } & (
  | ({
      readonly kind: 'approve';
      readonly secured?: Secured;
      readonly identityChecked?: boolean;
      /** Places in `optionsOf(request)`, when an approver chooses. Absent: they allow what another approver chose. */
      readonly choice?: readonly number[];
      /** When the approver signed in. Entra ID says so with this click. */
      readonly signedInAt?: Instant;
    } & ByApprover)
  /** The evidence shows no break-in, so nothing changes. */
  | ({ readonly kind: 'false-alarm'; readonly note: string } & ByApprover)
  | ({ readonly kind: 'deny'; readonly reason: string } & ByApprover)
  | ({ readonly kind: 'take' } & ByApprover)
  | ({ readonly kind: 'close'; readonly note: string } & ByApprover)
  | ({ readonly kind: 'confirm-by-hand' } & ByApprover)
  | { readonly kind: 'withdraw'; readonly actor: Actor }
  | { readonly kind: 'join'; readonly by: Requester }
  /** A person who waits for the request asks once more. */
  | { readonly kind: 'ask-again'; readonly by: Requester }
  | { readonly kind: 'expire' }
  /** The bot read a part of the evidence. */
  | { readonly kind: 'evidence-read'; readonly found: Partial<EvidenceFound> }
  /** The bot read all the evidence. `approvals` is how many a break-in needs. */
  | { readonly kind: 'evidence-finished'; readonly approvals: number }
  /** The bot looked at the list again after an unblock. */
  | { readonly kind: 'checked'; readonly due: Instant; readonly result: NonNullable<Recheck['result']> }
  | { readonly kind: 'claim' }
  | { readonly kind: 'start-step'; readonly index: number; readonly before: Json }
  | { readonly kind: 'repeat-step'; readonly index: number }
  | {
      readonly kind: 'postpone-step';
      readonly index: number;
      readonly retryAt: Instant;
      /** Microsoft accepted the change. It is only not visible yet. */
      readonly accepted?: boolean;
      readonly remoteIds?: readonly string[];
    }
  | {
      readonly kind: 'settle-step';
      readonly index: number;
      readonly result: StepResult;
      /** Microsoft's ids of the calls, for its support and its logs. */
      readonly remoteIds?: readonly string[];
    }
);

/** How a step ended, or that it waits for an admin. */
export type StepResult =
  | { readonly state: 'done' }
  | { readonly state: 'not-needed'; readonly before: Json }
  | { readonly state: 'by-hand' }
  | { readonly state: 'failed'; readonly reason: StepFailure };

/** What has to follow from a stored change. Each effect becomes a job in the same transaction. */
export type Effect =
  /** Redraws every card of the request and posts the missing ones. */
  | { readonly kind: 'announce' }
  /** Carries out the plan. */
  | { readonly kind: 'execute'; readonly after?: Instant }
  /** Ends the request or the step when it has waited too long. */
  | { readonly kind: 'expire'; readonly after: Instant }
  /** Gathers the evidence. */
  | { readonly kind: 'investigate' }
  /** Looks at the Restricted entities list again. */
  | { readonly kind: 'check'; readonly after: Instant };
