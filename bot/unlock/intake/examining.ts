import { diagnoseSeen } from '../diagnosis/diagnoseSeen.js';
import type { Diagnosis } from '../diagnosis/diagnosis.js';
import type { Findings } from '../findings.js';
import type { Question } from '../intents.js';
import { causeOf } from '../mass/causeOf.js';
import type { Limits } from '../limits/limits.js';
import type { MassLockouts } from '../ports/massLockouts.js';
import { lookAt, type Looking } from './gatherFindings.js';
import type { LookUps } from './lookUps.js';
import type { RecentLooks } from './recentLooks.js';

export interface ExaminingOptions extends Looking {
  readonly lookUps: Pick<LookUps, 'mayLook'>;
  readonly looks: Pick<RecentLooks, 'at'>;
  readonly massLockouts: Pick<MassLockouts, 'note'>;
  readonly limits: Pick<Limits, 'massFrom'>;
  readonly newId: () => string;
}

/** What a look concludes. `others`: so many more people have the same, where there are many. */
export type Seen = Diagnosis & { readonly others?: number };

/** Looks at the tenant for somebody, and concludes what would help. It changes nothing and asks no approver. */
export class Examining {
  constructor(private readonly options: ExaminingOptions) {}

  /** Throws `RemoteError` when too many look at once. */
  async examine(question: Question): Promise<Seen> {
    const { lookUps, looks } = this.options;
    if (!(await lookUps.mayLook(question))) return { kind: 'hand-off', reason: 'not-looked' };
    const findings = await looks.at(question, () => lookAt(this.options, question));
    return findings ? this.conclude(question, findings) : { kind: 'hand-off', reason: 'not-looked' };
  }

  private async conclude(
    { symptom, answers, tried = [], subjectId }: Question,
    findings: Findings,
  ): Promise<Seen> {
    const { remedies, massLockouts, limits, newId, now } = this.options;
    const about = { symptom, answers, tried, findings, remedies, now: now() };
    const conclusion = diagnoseSeen(about);
    const cause = causeOf(about, conclusion);
    if (!cause) return conclusion;
    const sighting = { cause, subjectId, at: about.now.toISOString() };
    const lockout = await massLockouts.note(sighting, { from: limits.massFrom, newId });
    return lockout ? { ...conclusion, others: lockout.people - 1 } : conclusion;
  }
}
