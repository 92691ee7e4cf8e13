import type { Subject } from '../person.js';
import type { UnlockRequest } from '../request/request.js';

/** True when both are the same mail address, or neither is one. Letter case does not count. */
export function sameAddress(one: string | undefined, other: string | undefined): boolean {
  return one?.toLowerCase() === other?.toLowerCase();
}

/**
 * Returns the subject with the addresses of now. When the mail address changed, the request also keeps the one before,
 * so that the card can say so. The name stays: people know the request by it.
 */
export function withAddresses(
  request: UnlockRequest,
  { userPrincipalName, mail, otherAddresses }: Subject,
): Pick<UnlockRequest, 'subject' | 'formerAddress'> {
  const { mail: former, otherAddresses: _, ...person } = request.subject;
  const subject: Subject = {
    ...person,
    userPrincipalName,
    ...(mail && { mail }),
    ...(otherAddresses && { otherAddresses }),
  };
  const changed = former !== undefined && !sameAddress(former, mail);
  return { subject, ...(changed && { formerAddress: former }) };
}
