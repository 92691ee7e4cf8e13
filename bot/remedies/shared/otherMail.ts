import { RemoteError } from '../../unlock/errors.js';
import type { AccountChanges } from '../../unlock/ports/accountChanges.js';
import type { Subject } from '../../unlock/person.js';
import type { Target } from '../../unlock/request/step.js';
import type { Json } from '../../unlock/values.js';
import { field } from './snapshot.js';

/** The address that a step names. Throws where it names none. */
export function addressOf(target: Target | undefined): string {
  if (target?.id.includes('@')) return target.id;
  throw new RemoteError('change the other addresses of the person', { kind: 'rejected', code: 'NoAddress' });
}

/** Reads whether the account has this address now. */
export async function readAddress(
  changes: AccountChanges,
  subject: Subject,
  target: Target | undefined,
): Promise<Json> {
  const address = addressOf(target);
  return { has: (await changes.otherMails(subject.id)).some((one) => isSame(one, address)) };
}

/** True when what was read says that the account has the address. */
export function hasAddress(before: Json): boolean {
  return field(before, 'has') === true;
}

/** The same address, whatever its capitals. */
export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
