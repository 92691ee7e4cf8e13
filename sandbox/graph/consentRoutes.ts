import type { Answer } from '../http/message.js';
import { notFound } from './graphError.js';
import { type GraphContext, type GraphRoute, userInPath } from './graphContext.js';
import { listAnswer } from './odata/page.js';
import { pick, selection } from './odata/select.js';
import type { Row } from './odata/filter.js';

const manage = [['DelegatedPermissionGrant.ReadWrite.All'], ['Directory.ReadWrite.All']];

/** microsoft-apis.md A15. */
export const consentRoutes: GraphRoute[] = [
  {
    method: 'GET',
    path: '/users/{id}/oauth2PermissionGrants',
    needs: [['Directory.Read.All'], ...manage],
    handle: list,
  },
  {
    method: 'GET',
    path: '/oauth2PermissionGrants',
    needs: [['Directory.Read.All'], ...manage],
    handle: (context) =>
      listAnswer(context, {
        rows: context.tenant.grants as unknown as Row[],
        show: (row) => row,
        context: 'oauth2PermissionGrants',
      }),
  },
  { method: 'DELETE', path: '/oauth2PermissionGrants/{grant}', needs: manage, handle: remove },
  {
    method: 'GET',
    path: '/servicePrincipals',
    needs: [['Application.Read.All'], ['Directory.Read.All']],
    handle: servicePrincipals,
  },
  {
    method: 'GET',
    path: '/servicePrincipals/{id}',
    needs: [['Application.Read.All'], ['Directory.Read.All']],
    handle: servicePrincipal,
  },
];

/** The person's own grants. Graph lists a grant for everybody with the app, not with the user. */
function list(context: GraphContext): Answer {
  const { id } = userInPath(context);
  return listAnswer(context, {
    rows: context.tenant.grants.filter(({ principalId }) => principalId === id) as unknown as Row[],
    show: (row) => row,
    context: 'oauth2PermissionGrants',
  });
}

/** Answers 204, or 404 when the grant is gone. */
function remove(context: GraphContext): Answer {
  const { tenant, params } = context;
  const grant = tenant.grants.find(({ id }) => id === params.grant);
  if (!grant) throw notFound(params.grant ?? '');
  tenant.grants = tenant.grants.filter((other) => other !== grant);
  return { status: 204 };
}

const PROPERTIES = ['id', 'appId', 'displayName', 'appOwnerOrganizationId', 'verifiedPublisher'];

/** contrib serviceprincipal-list.md. */
function servicePrincipals(context: GraphContext): Answer {
  const rows = context.tenant.servicePrincipals.map((row) => ({ ...row })) as unknown as Row[];
  const names = selection(context.request.query, PROPERTIES);
  const show = (row: Row) => pick(row, names, new Set(PROPERTIES), 'servicePrincipal');
  return listAnswer(context, { rows, show, context: 'servicePrincipals' });
}

function servicePrincipal(context: GraphContext): Answer {
  const found = context.tenant.servicePrincipals.find(({ id }) => id === context.params.id);
  if (!found) throw notFound(context.params.id ?? '');
  const names = selection(context.request.query, PROPERTIES);
  return { status: 200, body: pick(found as unknown as Row, names, new Set(PROPERTIES), 'servicePrincipal') };
}
