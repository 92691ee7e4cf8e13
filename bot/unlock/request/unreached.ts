import type { Person } from '../person.js';
import type { Instant } from '../values.js';

/** Somebody who was to be told, and whom Teams does not let the bot write to. Nobody is told in their place. */
export interface Unreached extends Person {
  /** `owner`: whose account it is. `manager`: theirs. `link`: who was to get the link with which they sign in. */
  readonly as: 'owner' | 'manager' | 'link';
  readonly at: Instant;
}

/** Whom a message did not reach. `voucher`: who was asked to vouch; the next in line is asked then. */
export interface NotReached {
  readonly person: Person;
  readonly as: Unreached['as'] | 'voucher';
}
