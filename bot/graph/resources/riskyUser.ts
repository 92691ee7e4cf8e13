import { z } from 'zod';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { RiskLevel } from '../../unlock/findings.js';
import { segment } from '../client/escape.js';

export const readingRisk: Operation = {
  name: 'read the risk of the account',
  permission: 'IdentityRiskyUser.Read.All',
  licence: 'Entra ID P2',
};

/** How Identity Protection sees a person (microsoft-apis.md A13). learn.microsoft.com/graph/api/resources/riskyuser */
export const riskyUser = z.object({ riskLevel: z.string(), riskState: z.string().nullish() });

/** Graph answers 404: never at risk (microsoft-apis.md E). learn.microsoft.com/graph/api/riskyuser-get */
export function riskPath(id: string): string {
  return `/identityProtection/riskyUsers/${segment(id)}`;
}

/** Graph shows this word instead of a level to a tenant without P2 (microsoft-apis.md E). */
export const HIDDEN = 'hidden';

const LEVELS = ['none', 'low', 'medium', 'high'] as const satisfies readonly RiskLevel[];

/** Returns `undefined` for `hidden` and for a word that the bot does not know. Neither means "none". */
export function levelOf(riskLevel: string): RiskLevel | undefined {
  return LEVELS.find((level) => level === riskLevel);
}
