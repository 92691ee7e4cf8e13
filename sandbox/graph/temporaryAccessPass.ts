import { randomBytes, randomUUID } from 'node:crypto';
import { asObject } from '../http/json.js';
import type { Answer } from '../http/message.js';
import { sha256 } from '../http/redact.js';
import { badRequest } from './graphError.js';
import { type GraphContext, type GraphRoute, userInPath } from './graphContext.js';

const TYPE = '#microsoft.graph.temporaryAccessPassAuthenticationMethod';
/** apis.md A7: the policy's defaults, in minutes. */
const POLICY = { least: 60, most: 480, usual: 60, length: 8 };

export const temporaryAccessPassRoutes: GraphRoute[] = [
  {
    method: 'POST',
    path: '/users/{id}/authentication/temporaryAccessPassMethods',
    needs: [['UserAuthMethod-TAP.ReadWrite.All'], ['UserAuthenticationMethod.ReadWrite.All']],
    handle: create,
  },
];

/** apis.md A7: 201, with the pass in this answer and never again. A new one takes the place of the old. */
function create(context: GraphContext): Answer {
  const user = userInPath(context);
  const { tenant } = context;
  const wanted = asObject(context.request.body);
  const lifetimeInMinutes = Number(wanted.lifetimeInMinutes ?? POLICY.usual);
  if (!(lifetimeInMinutes >= POLICY.least && lifetimeInMinutes <= POLICY.most)) {
    throw badRequest(
      `lifetimeInMinutes must be between ${POLICY.least} and ${POLICY.most} by the tenant's policy.`,
    );
  }
  const method = {
    '@odata.type': TYPE,
    id: randomUUID(),
    lifetimeInMinutes,
    isUsableOnce: wanted.isUsableOnce === true,
    startDateTime: tenant.now().toISOString(),
    createdDateTime: tenant.now().toISOString(),
    isUsable: true,
    methodUsabilityReason: 'EnabledByPolicy',
  };
  const others = (tenant.methods.get(user.id) ?? []).filter((other) => other['@odata.type'] !== TYPE);
  tenant.methods.set(user.id, [...others, { ...method, temporaryAccessPass: null }]);
  const temporaryAccessPass = randomBytes(POLICY.length).toString('base64url').slice(0, POLICY.length);
  tenant.passHashes.set(user.id, sha256(temporaryAccessPass));
  return { status: 201, body: { ...method, temporaryAccessPass } };
}
