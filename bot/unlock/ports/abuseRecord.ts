import type { Person } from '../person.js';
import type { Instant } from '../values.js';
import type { Symptom } from '../symptoms.js';
import type { Freeze } from '../request/freeze.js';

/** An attempt that the bot counts. */
export interface Attempt {
  readonly kind: 'ask' | 'search' | 'look';
  readonly by: string;
  /** Whose account it was about. Absent for a search. */
  readonly about?: string;
  readonly at: Instant;
}

/** A request that was denied recently. */
export interface LateDenial {
  readonly symptom: Symptom;
  readonly askers: readonly string[];
  readonly denial: { readonly by: Person; readonly at: Instant; readonly reason: string };
}

/** Counts attempts and stores freezes, in the same transaction as their results. */
export interface AbuseRecord {
  /** Other transactions with this key wait until this one is over. */
  alone(key: string): Promise<void>;
  note(attempt: Attempt): Promise<void>;
  /** Returns the attempts of this kind by this person, or about this account. */
  attempts(
    of: { readonly kind: Attempt['kind']; readonly by?: string; readonly about?: string },
    since: Instant,
  ): Promise<readonly Attempt[]>;
  /** Returns how many approvals this approver gave. */
  approvalsBy(personId: string, since: Instant): Promise<number>;
  deniedAbout(subjectId: string, since: Instant): Promise<readonly LateDenial[]>;
  loadFreeze(id: string): Promise<Freeze | undefined>;
  /** Returns a freeze of one of these people that is neither lifted nor over. */
  freezeOf(personIds: readonly string[], now: Instant): Promise<Freeze | undefined>;
  /** Returns every freeze of these people that is neither lifted nor over. */
  freezesOf(personIds: readonly string[], now: Instant): Promise<readonly Freeze[]>;
  saveFreeze(freeze: Freeze): Promise<void>;
  /** Returns when a freeze of this person was last lifted. An approver looked into everything before that moment. */
  lastLifted(personId: string): Promise<Instant | undefined>;
}
