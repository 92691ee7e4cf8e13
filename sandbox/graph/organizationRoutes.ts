import type { Answer } from '../http/message.js';
import { tenantId } from '../tenant/seed.js';
import type { GraphContext, GraphRoute } from './graphContext.js';
import { pick, selection } from './odata/select.js';

const PROPERTIES = ['id', 'displayName', 'tenantType', 'onPremisesSyncEnabled', 'onPremisesLastSyncDateTime'];

/** microsoft-apis.md N-C: the tenant itself, as a list of one. */
export const organizationRoutes: GraphRoute[] = [
  {
    method: 'GET',
    path: '/organization',
    needs: [['Organization.Read.All'], ['Directory.Read.All']],
    handle: list,
  },
];

function list({ request, tenant, root }: GraphContext): Answer {
  const names = selection(request.query, PROPERTIES);
  const { lastSyncMinutesAgo: minutes } = tenant.settings;
  const last = minutes === null ? null : new Date(tenant.now().getTime() - minutes * 60_000);
  const row = {
    id: tenantId,
    displayName: 'Contoso',
    tenantType: 'AAD',
    onPremisesSyncEnabled: true,
    // To the second, as in Microsoft's sample.
    onPremisesLastSyncDateTime: last && last.toISOString().replace(/\.\d+Z$/, 'Z'),
  };
  const value = [pick(row, names, new Set(PROPERTIES), 'organization')];
  return { status: 200, body: { '@odata.context': `${root}/$metadata#organization`, value } };
}
