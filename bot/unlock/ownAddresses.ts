import type { Subject } from './person.js';

/**
 * Returns every address from which somebody may send, the primary one first, each once. The sign-in name counts: it can
 * be an address too. Empty for an account without a mailbox.
 */
export function ownAddresses({ mail, userPrincipalName, otherAddresses = [] }: Subject): readonly string[] {
  if (mail === undefined) return [];
  const seen = new Map([mail, userPrincipalName, ...otherAddresses].map((one) => [one.toLowerCase(), one]));
  // The primary address as the directory writes it, also where another one differs by capitals alone.
  return [...new Map([...seen, [mail.toLowerCase(), mail]]).values()];
}
