import type { Subject } from '../../unlock/person.js';
import type { Mailboxes } from '../../unlock/ports/mailboxes.js';
import type { Json } from '../../unlock/values.js';
import { mailboxOf } from './mailRule.js';

/** Reads the three protocols that a step can switch off. One that Exchange does not tell counts as on. */
export async function readProtocols(mailboxes: Mailboxes, subject: Subject): Promise<Json> {
  const { imap, pop, smtpAuth } = await mailboxes.ways.protocols(mailboxOf(subject));
  return { imap: imap ?? true, pop: pop ?? true, smtpAuth: smtpAuth ?? null };
}
