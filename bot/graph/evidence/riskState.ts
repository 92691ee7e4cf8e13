import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import type { RiskState } from '../../unlock/evidence/evidence.js';
import type { RiskLevel } from '../../unlock/findings.js';
import { batch } from '../client/batch.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { bodyOf } from '../client/odataPage.js';
import { riskGet } from '../account/readRisk.js';
import { patiently } from './readAll.js';

const operation: Operation = {
  name: 'read the risk of the account',
  permission: 'IdentityRiskyUser.Read.All',
};

const LEVELS = ['none', 'low', 'medium', 'high'] as const satisfies readonly RiskLevel[];
const riskyUser = z.object({ riskLevel: z.string(), riskState: z.string().nullish() });

/** Level and state (apis.md A13; P2). 404: never at risk. Throws `RemoteError`, also for a level that is hidden. */
export async function readRiskState(graph: Graph, id: string): Promise<RiskState> {
  const { riskLevel, riskState } = await patiently(graph, () => ask(graph, id));
  const level = LEVELS.find((known) => known === riskLevel);
  if (level) return { level, state: riskState ?? 'none' };
  // `hidden` is what a tenant without P2 reads (apis.md E).
  const code = riskLevel === 'hidden' ? 'NotLicensed' : 'UnexpectedAnswer';
  throw new RemoteError(operation.name, { kind: riskLevel === 'hidden' ? 'forbidden' : 'unavailable', code });
}

/** Through a batch: only there the sentence is read that tells a missing licence from a missing permission. */
async function ask(graph: Graph, id: string): Promise<z.infer<typeof riskyUser>> {
  const { risk } = await batch(graph, operation, { risk: riskGet(id) });
  if (!risk.ok && risk.error.kind === 'not-found') return { riskLevel: 'none', riskState: 'none' };
  return bodyOf(operation, riskyUser, risk);
}
