import type { Forwarding } from '../evidence/evidence.js';

/** Where mail goes, as one text. Empty for nowhere. */
export function forwardingText({
  address,
  smtpAddress,
}: Pick<Forwarding, 'address' | 'smtpAddress'>): string {
  return [address, smtpAddress].filter((to) => to !== null && to !== '').join(', ');
}
