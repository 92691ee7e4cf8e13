import type { DigestPlan } from '../unlock/figures/digestPeriod.js';
import type { Variables } from './variables.js';

/** When the figures are posted, and how often. */
export function digestOf({ DIGEST, DIGEST_AT, TIME_ZONE: timeZone }: Variables): DigestPlan | 'off' {
  if (DIGEST === 'off') return 'off';
  const [hours = 0, minutes = 0] = DIGEST_AT.split(':').map(Number);
  return { every: DIGEST === 'daily' ? 'day' : 'week', minute: hours * 60 + minutes, timeZone };
}
