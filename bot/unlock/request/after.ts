import type { Person } from '../person.js';
import type { Instant } from '../values.js';
import type { RemedyId, StepFailure } from './step.js';

/** Why another request goes on from one that is over. */
export const GOES_ON = ['retried', 'asked-anew', 'still-not-working'] as const;
export type GoesOn = (typeof GOES_ON)[number];

/** A request that goes on from one that is over. */
export interface GoneOn {
  readonly how: GoesOn;
  /** Id of that request. */
  readonly to: string;
  readonly by: Person;
  readonly at: Instant;
}

/**
 * What people did about a request after it was over. Its status stays what it was: a change that failed has failed, also
 * when somebody mends it by hand. Absent when nobody did anything, and in requests of earlier versions.
 */
export interface After {
  /** An approver deals with it by hand. */
  readonly taken?: { readonly by: Person; readonly at: Instant };
  /** An approver wrote how it ended. Nobody has to do anything about it any more. */
  readonly closed?: { readonly by: Person; readonly at: Instant; readonly note: string };
  /** In order of time. Each of those who asked has one at most, and so have the approvers together. */
  readonly goneOn?: readonly GoneOn[];
}

/** Where a request goes on from. */
export interface Follows {
  readonly id: string;
  readonly how: GoesOn;
  /** What was tried until then, the newest last. */
  readonly tried?: readonly Tried[];
}

/** One thing that was tried, and with what result. */
export interface Tried {
  readonly remedy: RemedyId;
  readonly state: 'done' | 'not-needed' | 'failed';
  readonly at: Instant;
  readonly reason?: Pick<StepFailure, 'kind' | 'code' | 'remoteId'>;
  readonly remoteIds?: readonly string[];
}
