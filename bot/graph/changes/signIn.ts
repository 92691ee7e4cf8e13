import { write } from '../client/call.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { segment } from '../client/escape.js';

const PERMISSION = 'User.EnableDisableAccount.All';

/** Allows sign-in. microsoft-apis.md A3 / learn.microsoft.com/graph/api/user-update */
export async function enableSignIn(graph: Graph, id: string): Promise<void> {
  await set(graph, id, true, { name: 'allow sign-in', permission: PERMISSION });
}

/** Blocks sign-in. microsoft-apis.md A3 / learn.microsoft.com/graph/api/user-update */
export async function blockSignIn(graph: Graph, id: string): Promise<void> {
  await set(graph, id, false, { name: 'block sign-in', permission: PERMISSION });
}

async function set(graph: Graph, id: string, accountEnabled: boolean, operation: Operation): Promise<void> {
  await write(operation, () => graph.api(`/users/${segment(id)}`).patch({ accountEnabled }));
}
