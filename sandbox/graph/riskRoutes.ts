import { asArray, asObject, asString } from '../http/json.js';
import type { Answer } from '../http/message.js';
import type { Risk } from '../tenant/records.js';
import { badRequest, GraphError, notFound } from './graphError.js';
import { listAnswer } from './odata/page.js';
import { type GraphContext, type GraphRoute, userInPath } from './graphContext.js';

const write = [['IdentityRiskyUser.ReadWrite.All']];
/** microsoft-apis.md A13, from the beta page. */
const MOST_IDS = 60;

/** microsoft-apis.md A13. */
export const riskRoutes: GraphRoute[] = [
  {
    method: 'GET',
    path: '/identityProtection/riskyUsers',
    needs: [['IdentityRiskyUser.Read.All'], ...write],
    handle: riskyUsers,
  },
  {
    method: 'GET',
    path: '/identityProtection/riskyUsers/{id}',
    needs: [['IdentityRiskyUser.Read.All'], ...write],
    handle: riskyUser,
  },
  {
    method: 'GET',
    path: '/identityProtection/riskDetections',
    needs: [['IdentityRiskEvent.Read.All']],
    handle: riskDetections,
  },
  {
    method: 'POST',
    path: '/identityProtection/riskyUsers/dismiss',
    needs: write,
    handle: (context) => change(context, { riskLevel: 'none', riskState: 'dismissed' }),
  },
  {
    method: 'POST',
    path: '/identityProtection/riskyUsers/confirmCompromised',
    needs: write,
    handle: (context) => change(context, { riskLevel: 'high', riskState: 'confirmedCompromised' }),
  },
];

/** contrib riskyuser-list.md. E: needs P2. */
function riskyUsers(context: GraphContext): Answer {
  mustBeLicensed(context);
  const rows = [...context.tenant.risks].map(([id, risk]) => ({ id, ...risk }));
  return listAnswer(context, { rows, show: (row) => row, context: 'identityProtection/riskyUsers' });
}

/** E: needs P2. 404 for a person who was never at risk. */
function riskyUser(context: GraphContext): Answer {
  mustBeLicensed(context);
  const user = userInPath(context);
  const risk = context.tenant.risks.get(user.id);
  if (!risk) throw notFound(user.id);
  const { id, userPrincipalName, displayName: userDisplayName } = user;
  const body = { id, userPrincipalName, userDisplayName, isDeleted: false, riskDetail: 'none', ...risk };
  return { status: 200, body };
}

/** microsoft-apis.md A13: P1 sees the rows, but `generic` in the place of what only P2 detects. */
function riskDetections(context: GraphContext): Answer {
  const { licences } = context.tenant.settings;
  if (!licences.p1 && !licences.p2) mustBeLicensed(context);
  return listAnswer(context, {
    rows: [...context.tenant.riskDetections],
    show: (row) => (licences.p2 ? row : { ...row, riskEventType: 'generic' }),
    context: 'identityProtection/riskDetections',
    pages: { normal: 20, most: 500 },
  });
}

/** Answers 204. */
function change(context: GraphContext, risk: Risk): Answer {
  mustBeLicensed(context);
  const ids = asArray(asObject(context.request.body).userIds).flatMap((id) => asString(id) ?? []);
  if (ids.length === 0 || ids.length > MOST_IDS) throw badRequest(`userIds must hold 1 to ${MOST_IDS} ids.`);
  for (const id of ids) {
    if (!context.tenant.seen(id)) throw notFound(id);
    context.tenant.risks.set(id, risk);
  }
  return { status: 204 };
}

function mustBeLicensed({ tenant }: GraphContext): void {
  if (tenant.settings.licences.p2) return;
  throw new GraphError(403, 'Forbidden', 'Your tenant is not licensed for this feature.');
}
