import { write } from '../call.js';
import type { Graph } from '../client.js';
import type { Operation } from '../errors.js';
import { segment } from '../escape.js';

const operation: Operation = {
  name: 'block sign-in',
  permission: 'User.EnableDisableAccount.All and the Entra role User Administrator',
};

/** Blocks sign-in. apis.md A3 / learn.microsoft.com/graph/api/user-update */
export async function blockSignIn(graph: Graph, id: string): Promise<void> {
  await write(operation, () => graph.api(`/users/${segment(id)}`).patch({ accountEnabled: false }));
}
