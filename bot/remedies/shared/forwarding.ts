import type { Subject } from '../../unlock/person.js';
import type { Mailboxes } from '../../unlock/ports/mailboxes.js';
import type { Json } from '../../unlock/values.js';
import { mailboxOf } from './mailRule.js';
import { field } from './snapshot.js';

/** The three values of a mailbox's forwarding, and nothing else that an adapter may have put beside them. */
export async function readForwarding(mailboxes: Mailboxes, subject: Subject): Promise<Json> {
  const { address, smtpAddress, keepsCopy } = await mailboxes.forwarding(mailboxOf(subject));
  return { address, smtpAddress, keepsCopy };
}

/** Without an address, whether a copy would be kept is nothing. */
export function leadsNowhere(forwarding: Json): boolean {
  return field(forwarding, 'address') === null && field(forwarding, 'smtpAddress') === null;
}
