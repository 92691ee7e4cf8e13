import type { WhyNotKnown } from '../findings.js';
import type { Person } from '../person.js';
import type { Instant } from '../values.js';

/** One look for a sign-in of the person. A log that shows none proves nothing: it is minutes late. */
export interface SignInLook {
  readonly due: Instant;
  readonly at?: Instant;
  readonly result?: 'seen' | 'not-there' | 'unread';
  /** Of `unread`: why, and what would help. */
  readonly why?: WhyNotKnown;
  readonly licence?: string;
}

/** How a new password or pass reaches the person: a step of its own, after the change in the tenant. */
export interface Handover {
  /** When its approver could open it first. */
  readonly since: Instant;
  /** Until when. Then it is wiped. */
  readonly until: Instant;
  /** Its approver was reminded, because its time was almost up. */
  readonly remindedAt?: Instant;
  /** The first look. Whoever opened it may not have read it out. */
  readonly opened?: { readonly by: Person; readonly at: Instant };
  /** The approver says so. */
  readonly readOut?: { readonly by: Person; readonly at: Instant };
  /** The looks for a sign-in, since it was opened. */
  readonly looks?: readonly SignInLook[];
  /** `log`: the sign-in log shows it. `said`: the person, or who asked for them, says that it helped. */
  readonly signedIn?: { readonly at: Instant; readonly how: 'log' | 'said' };
  /** It was wiped, and nobody had opened it. */
  readonly notHandedOver?: { readonly at: Instant };
  /** An approver had another one made, by the request with this id. */
  readonly issuedAnew?: { readonly id: string; readonly by: Person; readonly at: Instant };
}

/** Whether it helped, in the words of the person or of who asked for them. The last answer stands. */
export interface Helped {
  readonly answer: 'yes' | 'no';
  readonly by: Person;
  readonly at: Instant;
}

/** What comes after the change. Absent in requests of earlier versions, and where it does not apply. */
export interface Aftermath {
  /** How a new password or pass reaches the person. Absent when no step makes one, or before it is there. */
  readonly handover?: Handover;
  /** The request whose password or pass did not reach the person. This one makes another. */
  readonly insteadOf?: string;
  /** When the person was asked whether it helped. They are asked once. */
  readonly helpAskedAt?: Instant;
  /** What they said. Absent when nobody said anything. */
  readonly helped?: Helped;
}
