import type { Person } from '../person.js';
import type { Instant } from '../values.js';

/** Somebody is being called by a person who is not one of the approvers. The approvers hear of it once. */
export interface Alarm {
  readonly id: string;
  /** Who is being called. */
  readonly person: Person;
  readonly at: Instant;
  /** Open requests that name this person: whoever calls may want to use one. */
  readonly requests: readonly string[];
}
