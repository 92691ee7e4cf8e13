import { sameAddress } from '../unlock/decide/addresses.js';
import { ownAddresses } from '../unlock/ownAddresses.js';
import type { Subject } from '../unlock/person.js';
import type { RemedyFacts } from '../unlock/plan/remedy.js';
import type { Directory } from '../unlock/ports/directory.js';
import type { StepFailure, Target } from '../unlock/request/step.js';

/** The account as a step has to name it, or why the step must not go on. */
export type AddressNow =
  { readonly subject: Subject; readonly moved: boolean } | { readonly failure: StepFailure };

/** True for a step that finds the mailbox by its address. Every other step finds the account by its id. */
export function usesAddress({ permission }: Pick<RemedyFacts, 'permission'>, target?: Target): boolean {
  return permission === 'Exchange.ManageAsApp' || isOfExchange(target);
}

/** True for a rule that only Exchange's cmdlets change, whatever permission the remedy names. */
export function isOfExchange(target?: Target): boolean {
  return target?.kind === 'exchange' || target?.kind === 'sweep';
}

/**
 * Reads by id which addresses the subject has now. An address that somebody else got meanwhile must not be used: the
 * change would be made to their mailbox. Throws `RemoteError` when the directory does not say.
 */
export async function addressNow(
  directory: Pick<Directory, 'subject'>,
  asked: Subject,
  byAddress: boolean,
): Promise<AddressNow> {
  if (!byAddress) return { subject: asked, moved: false };
  const now = await directory.subject(asked.id);
  if (!now) return { failure: { kind: 'not-found' } };
  if (!now.mail) return { failure: { kind: 'address-changed' } };
  const { userPrincipalName, mail, otherAddresses } = now;
  const isSame = sameAddress(asked.mail, mail) && sameAddress(asked.userPrincipalName, userPrincipalName);
  const { otherAddresses: before = [], ...person } = asked;
  const isLost = before.some((one) => !ownAddresses(now).some((mine) => sameAddress(mine, one)));
  const subject = { ...person, userPrincipalName, mail, ...(otherAddresses && { otherAddresses }) };
  return { subject, moved: !isSame || isLost };
}
