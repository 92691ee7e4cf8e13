import { z } from 'zod';
import type { AppConsent } from '../../unlock/evidence/evidence.js';
import { sameId } from '../../unlock/person.js';
import { batch, type BatchAnswer } from '../client/batch.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { Listing } from './readAll.js';
import { readEach } from './readEach.js';
import { RemoteError } from '../../unlock/errors.js';

const operation: Operation = {
  name: 'read which apps the person let in',
  permission: 'DelegatedPermissionGrant.ReadWrite.All',
};
const readingApps: Operation = { name: 'read what an app is called', permission: 'Application.Read.All' };

/** The tenant of Microsoft's own applications (learn.microsoft.com, "Verify first-party Microsoft applications"). */
const MICROSOFT = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';
const MOST_IN_A_BATCH = 20;
/** So many are asked for their names. The others are shown by their id, as apps of an unknown publisher. */
const MOST_APPS = 100;

export const grantRow = z.looseObject({
  id: z.string(),
  clientId: z.string(),
  // learn.microsoft.com/graph/api/resources/oauth2permissiongrant: these two. Of another one nobody knows whom it is for.
  consentType: z.string().regex(/^(principal|allprincipals)$/i),
  principalId: z.string().nullish(),
  scope: z.string().nullish(),
});
export type Grant = z.infer<typeof grantRow>;

const app = z.object({
  appId: z.string().nullish(),
  displayName: z.string().nullish(),
  appOwnerOrganizationId: z.string().nullish(),
  verifiedPublisher: z.object({ verifiedPublisherId: z.string().nullish() }).nullish(),
});

/** Reads what this person alone allowed. With `AllPrincipals` an admin allowed it for all (microsoft-apis.md A15). */
export async function readOwnGrants(graph: Graph, id: string): Promise<Listing<Grant>> {
  const path = `/users/${segment(id)}/oauth2PermissionGrants`;
  const { rows, ...lacking } = await readEach(graph, operation, grantRow, path);
  const own = rows.filter(
    ({ consentType, principalId }) =>
      consentType.toLowerCase() === 'principal' && principalId && sameId(principalId, id),
  );
  return { rows: own, ...lacking };
}

/** Reads the apps that this person let in, with their names where Graph shows them. Throws `RemoteError`. */
export async function readConsents(graph: Graph, id: string): Promise<Listing<AppConsent>> {
  const { rows: grants, ...lacking } = await readOwnGrants(graph, id);
  const ids = [...new Set(grants.map(({ clientId }) => clientId))].slice(0, MOST_APPS);
  const apps = await readApps(graph, ids);
  const consents = grants.map(({ id: grantId, clientId: appId, scope }) => {
    const known = apps.get(appId);
    return {
      grantId,
      appId,
      ...(known?.appId && { applicationId: known.appId }),
      ...(known?.displayName && { appName: known.displayName }),
      byMicrosoft: sameId(known?.appOwnerOrganizationId ?? '', MICROSOFT),
      ...(known && { verified: Boolean(known.verifiedPublisher?.verifiedPublisherId) }),
      scopes: (scope ?? '').split(' ').filter((one) => one !== ''),
    };
  });
  return { rows: consents, ...lacking };
}

/** Leaves out a name that cannot be read, so that the bot can still report what the person allowed. */
async function readApps(graph: Graph, ids: readonly string[]): Promise<Map<string, z.infer<typeof app>>> {
  const found = new Map<string, z.infer<typeof app>>();
  const select = '$select=appId,displayName,appOwnerOrganizationId,verifiedPublisher';
  for (let at = 0; at < ids.length; at += MOST_IN_A_BATCH) {
    const some = ids.slice(at, at + MOST_IN_A_BATCH);
    const gets = Object.fromEntries(
      some.map((id) => [id, { operation: readingApps, url: `/servicePrincipals/${segment(id)}?${select}` }]),
    );
    for (const [id, answer] of Object.entries(await asked(graph, gets))) {
      const read = answer.ok ? app.safeParse(answer.body).data : undefined;
      if (read) found.set(id, read);
    }
  }
  return found;
}

async function asked(
  graph: Graph,
  gets: Parameters<typeof batch<string>>[2],
): Promise<Record<string, BatchAnswer>> {
  try {
    return await batch(graph, readingApps, gets);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    graph.log.warn({ err: error }, 'What the apps are called is not known');
    return {};
  }
}
