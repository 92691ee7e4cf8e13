import type { Subject } from '../person.js';
import { bare } from './outside.js';
import type { RuleChange } from './ruleChange.js';

/** `unclear`: the log has a name that is no address, and none by which this mailbox is known here. */
export type Whose = 'own' | 'unclear' | 'another';

/**
 * Says in whose mailbox a change was made. Whoever has rights on a shared mailbox makes rules there, too: they are not
 * among the rules of this person, and may be what a thief did.
 */
export function whoseMailbox(
  { mailbox }: RuleChange,
  { id, name, mail, userPrincipalName, otherAddresses = [] }: Subject,
): Whose {
  const wanted = bare(mailbox)?.toLowerCase();
  if (wanted === undefined) return 'own';
  const addresses = [userPrincipalName, mail ?? '', ...otherAddresses].map((one) => one.toLowerCase());
  if (wanted.includes('@')) return addresses.includes(wanted) ? 'own' : 'another';
  const names = [id, name, ...addresses.map((address) => address.split('@')[0] ?? '')];
  return names.some((one) => one.toLowerCase() === wanted) ? 'own' : 'unclear';
}

/** What may have been done in this person's mailbox: all but what was surely done in another one. */
export function notInAnother(changes: readonly RuleChange[], subject: Subject): readonly RuleChange[] {
  return changes.filter((change) => whoseMailbox(change, subject) !== 'another');
}
