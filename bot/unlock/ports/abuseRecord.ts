import type { Person } from '../person.js';
import type { Instant } from '../values.js';
import type { Symptom } from '../symptoms.js';
import type { Freeze } from '../request/freeze.js';

/** Something somebody tried that is counted. */
export interface Attempt {
  readonly kind: 'ask' | 'search' | 'look';
  readonly by: string;
  /** Whose account it was about; not of a search. */
  readonly about?: string;
  readonly at: Instant;
}

/** A request that was denied not long ago. */
export interface LateDenial {
  readonly symptom: Symptom;
  readonly askers: readonly string[];
  readonly denial: { readonly by: Person; readonly at: Instant; readonly reason: string };
}

/** What is counted and what is stopped, in the same transaction as what follows from it. */
export interface AbuseRecord {
  /** Whoever else counts under this key waits until this transaction is over. */
  alone(key: string): Promise<void>;
  note(attempt: Attempt): Promise<void>;
  /** Attempts of this kind by this person, or about this account. */
  attempts(
    of: { readonly kind: Attempt['kind']; readonly by?: string; readonly about?: string },
    since: Instant,
  ): Promise<readonly Attempt[]>;
  /** How many requests this approver allowed. */
  approvalsBy(personId: string, since: Instant): Promise<number>;
  deniedAbout(subjectId: string, since: Instant): Promise<readonly LateDenial[]>;
  loadFreeze(id: string): Promise<Freeze | undefined>;
  /** A freeze of one of these people that is neither lifted nor over. */
  freezeOf(personIds: readonly string[], now: Instant): Promise<Freeze | undefined>;
  saveFreeze(freeze: Freeze): Promise<void>;
  /** When a freeze of this person was last lifted: what was counted before then was looked into. */
  lastLifted(personId: string): Promise<Instant | undefined>;
}
