import { z } from 'zod';
import { sameId } from '../../unlock/person.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { PASS_MINUTES } from '../changes/temporaryAccessPass.js';
import { bodyOf } from '../client/odataPage.js';

/**
 * Least: Policy.Read.AuthenticationMethod (learn, temporaryaccesspassauthenticationmethodconfiguration-get, v1.0);
 * older versions of that page name Policy.Read.All, which also does.
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

/** What stands for everybody where a group's id is expected. */
const EVERYBODY = 'all_users';

export const passPolicyGet: BatchGet = {
  operation,
  url: '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/TemporaryAccessPass',
  optional: true,
};

/**
 * May this account use a pass of ours? Graph issues one for anybody, but only who the policy includes can sign in with
 * it (microsoft-apis.md A7), so `state` alone is not enough. Whether a target reaches into groups inside its group is
 * not documented; we say that it does, and `issuePass` reads from the answer whether the pass is usable. Throws
 * `RemoteError`.
 * @param groupsOf the groups the account is in; only asked for where the policy names groups
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
