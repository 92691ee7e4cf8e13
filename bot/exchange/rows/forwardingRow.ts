import type { z } from 'zod';
import type { Forwarding } from '../../unlock/evidence/evidence.js';
import { looseRow, rawOf, saysYes, textOf, whoIn, type Loose } from './loose.js';

/** Columns of Get-Mailbox (EXOPS `Set-Mailbox.md`, microsoft-apis.md B4). */
export const mailboxRow = looseRow;

/** What Exchange finds a recipient by who comes as an object, and how it writes an address that does. */
const NAMES = [
  'Identity',
  'DistinguishedName',
  'Guid',
  'ProxyAddressString',
  'AddressString',
  'SmtpAddress',
] as const;

/**
 * Returns the three values as Exchange returned them. An empty address becomes `null`. One that is an object without a
 * name leads somewhere all the same, so it is kept as it is.
 */
export function forwardingFrom(row: z.infer<typeof mailboxRow>): Forwarding {
  const [address, smtp] = [told(row['ForwardingAddress']), told(row['ForwardingSmtpAddress'])];
  const unclear = address.unclear ?? smtp.unclear;
  return {
    address: address.text,
    smtpAddress: smtp.text,
    keepsCopy: saysYes(row['DeliverToMailboxAndForward']),
    ...(unclear !== undefined && { unclear }),
  };
}

function told(value: unknown): { readonly text: string | null; readonly unclear?: string } {
  if (value === null || value === undefined || value === '') return { text: null };
  const name = whoIn(value) ?? named(value);
  if (name !== undefined) return { text: name };
  return { text: rawOf(value), unclear: rawOf(value) };
}

function named(value: unknown): string | undefined {
  if (typeof value !== 'object') return undefined;
  return NAMES.map((name) => textOf((value as Loose)[name])).find((one) => one !== undefined);
}

/** `$null` clears. The bot always sends both addresses, because an address that stays goes on forwarding. */
export function forwardingParameters({ address, smtpAddress, keepsCopy }: Forwarding) {
  return {
    ForwardingAddress: address,
    ForwardingSmtpAddress: smtpAddress,
    DeliverToMailboxAndForward: keepsCopy,
  };
}
