import type { Person } from '../person.js';
import type { Instant } from '../values.js';
import type { Symptom } from '../symptoms.js';
import type { Freeze } from '../request/freeze.js';
import type { RemedyId } from '../request/step.js';
import type { Stop } from '../request/stop.js';

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
  /** Who asked first. */
  readonly requesterId: string;
  readonly askers: readonly string[];
  readonly denial: { readonly by: Person; readonly at: Instant; readonly reason: string };
}

/** Counts attempts and stores freezes, in the same transaction as their results. */
export interface AbuseRecord {
  /** Other transactions with one of these keys wait until this one is over. Ask once for all of them, and first. */
  alone(...keys: readonly string[]): Promise<void>;
  note(attempt: Attempt): Promise<void>;
  /** Returns the attempts of this kind by this person, or about this account. */
  attempts(
    of: { readonly kind: Attempt['kind']; readonly by?: string; readonly about?: string },
    since: Instant,
  ): Promise<readonly Attempt[]>;
  /** Returns how often this approver allowed, denied, or called a break-in a false alarm. */
  decisionsBy(personId: string, since: Instant): Promise<number>;
  deniedAbout(subjectId: string, since: Instant): Promise<readonly LateDenial[]>;
  /**
   * True when a password or pass was handed over for this account since then, or is about to be, or a sign-in method was
   * removed. A password or pass that nobody opened in time does not count, nor one of a containment.
   * @param handing ids of the remedies that make a credential
   * @param removing ids of the remedies that remove a sign-in method
   * @param except the request that is being decided
   */
  wasGivenLately(
    subjectId: string,
    about: {
      readonly handing: readonly RemedyId[];
      readonly removing: readonly RemedyId[];
      readonly since: Instant;
      readonly except: string;
    },
  ): Promise<boolean>;
  loadFreeze(id: string): Promise<Freeze | undefined>;
  /** Returns every freeze of these people that is neither lifted nor over. */
  freezesOf(personIds: readonly string[], now: Instant): Promise<readonly Freeze[]>;
  saveFreeze(freeze: Freeze): Promise<void>;
  loadStop(id: string): Promise<Stop | undefined>;
  /** Returns the stop of everything that gives, while one holds. */
  runningStop(): Promise<Stop | undefined>;
  saveStop(stop: Stop): Promise<void>;
  /** Returns when a freeze of this person was last lifted. An approver looked into everything before that moment. */
  lastLifted(personId: string): Promise<Instant | undefined>;
}
