import type { EvidenceFound } from './evidence/evidence.js';
import type { Actor, Requester } from './person.js';
import type { Json, Instant } from './values.js';
import type { Check, Secured, Unsecured } from './request.js';
import type { StepFailure } from './step.js';

/** What the directory said about the actor, at the click. */
export interface PolicyFacts {
  /** Transitive member of the group that decides on this request. */
  readonly isApprover: boolean;
  readonly isDisabled: boolean;
  readonly isGuest: boolean;
  /** Ids of those who asked, whose account it is and who approved, that are this person under another account. */
  readonly sameAs: readonly string[];
  /** What is risky is allowed only by somebody who signed in this long ago at the most; absent: not asked for. */
  readonly signInWithinMs?: number;
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
  | { readonly kind: 'checked'; readonly due: Instant; readonly result: NonNullable<Check['result']> }
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
  /** Who asked, or whose account it is, is the actor under another account. */
  | { readonly kind: 'same-person' }
  | { readonly kind: 'not-approver' }
  | { readonly kind: 'not-privileged-approver' }
  /** In the group, and all the same not to be believed: the account is disabled, or a guest's. */
  | { readonly kind: 'disabled-approver' }
  | { readonly kind: 'guest-approver' }
  | { readonly kind: 'not-requester' }
  | { readonly kind: 'already'; readonly status: string; readonly by?: string; readonly at: Instant }
  | { readonly kind: 'stale' }
  | { readonly kind: 'reason-needed' }
  | { readonly kind: 'secured-needed' }
  /** Asked for a colleague, and nobody said that their identity was checked. */
  | { readonly kind: 'identity-needed' }
  | { readonly kind: 'is-hand-off' }
  /** The evidence is still being read. */
  | { readonly kind: 'evidence-pending' }
  /** Nothing was chosen, or something that is not offered. */
  | { readonly kind: 'choice-needed' }
  /** The risk can be dismissed or confirmed, not both. */
  | { readonly kind: 'choice-conflict' }
  /** Allowed by this person already: somebody else has to. */
  | { readonly kind: 'same-approver' }
  /** A fresh sign-in is asked for: none was shown, or it is not fresh any more. */
  | { readonly kind: 'sign-in-needed' }
  | { readonly kind: 'sign-in-old' }
  /** Unusual activity: stopped until somebody looked into it. */
  | { readonly kind: 'frozen' }
  /** Rule 4: what is missing, until an approver overrides it with a reason. */
  | { readonly kind: 'not-secured'; readonly unsecured: readonly Unsecured[] }
  /** No break-in that was dealt with: nothing to give back or to restore. */
  | { readonly kind: 'nothing-to-give-back' }
  | { readonly kind: 'nothing-to-restore' }
  | { readonly kind: 'not-now' };
