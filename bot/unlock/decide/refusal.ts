import type { MissingProof } from '../proof/judgeProof.js';
import type { Instant } from '../values.js';
import type { SecuringFact } from '../request/request.js';
import type { Unsecured } from '../request/unsecured.js';

/** Why the bot asks no approver, besides a denial. */
export type TurnedAwayBecause =
  | 'frozen'
  | 'too-many'
  | 'no-approvers'
  | 'no-such-person'
  | 'only-own-account'
  | 'caller-unchecked'
  | 'not-asked';

/** Why a command was refused. The request did not change. */
export type Refusal =
  | { readonly kind: 'foreign-tenant' }
  | { readonly kind: 'own-request' }
  | { readonly kind: 'own-account' }
  /** The requester, a joiner, the subject, or a person with a part in the freeze is the actor under another account. */
  | { readonly kind: 'same-person' }
  | { readonly kind: 'not-approver' }
  | { readonly kind: 'not-privileged-approver' }
  /** The actor is in the group, but the account is disabled, or a guest's. */
  | { readonly kind: 'disabled-approver' }
  | { readonly kind: 'guest-approver' }
  /** The helpdesk asked for a caller, and the actor is of the helpdesk. */
  | { readonly kind: 'helpdesk-asked' }
  | { readonly kind: 'not-requester' }
  | { readonly kind: 'already'; readonly status: string; readonly by?: string; readonly at: Instant }
  | { readonly kind: 'stale' }
  /** One approver shut the intruder out already, so a denial would leave the account shut with nobody to open it. */
  | { readonly kind: 'first-aid-given' }
  /** Who allowed it before fell away, so the card now asks for more. */
  | { readonly kind: 'earlier-lapsed' }
  /** A new look found something else than the card said. The card shows it now. */
  | { readonly kind: 'findings-changed' }
  /** What a click wanted to ask is not asked now. The sentences are those of the questions. */
  | { readonly kind: 'turned-away'; readonly why: TurnedAwayBecause }
  | {
      readonly kind: 'denied-lately';
      readonly by: string;
      readonly at: Instant;
      readonly reason: string;
      /** When it can be asked again. */
      readonly until: Instant;
    }
  | { readonly kind: 'reason-needed' }
  | { readonly kind: 'secured-needed' }
  /** The approver vouched for something that the look at the tenant contradicts. */
  | { readonly kind: 'vow-contradicted'; readonly by: readonly SecuringFact[] }
  /** The actor opened this request. Others have to allow it. */
  | { readonly kind: 'opened-it' }
  /** Rule 9: what is missing before it is sure enough that it is really them. */
  | MissingProof
  /** The approver vouched for the person. Somebody else has to decide. */
  | { readonly kind: 'vouched-yourself' }
  /** Somebody else was asked to vouch, or nobody. */
  | { readonly kind: 'not-asked-to-vouch' }
  /** Another approver looks at it. That keeps nobody from deciding. */
  | { readonly kind: 'held'; readonly by: string; readonly until: Instant }
  /** Whom it was to be handed to may not decide on it. */
  | { readonly kind: 'cannot-hand' }
  | { readonly kind: 'is-hand-off' }
  /** The bot still reads the evidence. */
  | { readonly kind: 'evidence-pending' }
  /** The approver chose nothing, or something that is not on offer. */
  | { readonly kind: 'choice-needed' }
  /** The approver chose both to dismiss and to confirm the risk. */
  | { readonly kind: 'choice-conflict' }
  /** This person has already allowed it. A second approver is needed. */
  | { readonly kind: 'same-approver' }
  /** A burst was stopped. The request waits until the freeze is lifted or over. */
  | { readonly kind: 'frozen' }
  /** An approver stopped everything that gives. It waits until two others lift that. */
  | { readonly kind: 'stopped' }
  /** The actor stopped everything, so two others have to lift that. */
  | { readonly kind: 'own-stop' }
  /** The operator's configuration names the channel, so nobody moves it from Teams. */
  | { readonly kind: 'channel-configured' }
  /** Rule 4. It lists what is missing. An approver may override it with a reason. */
  | { readonly kind: 'not-secured'; readonly unsecured: readonly Unsecured[] }
  /** No contained break-in left anything to give back or to restore. */
  | { readonly kind: 'nothing-to-give-back' }
  | { readonly kind: 'nothing-to-restore' }
  /** Only who opened a new password or pass can say that they read it out. */
  | { readonly kind: 'not-opened-by-you' }
  /** Only who asked, and whose account it is, can say whether it helped. */
  | { readonly kind: 'not-theirs' }
  /** Nothing that is folded together waits for this approver. */
  | { readonly kind: 'nothing-folded' }
  /** More at once than one approver may decide. Two approvers have to declare a mass lock-out first. */
  | { readonly kind: 'not-declared' }
  | { readonly kind: 'not-now' };
