import type { Person } from '../person.js';
import type { Instant } from '../values.js';

/** Why somebody's requests are stopped: too many colleagues asked for, asked for by too many, or allowed too much. */
export type FreezeKind = 'requester' | 'subject' | 'approver';

/** A burst that was stopped. Until it is lifted or over, nothing of this person's is asked or allowed. */
export interface Freeze {
  readonly id: string;
  readonly kind: FreezeKind;
  readonly tenantId: string;
  readonly person: Person;
  /** How many there were, with the one that was too many. */
  readonly count: number;
  readonly at: Instant;
  readonly until: Instant;
  /** Ids of everybody whose requests these are: none of them may lift it. */
  readonly involved: readonly string[];
  readonly lifted?: { readonly by: Person; readonly at: Instant };
}
