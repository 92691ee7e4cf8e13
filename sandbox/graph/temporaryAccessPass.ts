import { randomBytes, randomUUID } from 'node:crypto';
import { asObject } from '../http/json.js';
import type { Answer } from '../http/message.js';
import { sha256 } from '../http/redact.js';
import { isRestricted } from '../tenant/privilege.js';
import { badRequest, restrictedUnit } from './graphError.js';
import { type GraphContext, type GraphRoute, userInPath } from './graphContext.js';
import { mayUsePass, PASS_DEFAULTS } from './passPolicy.js';
import { seconds } from './patchUser.js';

const TYPE = '#microsoft.graph.temporaryAccessPassAuthenticationMethod';

export const temporaryAccessPassRoutes: GraphRoute[] = [
  {
    method: 'POST',
    path: '/users/{id}/authentication/temporaryAccessPassMethods',
    needs: [['UserAuthMethod-TAP.ReadWrite.All'], ['UserAuthenticationMethod.ReadWrite.All']],
    handle: create,
  },
  {
    method: 'GET',
    path: '/users/{id}/authentication/temporaryAccessPassMethods',
    // contrib authentication-list-temporaryaccesspassmethods.md
    needs: [
      ['UserAuthMethod-TAP.Read.All'],
      ['UserAuthMethod-TAP.ReadWrite.All'],
      ['UserAuthenticationMethod.Read.All'],
      ['UserAuthenticationMethod.ReadWrite.All'],
    ],
    handle: list,
  },
];

/** At most one method, without the pass itself. */
function list(context: GraphContext): Answer {
  const methods = context.tenant.methods.get(userInPath(context).id) ?? [];
  return { status: 200, body: { value: methods.filter((method) => method['@odata.type'] === TYPE) } };
}

/** microsoft-apis.md A7: 201. Only this answer shows the pass. A new pass replaces the old one. */
function create(context: GraphContext): Answer {
  const user = userInPath(context);
  const { tenant } = context;
  if (isRestricted(tenant, user.id)) throw restrictedUnit();
  const wanted = asObject(context.request.body);
  const lifetimeInMinutes = Number(wanted.lifetimeInMinutes ?? PASS_DEFAULTS.usual);
  if (!(lifetimeInMinutes >= PASS_DEFAULTS.least && lifetimeInMinutes <= PASS_DEFAULTS.most)) {
    throw badRequest(
      `lifetimeInMinutes must be between ${PASS_DEFAULTS.least} and ${PASS_DEFAULTS.most} by the tenant's policy.`,
    );
  }
  const isUsable = mayUsePass(tenant, user.id);
  const method = {
    '@odata.type': TYPE,
    id: randomUUID(),
    lifetimeInMinutes,
    isUsableOnce: wanted.isUsableOnce === true,
    startDateTime: seconds(tenant.now()),
    createdDateTime: seconds(tenant.now()),
    isUsable,
    methodUsabilityReason: isUsable ? 'EnabledByPolicy' : 'DisabledByPolicy',
  };
  const others = (tenant.methods.get(user.id) ?? []).filter((other) => other['@odata.type'] !== TYPE);
  tenant.methods.set(user.id, [...others, { ...method, temporaryAccessPass: null }]);
  const temporaryAccessPass = randomBytes(PASS_DEFAULTS.length)
    .toString('base64url')
    .slice(0, PASS_DEFAULTS.length);
  tenant.passHashes.set(user.id, sha256(temporaryAccessPass));
  return { status: 201, body: { ...method, temporaryAccessPass } };
}
