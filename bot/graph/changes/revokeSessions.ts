import { write } from '../client/call.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { Accepted } from '../../unlock/plan/acceptance.js';
import { segment } from '../client/escape.js';
import { Receipt } from '../client/receipt.js';

const operation: Operation = { name: 'revoke the sessions', permission: 'User.RevokeSessions.All' };

/**
 * Ends every refresh token and session cookie within minutes. Access tokens live on for about an hour.
 * microsoft-apis.md A10 / learn.microsoft.com/graph/api/user-revokesigninsessions
 */
export async function revokeSessions(graph: Graph, id: string): Promise<Accepted> {
  const receipt = new Receipt();
  const call = graph.api(`/users/${segment(id)}/revokeSignInSessions`).middlewareOptions([receipt]);
  await write(operation, () => call.post(undefined));
  return receipt.accepted;
}
