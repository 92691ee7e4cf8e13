import type { TenantChanges } from '../../unlock/evidence/otherWays.js';
import { opensTenant, TENANT_ACTIVITIES, TENANT_BEGINNINGS } from '../../unlock/evidence/tenantActivities.js';
import { RemoteError } from '../../unlock/errors.js';
import type { Graph } from '../client/client.js';
import { literal } from '../client/escape.js';
import { auditRow, changeFrom, readingAudit, type AuditRow } from './changes.js';
import { readGroupChanges } from './groupChanges.js';
import type { Listing, Reading } from './readAll.js';
import { readEach } from './readEach.js';

const MOST = 200;

/**
 * Reads who was let into the tenant since then: consents, roles, credentials of apps, new people, sign-in rules. One
 * query. Where Graph refuses its names, one more without them, of which the newest lines are looked through. Then who
 * came into groups that can have roles. Throws `RemoteError`.
 * @param id the account: what it did itself is marked
 */
export async function readTenantChanges(
  graph: Graph,
  id: string,
  since: Date,
): Promise<Reading<TenantChanges>> {
  const from = `activityDateTime%20ge%20${since.toISOString()}`;
  const names = [
    ...TENANT_ACTIVITIES.map((name) => `activityDisplayName%20eq%20${literal(name)}`),
    ...TENANT_BEGINNINGS.map((name) => `startswith(activityDisplayName,${literal(name)})`),
  ];
  const { rows, cutOff, unclear } = await ask(graph, `${from}%20and%20(${names.join('%20or%20')})`).catch(
    async (error: unknown) => {
      if (!(error instanceof RemoteError) || error.kind !== 'rejected') throw error;
      return ask(graph, from);
    },
  );
  const { groups, changes: ofGroups } = await readGroupChanges(graph, id, since);
  const ofTenant = rows.filter(isTelling).map((row) => changeFrom(row, id));
  const changes = [...ofTenant, ...ofGroups].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  // Its value says itself where it was cut off.
  return { value: { looked: true, cutOff, groups, changes }, cutOff: false, ...(unclear && { unclear }) };
}

function ask(graph: Graph, filter: string): Promise<Listing<AuditRow>> {
  const path = `/auditLogs/directoryAudits?$filter=${filter}&$top=${MOST}`;
  return readEach(graph, readingAudit, auditRow, path, { pages: 1 });
}

function isTelling({ activityDisplayName: name }: AuditRow): boolean {
  return opensTenant(name);
}
