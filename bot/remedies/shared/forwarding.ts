import type { Subject } from '../../unlock/person.js';
import type { Mailboxes } from '../../unlock/ports/mailboxes.js';
import type { Json } from '../../unlock/values.js';
import { mailboxOf } from './mailRule.js';
import { field } from './snapshot.js';

/** Reads the three values of a mailbox's forwarding, and leaves out everything else that an adapter may return. */
export async function readForwarding(mailboxes: Mailboxes, subject: Subject): Promise<Json> {
  const { address, smtpAddress, keepsCopy } = await mailboxes.forwarding(mailboxOf(subject));
  return { address, smtpAddress, keepsCopy };
}

/** True when no address is set. Then it does not matter whether the mailbox would keep a copy. */
export function leadsNowhere(forwarding: Json): boolean {
  return field(forwarding, 'address') === null && field(forwarding, 'smtpAddress') === null;
}
