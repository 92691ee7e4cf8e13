import { write } from '../client/call.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { Accepted } from '../../unlock/plan/acceptance.js';
import { segment } from '../client/escape.js';
import { Receipt } from '../client/receipt.js';

const operation: Operation = {
  name: 'reset the password',
  permission: 'User-PasswordProfile.ReadWrite.All',
};

/**
 * Sets a password that the person must change at the next sign-in. Never call it for a synced account: Entra does not
 * write it back to Active Directory. microsoft-apis.md A5 / learn.microsoft.com/graph/api/user-update
 */
export async function setPassword(graph: Graph, id: string, password: string): Promise<Accepted> {
  const passwordProfile = { password, forceChangePasswordNextSignIn: true };
  const receipt = new Receipt();
  const call = graph.api(`/users/${segment(id)}`).middlewareOptions([receipt]);
  await write(operation, () => call.patch({ passwordProfile }));
  return receipt.accepted;
}
