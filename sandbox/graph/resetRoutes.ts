import { asString, isObject } from '../http/json.js';
import type { Answer } from '../http/message.js';
import { newOperation, type Delegated, type ResetOperation } from '../tenant/delegated.js';
import { isComplex } from '../tenant/password.js';
import { mayReset } from '../tenant/privilege.js';
import type { UserRecord } from '../tenant/records.js';
import { badRequest, denied, GraphError, notFound } from './graphError.js';
import { type GraphContext, type GraphRoute, userInPath } from './graphContext.js';
import { seconds } from './patchUser.js';

/** microsoft-apis.md A6: the same for everybody's password method. */
const PASSWORD_METHOD = '28c10230-6103-485e-b985-444c60001490';
const WRITE = 'UserAuthenticationMethod.ReadWrite.All';

/** microsoft-apis.md A6: for signed-in people alone. */
export const resetRoutes: GraphRoute[] = [
  { method: 'POST', path: '/users/{id}/authentication/methods/{method}/resetPassword', handle: reset },
  { method: 'GET', path: '/users/{id}/authentication/operations/{operation}', handle: status },
];

/** 202, and where to ask how far it is. Without a new password Microsoft makes one, for a cloud account. */
function reset(context: GraphContext): Answer {
  const { tenant, params, request, root } = context;
  const caller = callerWith(context, [WRITE]);
  if (params.method !== PASSWORD_METHOD) throw notFound(params.method ?? '');
  const user = userInPath(context);
  if (user.id === caller.personId) throw badRequest('You cannot reset your own password.');
  if (!mayReset(tenant, caller.personId, user.id)) throw denied();
  const given = isObject(request.body) ? asString(request.body.newPassword) : undefined;
  if (given === undefined && user.onPremisesSyncEnabled) throw badRequest('newPassword is required.');
  const password = given ?? `Made-${Math.floor(tenant.now().getTime() / 1000)}!`;
  const operation = begin(context, user, password);
  if (operation.ends === 'succeeded') change(context, user, password, caller);
  tenant.resets.set(operation.id, operation);
  const at = `${root}/users/${user.id}/authentication/operations/${operation.id}`;
  return {
    status: 202,
    headers: { Location: `${at}?aadgdc=AM2P&aadgsu=ssprprod-a` },
    ...(given === undefined && { body: { newPassword: password } }),
  };
}

function begin({ tenant }: GraphContext, user: UserRecord, password: string): ResetOperation {
  const { resetLooks: looksLeft, writeback, bannedWords } = tenant.settings;
  const isBanned = bannedWords.some((word) => password.toLowerCase().includes(word));
  const detail =
    isBanned || !isComplex(password, user)
      ? 'PasswordPolicyError'
      : user.onPremisesSyncEnabled && writeback !== 'on'
        ? writeback === 'refuses'
          ? 'OnPremisesPolicyError'
          : 'OnPremisesConnectivityError'
        : '';
  const createdAt = tenant.now().toISOString();
  return newOperation({
    userId: user.id,
    createdAt,
    looksLeft,
    ends: detail === '' ? 'succeeded' : 'failed',
    detail,
  });
}

/**
 * microsoft-apis.md A6: the person must change it at the next sign-in. What dates the password of a synced account is
 * its own directory, and the next sync brings that: here it never comes, so nobody may build on it.
 */
function change({ tenant }: GraphContext, user: UserRecord, password: string, { personId }: Delegated): void {
  const at = seconds(tenant.now());
  tenant.write(user.id, {
    passwordProfile: { password: null, forceChangePasswordNextSignIn: true },
    ...(!user.onPremisesSyncEnabled && {
      lastPasswordChangeDateTime: at,
      signInSessionsValidFromDateTime: at,
    }),
  });
  tenant.setPassword(user.id, password);
  const by = tenant.user(personId);
  tenant.directoryAudits.push({
    id: `Directory_reset_${tenant.directoryAudits.length}`,
    activityDateTime: at,
    activityDisplayName: 'Reset user password',
    category: 'UserManagement',
    loggedByService: 'Core Directory',
    result: 'success',
    initiatedBy: {
      user: { id: by.id, displayName: by.displayName, userPrincipalName: by.userPrincipalName },
      app: null,
    },
    targetResources: [{ id: user.id, displayName: user.displayName, type: 'User' }],
  });
}

/** microsoft-apis.md A6: `notStarted`, `running`, `succeeded` or `failed`, with `statusDetail`. */
function status(context: GraphContext): Answer {
  const { tenant, params } = context;
  callerWith(context, ['UserAuthenticationMethod.Read.All', WRITE]);
  const user = userInPath(context);
  const operation = tenant.resets.get(params.operation ?? '');
  if (!operation || operation.userId !== user.id) throw notFound(params.operation ?? '');
  const isOver = operation.looksLeft <= 0;
  operation.looksLeft -= 1;
  return {
    status: 200,
    body: {
      id: operation.id,
      createdDateTime: operation.createdAt,
      lastActionDateTime: tenant.now().toISOString(),
      status: isOver ? operation.ends : 'running',
      statusDetail: isOver ? operation.detail : '',
    },
  };
}

/** Whose rights the call has. An app alone has none for this (microsoft-apis.md A6). A20: 401 for a token that is none. */
function callerWith({ tenant, request }: GraphContext, oneOf: readonly string[]): Delegated {
  const [, token] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
  if (!token) throw denied();
  const delegated = tenant.delegatedTokens.read(token, tenant.now());
  if (!delegated)
    throw new GraphError(401, 'InvalidAuthenticationToken', 'Access token is expired or not valid.');
  if (tenant.settings.graphChallenges)
    throw new GraphError(401, 'InvalidAuthenticationToken', 'Continuous access evaluation.', {
      'WWW-Authenticate': `Bearer realm="", error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnt9fQ=="`,
    });
  if (!delegated.scopes.some((scope) => oneOf.includes(scope))) throw denied();
  return delegated;
}
