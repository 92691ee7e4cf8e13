import type { Subject } from '../../unlock/person.js';
import type { Mailboxes } from '../../unlock/ports/mailboxes.js';
import type { Json } from '../../unlock/values.js';
import { mailboxOf } from './mailRule.js';
import { field } from './snapshot.js';

/** Reads which phones may not synchronise the mailbox. */
export async function readBlocked(mailboxes: Mailboxes, subject: Subject): Promise<Json> {
  const { blockedPhones } = await mailboxes.ways.protocols(mailboxOf(subject));
  return { blocked: blockedPhones };
}

/** The ids on the list. */
export function listIn(before: Json): readonly string[] {
  const list = field(before, 'blocked');
  return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
}

/** Exchange does not tell large letters from small ones. */
export function isListed(before: Json, id: string): boolean {
  return listIn(before).some((one) => one.toLowerCase() === id.toLowerCase());
}
