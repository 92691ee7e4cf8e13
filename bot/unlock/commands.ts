import type { Actor, Requester } from './person.js';
import type { Json } from './remedy.js';
import type { Instant, Secured, StepFailure } from './request.js';

/** What the directory said about the actor, at the click. */
export interface PolicyFacts {
  /** Transitive member of the group that decides on this request. */
  readonly isApprover: boolean;
}

interface ByApprover {
  readonly actor: Actor;
  readonly facts: PolicyFacts;
  /** Version of the request that the clicked card showed. */
  readonly shown: number;
}

/** Everything that can happen to a request. The moment is inside: `decide` has no clock. */
export type Command = { readonly at: Instant } & (
  | ({
      readonly kind: 'approve';
      readonly secured?: Secured;
      readonly identityChecked?: boolean;
    } & ByApprover)
  | ({ readonly kind: 'deny'; readonly reason: string } & ByApprover)
  | ({ readonly kind: 'take' } & ByApprover)
  | ({ readonly kind: 'close'; readonly note: string } & ByApprover)
  | ({ readonly kind: 'confirm-by-hand' } & ByApprover)
  | { readonly kind: 'withdraw'; readonly actor: Actor }
  | { readonly kind: 'join'; readonly by: Requester }
  | { readonly kind: 'expire' }
  | { readonly kind: 'claim' }
  | { readonly kind: 'start-step'; readonly index: number; readonly before: Json }
  | { readonly kind: 'repeat-step'; readonly index: number }
  | {
      readonly kind: 'postpone-step';
      readonly index: number;
      readonly retryAt: Instant;
      /** The change was taken; only seeing it is waited for. */
      readonly accepted?: boolean;
    }
  | { readonly kind: 'settle-step'; readonly index: number; readonly result: StepResult }
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
  | { readonly kind: 'expire'; readonly after: Instant };

/** A line of the audit trail. `detail` holds ids and kinds, never secrets. */
export interface AuditEvent {
  readonly what: string;
  readonly at: Instant;
  readonly actorId?: string;
  readonly detail?: Json;
}

/** Why a command was not carried out. Nothing was changed. */
export type Refusal =
  | { readonly kind: 'foreign-tenant' }
  | { readonly kind: 'own-request' }
  | { readonly kind: 'own-account' }
  | { readonly kind: 'not-approver' }
  | { readonly kind: 'not-privileged-approver' }
  | { readonly kind: 'not-requester' }
  | { readonly kind: 'already'; readonly status: string; readonly by?: string; readonly at: Instant }
  | { readonly kind: 'stale' }
  | { readonly kind: 'reason-needed' }
  | { readonly kind: 'secured-needed' }
  /** Asked for a colleague, and nobody said that their identity was checked. */
  | { readonly kind: 'identity-needed' }
  | { readonly kind: 'is-hand-off' }
  | { readonly kind: 'not-now' };
