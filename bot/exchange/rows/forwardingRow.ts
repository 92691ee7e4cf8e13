import { z } from 'zod';
import type { Forwarding } from '../../unlock/evidence/evidence.js';
import { saysYes } from './loose.js';

/** Columns of Get-Mailbox (EXOPS `Set-Mailbox.md`, microsoft-apis.md B4). */
export const mailboxRow = z.looseObject({
  PrimarySmtpAddress: z.string().nullish(),
  UserPrincipalName: z.string().nullish(),
  ForwardingAddress: z.string().nullish(),
  ForwardingSmtpAddress: z.string().nullish(),
  DeliverToMailboxAndForward: z.unknown(),
});

/** The three values, exactly as Exchange returned them. */
export function forwardingFrom(row: z.infer<typeof mailboxRow>): Forwarding {
  return {
    address: row.ForwardingAddress || null,
    smtpAddress: row.ForwardingSmtpAddress || null,
    keepsCopy: saysYes(row.DeliverToMailboxAndForward),
  };
}

/** `$null` clears; both addresses are always sent, because the one that is left would go on forwarding. */
export function forwardingParameters({ address, smtpAddress, keepsCopy }: Forwarding) {
  return {
    ForwardingAddress: address,
    ForwardingSmtpAddress: smtpAddress,
    DeliverToMailboxAndForward: keepsCopy,
  };
}
