import type { Answer } from '../http/message.js';
import { tenantId } from '../tenant/seed.js';
import type { Tenant } from '../tenant/tenant.js';
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
  const last = lastSync(tenant);
  const row = {
    id: tenantId,
    displayName: 'Contoso',
    tenantType: 'AAD',
    onPremisesSyncEnabled: true,
    // To the second, as in Microsoft's sample.
    onPremisesLastSyncDateTime: last?.toISOString().replace(/\.\d+Z$/, 'Z') ?? null,
  };
  const value = [pick(row, names, new Set(PROPERTIES), 'organization')];
  return { status: 200, body: { '@odata.context': `${root}/$metadata#organization`, value } };
}

/** While it runs, the last cycle of Connect Sync is some minutes ago. */
function lastSync({ settings: { sync }, now }: Tenant): Date | undefined {
  if (sync === 'runs') return new Date(now().getTime() - 12 * 60_000);
  return sync === 'never' ? undefined : sync;
}
