import { RemoteError } from '../../unlock/errors.js';
import type { RiskState } from '../../unlock/evidence/evidence.js';
import { UNEXPECTED_ANSWER } from '../../microsoft/remoteErrors.js';
import { read } from '../client/call.js';
import type { Graph } from '../client/client.js';
import { HIDDEN, levelOf, readingRisk, riskPath, riskyUser } from '../resources/riskyUser.js';
import { patiently } from './readAll.js';

/**
 * Reads level and state (microsoft-apis.md A13; P2). Graph answers 404 when the account was never at risk. Throws
 * `RemoteError`, also when Graph hides the level.
 */
export async function readRiskState(graph: Graph, id: string): Promise<RiskState> {
  const risk = await patiently(graph, () => ask(graph, id));
  if (!risk) return { level: 'none', state: 'none' };
  const { riskLevel, riskState } = risk;
  const level = levelOf(riskLevel);
  if (level) return { level, state: riskState ?? 'none' };
  const { name, licence } = readingRisk;
  if (riskLevel === HIDDEN) throw new RemoteError(name, { kind: 'not-licensed', licence });
  throw new RemoteError(name, { kind: 'unavailable', code: UNEXPECTED_ANSWER });
}

async function ask(graph: Graph, id: string) {
  try {
    return await read(readingRisk, riskyUser, () => graph.api(riskPath(id)).get());
  } catch (error) {
    if (error instanceof RemoteError && error.kind === 'not-found') return undefined;
    throw error;
  }
}
