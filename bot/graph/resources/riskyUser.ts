import { z } from 'zod';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { RiskLevel } from '../../unlock/findings.js';
import { segment } from '../client/escape.js';

export const readingRisk: Operation = {
  name: 'read the risk of the account',
  permission: 'IdentityRiskyUser.Read.All',
  licence: 'Entra ID P2',
};

/** Identity Protection's view of somebody (microsoft-apis.md A13). learn.microsoft.com/graph/api/resources/riskyuser */
export const riskyUser = z.object({ riskLevel: z.string(), riskState: z.string().nullish() });

/** 404: never at risk (microsoft-apis.md E). learn.microsoft.com/graph/api/riskyuser-get */
export function riskPath(id: string): string {
  return `/identityProtection/riskyUsers/${segment(id)}`;
}

/** What a tenant without P2 reads in the place of a level (microsoft-apis.md E). */
export const HIDDEN = 'hidden';

const LEVELS = ['none', 'low', 'medium', 'high'] as const satisfies readonly RiskLevel[];

/** `undefined` for `hidden`, and for a word we do not know: neither is "none". */
export function levelOf(riskLevel: string): RiskLevel | undefined {
  return LEVELS.find((level) => level === riskLevel);
}
