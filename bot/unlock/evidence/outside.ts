import type { Subject } from '../person.js';
import { guestHome } from '../guestHome.js';
import type { Recipient } from './evidence.js';

/** True for an address that is not the organisation's. */
export type Outside = (address: string | undefined) => boolean;

/**
 * The organisation's domains are those that Exchange accepts mail for, and those of the subject. An address with
 * another domain is outside. A subdomain is another domain. A recipient without an SMTP address is in the directory. A
 * guest's name here ends in a domain of the organisation, and the mail goes to their own address (microsoft-apis.md A24).
 */
export function outsideOf(subject: Subject, ownDomains: readonly string[]): Outside {
  const own = new Set(
    [...ownDomains, domainOf(subject.userPrincipalName), domainOf(subject.mail)]
      .filter((domain) => domain !== undefined)
      .map((domain) => domain.toLowerCase()),
  );
  return (address) => {
    const guest = guestHome(bare(address) ?? '');
    if (guest && guest.address === undefined) return true;
    const domain = domainOf(guest?.address ?? bare(address));
    return domain !== undefined && !own.has(domain);
  };
}

/** Returns the recipients that are outside. */
export function outsiders(recipients: readonly Recipient[], outside: Outside): readonly Recipient[] {
  return recipients.filter(({ address }) => outside(address));
}

/** Removes the `smtp:` that Exchange writes before an address. */
export function bare(address: string | null | undefined): string | undefined {
  return address?.replace(/^smtp:/i, '').trim() || undefined;
}

/** The domain of an address, in small letters. `undefined` when it has none. */
export function domainOf(address: string | undefined): string | undefined {
  const at = address?.lastIndexOf('@') ?? -1;
  // A dot at the end is the same domain, written in full.
  return at < 0
    ? undefined
    : address!
        .slice(at + 1)
        .toLowerCase()
        .replace(/\.$/, '');
}
