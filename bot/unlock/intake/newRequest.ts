import type { NeedsAdmin } from '../diagnosis/diagnosis.js';
import type { Findings } from '../findings.js';
import type { Subject } from '../person.js';
import type { SymptomReport } from '../intents.js';
import type { Follows } from '../request/after.js';
import type { Pending } from '../request/request.js';
import { saidOf } from '../said/maskSecrets.js';
import type { Instant } from '../values.js';

/** True when an intruder may still be in the account. Then the bot investigates before an approver decides. */
function isSuspect(found: NeedsAdmin): boolean {
  if (found.kind === 'hand-off') return found.reason === 'compromised';
  return found.kind === 'contain' || found.needsSecured;
}

/** Makes a new request from the report and the findings. */
export function newRequest(
  report: SymptomReport,
  subject: Subject,
  found: NeedsAdmin,
  findings: Findings,
  facts: {
    id: string;
    now: Date;
    /** Until when it waits for a decision. */
    expiresAt: Instant;
    containApprovals: number;
    words: readonly string[];
    follows?: Follows;
  },
): Pending {
  const plan = found.kind === 'plan' ? found : undefined;
  const contains = found.kind === 'contain';
  // Whoever made the report, nothing is stored that was not masked.
  const said = report.said === undefined ? undefined : saidOf(report.said);
  return {
    id: facts.id,
    kind: contains ? 'contain' : 'unlock',
    version: 1,
    status: 'pending',
    tenantId: report.tenantId,
    requester: report.requester,
    joined: [],
    ...(report.caller && { caller: { ...report.caller, at: facts.now.toISOString() } }),
    ...(facts.follows && { follows: facts.follows }),
    subject,
    symptom: report.symptom,
    answers: report.answers,
    ...(said && { said }),
    findings,
    steps: plan ? plan.remedies.map((remedy) => ({ remedy, state: 'planned' })) : [],
    needsSecured: plan?.needsSecured ?? false,
    approvalsNeeded: contains ? facts.containApprovals : 1,
    approvals: [],
    words: facts.words,
    ...(isSuspect(found) && { evidence: { startedAt: facts.now.toISOString(), found: {} } }),
    ...(found.kind === 'hand-off' && { handOff: found.reason }),
    createdAt: facts.now.toISOString(),
    expiresAt: facts.expiresAt,
  };
}
