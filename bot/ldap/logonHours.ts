import type { LogonHours } from '../unlock/onPremises/account.js';

const HOURS = 7 * 24;

/**
 * Whether somebody may sign in at this hour. The attribute has a bit for each hour of a week in UTC, from Sunday 0:00,
 * the lowest bit of each byte first ([MS-ADA1] 2.376, [MS-SAMR] 2.2.6.5).
 * @returns `undefined` where it is not 21 bytes
 */
export function logonHoursAt(bitmap: Buffer | undefined, now: Date): LogonHours | undefined {
  if (bitmap === undefined) return 'any';
  if (bitmap.length !== HOURS / 8) return undefined;
  if (bitmap.every((byte) => byte === 0xff)) return 'any';
  const hour = now.getUTCDay() * 24 + now.getUTCHours();
  const isAllowed = ((bitmap[Math.floor(hour / 8)] ?? 0) >> (hour % 8)) & 1;
  return isAllowed ? 'now' : 'not-now';
}
