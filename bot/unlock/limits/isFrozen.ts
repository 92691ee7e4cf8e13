import type { AbuseRecord } from '../ports/abuseRecord.js';
import { sameId } from '../person.js';
import type { Freeze } from '../request/freeze.js';
import type { Instant } from '../values.js';
import { binds, type FreezeVerb } from './freezeTable.js';

/** True when one of these freezes is of this person and binds this verb. */
export function bindsPerson(freezes: readonly Freeze[], personId: string, verb: FreezeVerb): boolean {
  return freezes.some(({ kind, person }) => sameId(person.id, personId) && binds(kind, verb));
}

/** True when a freeze of this person binds this verb now. */
export async function isFrozen(
  record: Pick<AbuseRecord, 'freezesOf'>,
  personId: string,
  verb: FreezeVerb,
  at: Instant,
): Promise<boolean> {
  return (await record.freezesOf([personId], at)).some(({ kind }) => binds(kind, verb));
}
