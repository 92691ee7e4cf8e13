import type { Instant } from '../values.js';
import type { WhereItLives } from './found.js';

/**
 * Connect Sync runs every 30 minutes by default, Cloud Sync every 2, and Microsoft's own alert comes when passwords were
 * not heard of for 120 minutes (microsoft-apis.md N-C). One hour more leaves room for a first or a full sync, and for an
 * operator who runs it every two hours: whoever hears of a standstill should find one.
 */
const STANDS_STILL_MS = 3 * 60 * 60_000;

/**
 * Since when the tenant has heard nothing from Active Directory, where that is too long. Never heard, or not read, is
 * not known. Only for accounts that Active Directory owns: for others it does not matter.
 */
export function standsStillSince({ onPremises }: WhereItLives, now: Date): Instant | undefined {
  const last = onPremises?.lastSync.known ? onPremises.lastSync.value : undefined;
  return last !== undefined && now.getTime() - Date.parse(last) > STANDS_STILL_MS ? last : undefined;
}
