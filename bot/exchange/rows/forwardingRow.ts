import { z } from 'zod';
import type { Forwarding } from '../../unlock/evidence/evidence.js';
import { saysYes } from './loose.js';

/** Columns of Get-Mailbox (EXOPS `Set-Mailbox.md`, microsoft-apis.md B4). */
export const mailboxRow = z.looseObject({
  PrimarySmtpAddress: z.string().nullish(),
  UserPrincipalName: z.string().nullish(),
  ForwardingAddress: z.string().nullish(),
  ForwardingSmtpAddress: z.string().nullish(),
  DeliverToMailboxAndForward: z.unknown().optional(),
});

/** Returns the three values as Exchange returned them. An empty address becomes `null`. */
export function forwardingFrom(row: z.infer<typeof mailboxRow>): Forwarding {
  return {
    address: row.ForwardingAddress || null,
    smtpAddress: row.ForwardingSmtpAddress || null,
    keepsCopy: saysYes(row.DeliverToMailboxAndForward),
  };
}

/** `$null` clears. The bot always sends both addresses, because an address that stays goes on forwarding. */
export function forwardingParameters({ address, smtpAddress, keepsCopy }: Forwarding) {
  return {
    ForwardingAddress: address,
    ForwardingSmtpAddress: smtpAddress,
    DeliverToMailboxAndForward: keepsCopy,
  };
}
