import { write } from '../client/call.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';

const permission = 'IdentityRiskyUser.ReadWrite.All';
const dismissing: Operation = { name: 'dismiss the risk', permission };
const confirming: Operation = { name: 'confirm the break-in to Microsoft', permission };

/** learn.microsoft.com/graph/api/riskyuser-dismiss. Graph answers 204 (microsoft-apis.md A13; P2). */
export async function dismissRisk(graph: Graph, id: string): Promise<void> {
  await write(dismissing, () => graph.api('/identityProtection/riskyUsers/dismiss').post({ userIds: [id] }));
}

/** learn.microsoft.com/graph/api/riskyuser-confirmcompromised. Graph answers 204 (microsoft-apis.md A13; P2). */
export async function confirmCompromised(graph: Graph, id: string): Promise<void> {
  await write(confirming, () =>
    graph.api('/identityProtection/riskyUsers/confirmCompromised').post({ userIds: [id] }),
  );
}
