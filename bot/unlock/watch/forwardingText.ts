import type { Forwarding } from '../evidence/evidence.js';

/** Where mail goes, as one text. Empty for nowhere. */
export function forwardingText({
  address,
  smtpAddress,
}: Pick<Forwarding, 'address' | 'smtpAddress'>): string {
  return [address, smtpAddress].filter((to) => to !== null && to !== '').join(', ');
}

/** What a step has to have brought back for a forwarding to be no news. Without a copy for the owner it is another one. */
export function broughtForwarding(forwarding: Forwarding): string {
  const to = forwardingText(forwarding);
  return forwarding.keepsCopy || to === '' ? to : `${to} (no copy)`;
}
