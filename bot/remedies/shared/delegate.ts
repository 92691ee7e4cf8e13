import { RemoteError } from '../../unlock/errors.js';
import { isRight, type Delegate } from '../../unlock/evidence/evidence.js';
import type { Subject } from '../../unlock/person.js';
import type { Mailboxes } from '../../unlock/ports/mailboxes.js';
import type { Target } from '../../unlock/request/step.js';
import type { Json } from '../../unlock/values.js';
import { ownedMailbox } from './mailRule.js';
import { field } from './snapshot.js';

/** Whose right it is, and which. Throws where the step names none. */
export function rightIn(target: Target | undefined): Pick<Delegate, 'who' | 'right'> {
  const right = target?.kind ?? '';
  if (target && target.id !== '' && isRight(right)) return { who: target.id, right };
  throw new RemoteError('change who may open the mailbox', { kind: 'rejected', code: 'NoDelegate' });
}

/** Reads whether they have the right now. What cannot be read throws: that nobody has it is never guessed. */
export async function readRight(
  mailboxes: Mailboxes,
  subject: Subject,
  target: Target | undefined,
): Promise<Json> {
  const { who, right } = rightIn(target);
  const holders = await mailboxes.access.holders(ownedMailbox(subject), right);
  return { who, right, has: holders.some((one) => one.toLowerCase() === who.toLowerCase()) };
}

/** True when what was read says that they have the right. */
export function hasRight(before: Json): boolean {
  return field(before, 'has') === true;
}
