import { diagnoseSeen } from '../diagnosis/diagnoseSeen.js';
import type { Diagnosis } from '../diagnosis/diagnosis.js';
import type { Findings } from '../findings.js';
import type { Question } from '../intents.js';
import { sameId } from '../person.js';
import { withSignIns, type SignInsSeen } from '../diagnosis/signInsSeen.js';
import { othersWith, type CountingOthers } from '../mass/othersWith.js';
import { SyncAlerts } from '../onPremises/syncAlerts.js';
import { lookAt, type Looking } from './gatherFindings.js';
import type { LookUps } from './lookUps.js';
import type { RecentLooks } from './recentLooks.js';

export interface ExaminingOptions extends Looking, CountingOthers {
  readonly lookUps: Pick<LookUps, 'mayLook'>;
  readonly looks: Pick<RecentLooks, 'at'>;
}

/**
 * What a look concludes. `others`: so many more people have the same, where there are many. `signIns`: what the sign-in
 * log tells besides, where it may be said.
 */
export type Seen = Diagnosis & { readonly others?: number; readonly signIns?: SignInsSeen };

/** Looks at the tenant for somebody, and concludes what would help. It changes nothing and asks no approver. */
export class Examining {
  private readonly syncAlerts: SyncAlerts;

  constructor(private readonly options: ExaminingOptions) {
    this.syncAlerts = new SyncAlerts(options);
  }

  /** Throws `RemoteError` when too many look at once. */
  async examine(question: Question): Promise<Seen> {
    const { lookUps, looks } = this.options;
    if (!(await lookUps.mayLook(question))) return { kind: 'hand-off', reason: 'not-looked' };
    const findings = await looks.at(question, () => lookAt(this.options, question));
    if (!findings) return { kind: 'hand-off', reason: 'not-looked' };
    await this.syncAlerts.see(findings);
    return this.conclude(question, findings);
  }

  private async conclude(
    { symptom, answers, tried = [], askerId, subjectId }: Question,
    findings: Findings,
  ): Promise<Seen> {
    const { remedies, now } = this.options;
    const about = { symptom, answers, tried, findings, remedies, now: now() };
    const conclusion = diagnoseSeen(about);
    const others = await othersWith(this.options, { subjectId, about, conclusion });
    const seen = withSignIns(about, conclusion, sameId(askerId, subjectId));
    return others === undefined ? seen : { ...seen, others };
  }
}
