import type { Subject } from '../../unlock/person.js';
import type { Mailboxes } from '../../unlock/ports/mailboxes.js';
import type { Json } from '../../unlock/values.js';
import { mailboxOf } from './mailRule.js';
import { field } from './snapshot.js';

/**
 * Reads what is set for Exchange Web Services in the mailbox: `{ ews: true | false | null }`. `null`: nothing is set, and
 * the organisation decides. A column that Exchange does not send is empty.
 */
export async function readEws(mailboxes: Mailboxes, subject: Subject): Promise<Json> {
  const { ews } = await mailboxes.ways.protocols(mailboxOf(subject));
  return { ews: ews ?? null };
}

export function isEwsOff(before: Json): boolean {
  return field(before, 'ews') === false;
}
