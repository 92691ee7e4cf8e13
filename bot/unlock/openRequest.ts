import type { Asking } from './conclude.js';
import type { Findings } from './findings.js';
import type { Subject } from './person.js';
import type { SymptomReport } from './ports.js';
import type { Pending } from './request.js';

/** A new request from what was asked and what was found. */
export function openRequest(
  report: SymptomReport,
  subject: Subject,
  found: Asking,
  findings: Findings,
  facts: { id: string; now: Date; expiresAfterMs: number },
): Pending {
  const plan = found.kind === 'plan' ? found : undefined;
  return {
    id: facts.id,
    version: 1,
    status: 'pending',
    tenantId: report.tenantId,
    requester: report.requester,
    joined: [],
    subject,
    symptom: report.symptom,
    answers: report.answers,
    findings,
    steps: plan ? plan.remedies.map((remedy) => ({ remedy, state: 'planned' })) : [],
    needsSecured: plan?.needsSecured ?? false,
    ...(found.kind === 'hand-off' && { handOff: found.reason }),
    createdAt: facts.now.toISOString(),
    expiresAt: new Date(facts.now.getTime() + facts.expiresAfterMs).toISOString(),
  };
}
