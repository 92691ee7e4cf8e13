import type { TenantChanges } from '../../unlock/evidence/otherWays.js';
import { RemoteError } from '../../unlock/errors.js';
import type { Graph } from '../client/client.js';
import { literal } from '../client/escape.js';
import { auditRow, changeFrom, readingAudit } from './changes.js';
import { readAll, type Listing } from './readAll.js';

/** Activities of the directory audit that let somebody into the whole tenant (microsoft-apis.md A12). */
const ACTIVITIES = [
  'Consent to application',
  'Add app role assignment to service principal',
  'Add delegated permission grant',
  'Add member to role',
  'Add eligible member to role',
  'Add service principal',
  'Add service principal credentials',
  'Add owner to application',
  'Add owner to service principal',
  'Add user',
  'Set domain authentication',
  'Add conditional access policy',
  'Update conditional access policy',
  'Delete conditional access policy',
] as const;
/** A secret or certificate of an app. Its dash differs between pages and a space ends it, so it is asked for by its beginning. */
const BEGINNING = 'Update application';
const OF_CREDENTIALS = /^update application\W+certificates/i;
const MOST = 200;

type Row = Parameters<typeof changeFrom>[0];

/**
 * Reads who was let into the tenant since then: consents, roles, credentials of apps, new people, sign-in rules. One
 * query. Where Graph refuses its names, one more without them, of which the newest lines are looked through.
 * @param id the account: what it did itself is marked
 */
export async function readTenantChanges(graph: Graph, id: string, since: Date): Promise<TenantChanges> {
  const from = `activityDateTime%20ge%20${since.toISOString()}`;
  const names = [
    ...ACTIVITIES.map((name) => `activityDisplayName%20eq%20${literal(name)}`),
    `startswith(activityDisplayName,${literal(BEGINNING)})`,
  ];
  const { rows, cutOff } = await ask(graph, `${from}%20and%20(${names.join('%20or%20')})`).catch(
    async (error: unknown) => {
      if (!(error instanceof RemoteError) || error.kind !== 'rejected') throw error;
      return ask(graph, from);
    },
  );
  return {
    looked: true,
    cutOff,
    changes: rows
      .filter(isTelling)
      .toSorted((a, b) => (a.activityDateTime > b.activityDateTime ? -1 : 1))
      .map((row) => changeFrom(row, id)),
  };
}

function ask(graph: Graph, filter: string): Promise<Listing<Row>> {
  const path = `/auditLogs/directoryAudits?$filter=${filter}&$top=${MOST}`;
  return readAll(graph, readingAudit, auditRow, path, { pages: 1 });
}

function isTelling({ activityDisplayName: name }: Row): boolean {
  return (
    ACTIVITIES.some((activity) => activity.toLowerCase() === name.trim().toLowerCase()) ||
    OF_CREDENTIALS.test(name)
  );
}
