import type { Subject } from '../person.js';
import type { Recipient } from './evidence.js';

/** Which addresses are not the organisation's. */
export type Outside = (address: string | undefined) => boolean;

/**
 * An address is outside when its domain is none of the organisation's: those Exchange accepts mail for, and those of
 * the person themselves. A subdomain is another domain. What has no SMTP address is somebody in the directory.
 */
export function outsideOf(subject: Subject, ownDomains: readonly string[]): Outside {
  const own = new Set(
    [...ownDomains, domainOf(subject.userPrincipalName), domainOf(subject.mail)]
      .filter((domain) => domain !== undefined)
      .map((domain) => domain.toLowerCase()),
  );
  return (address) => {
    const domain = domainOf(bare(address));
    return domain !== undefined && !own.has(domain);
  };
}

/** The recipients that are outside. */
export function outsiders(recipients: readonly Recipient[], outside: Outside): readonly Recipient[] {
  return recipients.filter(({ address }) => outside(address));
}

/** Without the `smtp:` that Exchange writes before it. */
export function bare(address: string | null | undefined): string | undefined {
  return address?.replace(/^smtp:/i, '').trim() || undefined;
}

function domainOf(address: string | undefined): string | undefined {
  const at = address?.lastIndexOf('@') ?? -1;
  // A dot at the end is the same domain, written in full.
  return at < 0
    ? undefined
    : address!
        .slice(at + 1)
        .toLowerCase()
        .replace(/\.$/, '');
}
