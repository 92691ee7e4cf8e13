import { known, unknown, type Finding, type RiskLevel } from '../../unlock/findings.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import { bodyOf } from '../client/odataPage.js';
import { HIDDEN, levelOf, readingRisk, riskPath, riskyUser } from '../resources/riskyUser.js';

const OVER: readonly string[] = ['confirmedSafe', 'remediated', 'dismissed'];

/** Asks Identity Protection about the account (microsoft-apis.md A13; P2). Its 429 has no `Retry-After` (A19). */
export function riskGet(id: string): BatchGet {
  return { operation: readingRisk, url: riskPath(id), optional: true };
}

/** Graph answers 404 when the account was never at risk (microsoft-apis.md E). Throws `RemoteError`. */
export function riskFrom(answer: BatchAnswer): Finding<RiskLevel> {
  if (!answer.ok && answer.error.kind === 'not-found') return known('none');
  const { riskLevel, riskState } = bodyOf(readingRisk, riskyUser, answer);
  // Graph may still show the old level after somebody dealt with the risk.
  if (riskState && OVER.includes(riskState)) return known('none');
  if (riskState === 'confirmedCompromised') return known('high');
  if (riskLevel === HIDDEN) return unknown('not-licensed', { licence: readingRisk.licence });
  const level = levelOf(riskLevel);
  return level ? known(level) : unknown('unavailable');
}
