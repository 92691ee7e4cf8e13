import type { Graph } from '../client/client.js';
import { readingRoles, ROLE_HEADERS, roleRow, rolesPath } from '../resources/directoryRole.js';
import type { Listing } from './readAll.js';
import { readEach } from './readEach.js';

/**
 * Reads every active admin role, also the harmless ones, because the intruder had those rights too (microsoft-apis.md
 * A16). Throws `RemoteError`.
 */
export async function readRoles(graph: Graph, id: string): Promise<Listing<string>> {
  const options = { headers: ROLE_HEADERS };
  const { rows, ...lacking } = await readEach(graph, readingRoles, roleRow, rolesPath(id), options);
  return { rows: rows.map(({ displayName }) => displayName), ...lacking };
}
