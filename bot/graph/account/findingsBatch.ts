import type { Licence } from '../../unlock/permissions.js';
import type { BatchGet } from '../client/batch.js';
import type { LicenceGaps } from '../client/licences.js';
import { accountPath, readingAccount } from './readAccount.js';
import { ELIGIBILITY_LICENCE, eligibilityGets } from './readEligibility.js';
import { signInsGet } from './readFailedSignIns.js';
import { kindGets, type KindPart } from './readKind.js';
import { managerGet } from './readManager.js';
import { methodsGet } from './readMethods.js';
import { passPolicyGet } from './readPassPolicy.js';
import { privilegeGets, type PrivilegePart } from './readPrivileges.js';
import { riskGet } from './readRisk.js';
import { selfServiceGet } from './readSelfService.js';

/** Parts of a look that need a licence, and the licence (microsoft-apis.md A9, A11, A13, A16, A23). */
export const LICENSED_PARTS = {
  eligible: ELIGIBILITY_LICENCE,
  eligibleGroups: ELIGIBILITY_LICENCE,
  risk: 'Entra ID P2',
  signIns: 'Entra ID P1',
  selfService: 'Entra ID P1',
} as const satisfies Readonly<Record<string, Licence>>;
export type LicensedPart = keyof typeof LICENSED_PARTS;
type Part = 'account' | PrivilegePart | KindPart | 'methods' | 'manager' | 'passPolicy';

/** The questions of one look. A part is missing when the bot knows that the tenant has no licence for it. */
export type LookQuestions = Readonly<Record<Part, BatchGet> & Partial<Record<LicensedPart, BatchGet>>>;

/**
 * Returns the questions of one look, fewer than the 20 of one batch (microsoft-apis.md A18). Three of them share a
 * limit of five in ten seconds (A19: sign-ins, registration, methods). When many looks run at once, some looks get no
 * answer to these three.
 */
export function questionsAbout(id: string, now: Date, gaps: LicenceGaps): LookQuestions {
  const licensed: Record<LicensedPart, BatchGet> = {
    ...eligibilityGets(id),
    risk: riskGet(id),
    signIns: signInsGet(id, now),
    selfService: selfServiceGet(id),
  };
  return {
    account: { operation: readingAccount, url: accountPath(id) },
    ...privilegeGets(id),
    methods: methodsGet(id),
    manager: managerGet(id),
    passPolicy: passPolicyGet,
    ...kindGets(id),
    ...Object.fromEntries(Object.entries(licensed).filter(([part]) => !gaps.has(part))),
  };
}
