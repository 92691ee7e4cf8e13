import { z } from 'zod';
import { known, unknown, type Finding, type RiskLevel } from '../../unlock/findings.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { segment } from '../client/escape.js';
import { bodyOf } from '../client/odataPage.js';

const operation: Operation = {
  name: 'read the risk of the account',
  permission: 'IdentityRiskyUser.Read.All',
};

const riskyUser = z.object({ riskLevel: z.string(), riskState: z.string().nullish() });

const LEVELS: readonly string[] = ['none', 'low', 'medium', 'high'] satisfies RiskLevel[];
const OVER: readonly string[] = ['confirmedSafe', 'remediated', 'dismissed'];

/** Identity Protection's view of the account (apis.md A13; P2). Its 429 says nothing of how long (A19). */
export function riskGet(id: string): BatchGet {
  return { operation, url: `/identityProtection/riskyUsers/${segment(id)}`, optional: true };
}

/** 404: never at risk (apis.md E). Throws `RemoteError`. */
export function riskFrom(answer: BatchAnswer): Finding<RiskLevel> {
  if (!answer.ok && answer.error.kind === 'not-found') return known('none');
  const { riskLevel, riskState } = bodyOf(operation, riskyUser, answer);
  // The level of a risk that was dealt with may still stand there.
  if (riskState && OVER.includes(riskState)) return known('none');
  if (riskState === 'confirmedCompromised') return known('high');
  if (LEVELS.includes(riskLevel)) return known(riskLevel as RiskLevel);
  // `hidden` is what a tenant without P2 reads (apis.md E); a word we do not know is no "none" either.
  return unknown(riskLevel === 'hidden' ? 'not-licensed' : 'unavailable');
}
