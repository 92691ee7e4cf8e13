import type { Json } from '../../unlock/values.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { readOwnGrants } from '../evidence/consents.js';
import { foundIn } from '../evidence/readAll.js';
import { remove } from './remove.js';

const removing: Operation = {
  name: 'remove the access of the app',
  permission: 'DelegatedPermissionGrant.ReadWrite.All',
};

/**
 * Reads a grant that this person gave, as Graph returns it. Returns `undefined` for any other grant (microsoft-apis.md
 * A15). Throws `RemoteError`.
 */
export async function readAppConsent(graph: Graph, id: string, grantId: string): Promise<Json | undefined> {
  const grant = foundIn(await readOwnGrants(graph, id), removing, (own) => own.id === grantId);
  return grant as Json | undefined;
}

/** Removes a grant. Graph answers 204. learn.microsoft.com/graph/api/oauth2permissiongrant-delete */
export async function removeAppConsent(graph: Graph, grantId: string): Promise<void> {
  await remove(graph, removing, `/oauth2PermissionGrants/${segment(grantId)}`);
}
