import type { Answer } from '../http/message.js';
import type { AuthenticationMethod } from '../tenant/records.js';
import { badRequest, notFound } from './graphError.js';
import { type GraphContext, type GraphRoute, userInPath } from './graphContext.js';

const ALL = ['UserAuthenticationMethod.ReadWrite.All'];
const read = [['UserAuthenticationMethod.Read.All'], ALL];
const METHODS = '/users/{id}/authentication/methods';

/** microsoft-apis.md A8: the path segment, the type of its items, and the permission for this kind alone. */
const KINDS: readonly (readonly [path: string, type: string, permission: string])[] = [
  ['phoneMethods', 'phoneAuthenticationMethod', 'Phone'],
  ['microsoftAuthenticatorMethods', 'microsoftAuthenticatorAuthenticationMethod', 'MicrosoftAuthApp'],
  ['fido2Methods', 'fido2AuthenticationMethod', 'Passkey'],
  ['emailMethods', 'emailAuthenticationMethod', 'Email'],
  ['softwareOathMethods', 'softwareOathAuthenticationMethod', 'SoftwareOATH'],
  ['windowsHelloForBusinessMethods', 'windowsHelloForBusinessAuthenticationMethod', 'WindowsHello'],
  ['temporaryAccessPassMethods', 'temporaryAccessPassAuthenticationMethod', 'TAP'],
];

export const methodRoutes: GraphRoute[] = [
  { method: 'GET', path: METHODS, needs: read, handle: list },
  { method: 'GET', path: `${METHODS}/{method}`, needs: read, handle: (context) => ok(one(context)) },
  // A8: Graph does not delete the password method. It deletes no other method under this path.
  { method: 'DELETE', path: `${METHODS}/{method}`, handle: refuse },
  ...KINDS.map(([path, type, permission]): GraphRoute => ({
    method: 'DELETE',
    path: `/users/{id}/authentication/${path}/{method}`,
    needs: [[`UserAuthMethod-${permission}.ReadWrite.All`], ALL],
    handle: (context) => remove(context, `#microsoft.graph.${type}`),
  })),
];

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function methodsOf(context: GraphContext): AuthenticationMethod[] {
  return context.tenant.methods.get(userInPath(context).id) ?? [];
}

/** The type of each item is in `@odata.type`. */
function list(context: GraphContext): Answer {
  return ok({ value: methodsOf(context) });
}

function one(context: GraphContext): AuthenticationMethod {
  const found = methodsOf(context).find(({ id }) => id === context.params.method);
  if (!found) throw notFound(context.params.method ?? '');
  return found;
}

/** Answers 204, or 404 for a method of another kind. */
function remove(context: GraphContext, type: string): Answer {
  const found = one(context);
  if (found['@odata.type'] !== type) throw notFound(found.id);
  const { tenant } = context;
  const { id } = userInPath(context);
  refuseDefault(context, found);
  tenant.methods.set(
    id,
    (tenant.methods.get(id) ?? []).filter((method) => method !== found),
  );
  return { status: 204 };
}

/** A8: the default method cannot be removed while others are there. The password is not one of those. */
function refuseDefault(context: GraphContext, method: AuthenticationMethod): void {
  if (context.tenant.defaultMethods.get(userInPath(context).id) !== method.id) return;
  const others = methodsOf(context).filter((one) => one !== method && !isPassword(one));
  if (others.length === 0) return;
  throw badRequest(
    'Cannot delete default method with other methods configured. Please change default method before deletion.',
  );
}

function isPassword(method: AuthenticationMethod): boolean {
  return method['@odata.type'] === '#microsoft.graph.passwordAuthenticationMethod';
}

function refuse(): Answer {
  throw badRequest('Deleting this authentication method is not supported.');
}
