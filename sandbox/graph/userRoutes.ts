import type { Answer } from '../http/message.js';
import { isRestricted } from '../tenant/privilege.js';
import type { UserRecord } from '../tenant/records.js';
import { notFound, restrictedUnit } from './graphError.js';
import { type GraphContext, type GraphRoute, isEventual, userInPath } from './graphContext.js';
import type { Row } from './odata/filter.js';
import { listAnswer } from './odata/page.js';
import { searchNeedsHeader } from './odata/search.js';
import { pick, selection, defaultUserProperties } from './odata/select.js';
import { patchUser, seconds } from './patchUser.js';
import { showUser, usersContext } from './userProperties.js';

/** microsoft-apis.md A1, A2: permissions that let an app read users. */
const readUsers = [['User.Read.All'], ['User.ReadWrite.All'], ['User.ReadBasic.All'], ['Directory.Read.All']];

export const userRoutes: GraphRoute[] = [
  { method: 'GET', path: '/users', needs: readUsers, handle: listUsers },
  { method: 'GET', path: '/users/{id}', needs: readUsers, handle: getUser },
  { method: 'PATCH', path: '/users/{id}', handle: patchUser },
  {
    method: 'GET',
    path: '/users/{id}/manager',
    needs: [['User.Read.All'], ['Directory.Read.All']],
    handle: getManager,
  },
  {
    method: 'POST',
    path: '/users/{id}/revokeSignInSessions',
    needs: [['User.RevokeSessions.All'], ['User.ReadWrite.All']],
    handle: revokeSessions,
  },
];

/** microsoft-apis.md A1. */
function getUser(context: GraphContext): Answer {
  const user = userInPath(context);
  const shown = showUser(context, user);
  const expand = context.request.query.get('$expand');
  if (expand?.startsWith('manager')) shown.manager = expandedManager(context, user, expand);
  return {
    status: 200,
    body: { '@odata.context': metadata(context, `${usersContext(context)}/$entity`), ...shown },
  };
}

/** microsoft-apis.md A2: $search works only with the header. */
function listUsers(context: GraphContext): Answer {
  if (context.request.query.has('$search') && !isEventual(context)) throw searchNeedsHeader();
  return listAnswer(context, {
    rows: context.tenant.everybody(),
    show: (row) => showUser(context, row as UserRecord),
    context: usersContext(context),
  });
}

/** microsoft-apis.md A1: 404 without a manager. */
function getManager(context: GraphContext): Answer {
  const manager = managerOf(context, userInPath(context));
  if (!manager) throw notFound('manager');
  const body = { '@odata.type': '#microsoft.graph.user', ...showUser(context, manager) };
  return { status: 200, body: { '@odata.context': metadata(context, 'directoryObjects/$entity'), ...body } };
}

function managerOf(context: GraphContext, user: UserRecord): UserRecord | undefined {
  const id = context.tenant.managers.get(user.id);
  return id ? context.tenant.seen(id) : undefined;
}

/** microsoft-apis.md A1: `$expand=manager($select=id,displayName,mail)`. */
function expandedManager(context: GraphContext, user: UserRecord, expand: string): Row | undefined {
  const manager = managerOf(context, user);
  const inner = new URLSearchParams(/\((.*)\)/.exec(expand)?.[1] ?? '');
  return (
    manager && pick(manager, selection(inner, defaultUserProperties), new Set(Object.keys(manager)), 'user')
  );
}

/** microsoft-apis.md A10: 200 with `{"value":true}`. Older sessions become invalid. */
function revokeSessions(context: GraphContext): Answer {
  const user = userInPath(context);
  const { tenant } = context;
  if (isRestricted(tenant, user.id)) throw restrictedUnit();
  tenant.write(user.id, { signInSessionsValidFromDateTime: seconds(tenant.now()) });
  return { status: 200, body: { '@odata.context': metadata(context, 'Edm.Boolean'), value: true } };
}

function metadata(context: GraphContext, what: string): string {
  return `https://graph.microsoft.com/${context.version}/$metadata#${what}`;
}
