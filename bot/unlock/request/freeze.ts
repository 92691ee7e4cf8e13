import type { Person } from '../person.js';
import type { Instant } from '../values.js';

/** The kind of burst: asked for too many colleagues, was asked for by too many people, or approved too much. */
export type FreezeKind = 'requester' | 'subject' | 'approver';

/** A burst that was stopped. Until the freeze is lifted or over, this person's requests and approvals are refused. */
export interface Freeze {
  readonly id: string;
  readonly kind: FreezeKind;
  readonly tenantId: string;
  readonly person: Person;
  /** How many there were, including the one too many. */
  readonly count: number;
  readonly at: Instant;
  readonly until: Instant;
  /** Ids of everybody with a part in the burst. None of them may lift the freeze. */
  readonly involved: readonly string[];
  readonly lifted?: { readonly by: Person; readonly at: Instant };
}
