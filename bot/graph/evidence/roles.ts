import type { Graph } from '../client/client.js';
import { readingRoles, ROLE_HEADERS, roleRow, rolesPath } from '../resources/directoryRole.js';
import { readAll, type Listing } from './readAll.js';

/**
 * Reads every active admin role, also the harmless ones, because the intruder had those rights too (microsoft-apis.md
 * A16). Throws `RemoteError`.
 */
export async function readRoles(graph: Graph, id: string): Promise<Listing<string>> {
  const { rows, cutOff } = await readAll(graph, readingRoles, roleRow, rolesPath(id), {
    headers: ROLE_HEADERS,
  });
  return { rows: rows.map(({ displayName }) => displayName), cutOff };
}
