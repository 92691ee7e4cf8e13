import type { Forwarding } from '../evidence/evidence.js';
import type { Json } from '../values.js';

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

/** The keys of a forwarding that a step stored. Whoever may forward without a copy may do so with one. */
export function forwardingKeysIn(value: Json | undefined): readonly string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  if (!('smtpAddress' in value)) return [];
  const forwarding = value as unknown as Forwarding;
  return [forwardingText(forwarding), broughtForwarding(forwarding)].filter((key) => key !== '');
}
