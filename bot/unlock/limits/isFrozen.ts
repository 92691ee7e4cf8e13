import type { AbuseRecord } from '../ports/abuseRecord.js';
import type { Instant } from '../values.js';
import { binds, type FreezeVerb } from './freezeTable.js';

/** True when a freeze of this person binds this verb now. */
export async function isFrozen(
  record: Pick<AbuseRecord, 'freezesOf'>,
  personId: string,
  verb: FreezeVerb,
  at: Instant,
): Promise<boolean> {
  return (await record.freezesOf([personId], at)).some(({ kind }) => binds(kind, verb));
}
