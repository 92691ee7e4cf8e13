import type { Visit } from './entry.js';
import { REASONS, VISIT_REASONS, type VisitFacts, type VisitReason } from './reasons.js';

/** `bad`: points at a break-in. `odd`: the approver reads the reasons and judges. */
export interface JudgedVisit {
  readonly visit: Visit;
  readonly interactive: boolean;
  readonly verdict: 'bad' | 'odd' | 'fine';
  readonly reasons: readonly VisitReason[];
}

/** Reasons that together weigh this much point at a break-in. */
const ENOUGH = 2;

/** Judges each visit by the table, the worst first. */
export function judgeVisits(visits: readonly Visit[], facts: VisitFacts): readonly JudgedVisit[] {
  const judged = visits.map((visit) => judgeVisit(visit, facts));
  return (['bad', 'odd', 'fine'] as const).flatMap((verdict) =>
    judged.filter((one) => one.verdict === verdict),
  );
}

function judgeVisit(visit: Visit, facts: VisitFacts): JudgedVisit {
  const reasons = VISIT_REASONS.filter((reason) => REASONS[reason].holds(visit, facts));
  const weight = reasons.reduce((sum, reason) => sum + REASONS[reason].weight, 0);
  const verdict = weight >= ENOUGH ? 'bad' : weight > 0 ? 'odd' : 'fine';
  return { visit, interactive: facts.interactive, verdict, reasons };
}
