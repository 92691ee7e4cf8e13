import type { Instant } from '../values.js';
import type { Unsecured } from '../request/request.js';

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
