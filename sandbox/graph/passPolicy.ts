import type { Answer } from '../http/message.js';
import { groupsOf } from '../tenant/membership.js';
import type { Tenant } from '../tenant/tenant.js';
import type { GraphContext, GraphRoute } from './graphContext.js';

/** microsoft-apis.md A7: the values of an unchanged policy. Times are in minutes. */
export const PASS_DEFAULTS = { least: 60, most: 480, usual: 60, length: 8 };

export const passPolicyRoutes: GraphRoute[] = [
  {
    method: 'GET',
    path: '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/TemporaryAccessPass',
    needs: [
      ['Policy.Read.AuthenticationMethod'],
      ['Policy.ReadWrite.AuthenticationMethod'],
      ['Policy.Read.All'],
    ],
    handle: policy,
  },
];

/** contrib temporaryaccesspassauthenticationmethodconfiguration-get.md. */
function policy({ tenant }: GraphContext): Answer {
  const { state, includeTargets, excludeTargets } = tenant.settings.passPolicy;
  const target = (id: string) => ({ targetType: 'group', id });
  const body = {
    '@odata.type': '#microsoft.graph.temporaryAccessPassAuthenticationMethodConfiguration',
    id: 'TemporaryAccessPass',
    state,
    defaultLifetimeInMinutes: PASS_DEFAULTS.usual,
    defaultLength: PASS_DEFAULTS.length,
    minimumLifetimeInMinutes: PASS_DEFAULTS.least,
    maximumLifetimeInMinutes: PASS_DEFAULTS.most,
    isUsableOnce: false,
    includeTargets: includeTargets.map((id) => ({ ...target(id), isRegistrationRequired: false })),
    excludeTargets: excludeTargets.map(target),
  };
  return { status: 200, body };
}

/** microsoft-apis.md A7: only people whom the policy includes can sign in with a pass. Graph issues one for anybody. */
export function mayUsePass(tenant: Tenant, userId: string): boolean {
  const { state, includeTargets, excludeTargets } = tenant.settings.passPolicy;
  const groups = groupsOf(tenant.groups, userId).map((group) => group.id);
  const isIn = (id: string): boolean => id === 'all_users' || groups.includes(id);
  return state === 'enabled' && includeTargets.some(isIn) && !excludeTargets.some(isIn);
}
