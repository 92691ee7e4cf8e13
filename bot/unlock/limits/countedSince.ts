import type { Instant } from '../values.js';
import type { AbuseRecord } from '../ports/abuseRecord.js';

/**
 * From when on somebody's attempts are counted: so long ago, or since somebody looked into them and let them go on;
 * otherwise the very next one would be stopped again.
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
