import type { Instant } from '../values.js';
import type { AbuseRecord } from '../ports/abuseRecord.js';

/**
 * Returns the moment from which a person's attempts count: `ms` ago, or later when an approver lifted a freeze of this
 * person. Otherwise the next attempt would start a freeze again.
 */
export async function countedSince(
  record: AbuseRecord,
  personId: string,
  now: Instant,
  ms: number,
): Promise<Instant> {
  const longAgo = new Date(Date.parse(now) - ms).toISOString();
  const lifted = await record.lastLifted(personId);
  return lifted !== undefined && lifted > longAgo ? lifted : longAgo;
}
