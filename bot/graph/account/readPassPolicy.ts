import { z } from 'zod';
import { sameId } from '../../unlock/person.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { PASS_MINUTES } from '../changes/temporaryAccessPass.js';
import { bodyOf } from '../client/odataPage.js';

/**
 * Least permission: Policy.Read.AuthenticationMethod (learn, temporaryaccesspassauthenticationmethodconfiguration-get,
 * v1.0). Older versions of that page name Policy.Read.All, which also works.
 */
const operation: Operation = {
  name: 'read the policy for Temporary Access Passes',
  permission: 'Policy.Read.AuthenticationMethod',
};

const target = z.object({ id: z.string() });
const passPolicy = z.object({
  state: z.string(),
  minimumLifetimeInMinutes: z.number().nullish(),
  maximumLifetimeInMinutes: z.number().nullish(),
  includeTargets: z.array(target).nullish(),
  excludeTargets: z.array(target).nullish(),
});

/** The id that means everybody, in the place of a group's id. */
const EVERYBODY = 'all_users';

export const passPolicyGet: BatchGet = {
  operation,
  url: '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/TemporaryAccessPass',
  optional: true,
};

/**
 * True when this account may use a pass that the bot issues. Graph issues a pass for anybody, but only people in the
 * policy can sign in with it (microsoft-apis.md A7). So `state` alone is not enough. Microsoft does not document
 * whether a target includes groups inside its group. The bot assumes that it does, and `issuePass` reads from the
 * answer whether the pass is usable. Throws `RemoteError`.
 * @param groupsOf returns the groups of the account; called only when the policy names groups
 */
export function passAllowedFrom(answer: BatchAnswer, groupsOf: () => readonly string[]): boolean {
  const policy = bodyOf(operation, passPolicy, answer);
  const { minimumLifetimeInMinutes: least, maximumLifetimeInMinutes: most } = policy;
  if (policy.state !== 'enabled' || PASS_MINUTES < (least ?? 0) || PASS_MINUTES > (most ?? Infinity))
    return false;
  const isMember = ({ id }: { id: string }): boolean =>
    id === EVERYBODY || groupsOf().some((group) => sameId(group, id));
  return (policy.includeTargets ?? []).some(isMember) && !(policy.excludeTargets ?? []).some(isMember);
}
