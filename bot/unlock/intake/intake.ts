import { followsFrom } from '../after/tried.js';
import { nextRemedies } from '../after/nextRemedies.js';
import { retrying } from '../changeRequest.js';
import { diagnoseSeen } from '../diagnosis/diagnoseSeen.js';
import { withSignIns } from '../diagnosis/signInsSeen.js';
import { needsAdmin, type DiagnosisInput, type NeedsAdmin } from '../diagnosis/diagnosis.js';
import type { Findings } from '../findings.js';
import type { Submitted, SymptomReport } from '../intents.js';
import { admit } from '../limits/admit.js';
import { deniedLately, type DeniedLately, type Wish } from '../limits/deniedLately.js';
import { limitsFor, type Limits } from '../limits/limits.js';
import { sameId } from '../person.js';
import type { Channels } from '../ports/jobs.js';
import type { Transaction } from '../ports/requestStore.js';
import type { Follows } from '../request/after.js';
import type { Pending, UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';
import { askingOf, readRequester, type ExternalAskers } from './asker.js';
import { believedReport } from './believedReport.js';
import { causeOf } from '../mass/causeOf.js';
import type { Cause } from '../mass/massLockout.js';
import { foldingOf } from '../mass/member.js';
import { othersWith, type CountingOthers } from '../mass/othersWith.js';
import type { ProofRules } from '../proof/rules.js';
import { gatherFindings, type Looking } from './gatherFindings.js';
import { newRequest } from './newRequest.js';
import { asHeard, submitOrJoin } from './submitOrJoin.js';

export interface IntakeOptions extends Looking, CountingOthers {
  readonly channels: Channels;
  readonly limits: Limits;
  readonly proofRules: Pick<ProofRules, 'levels' | 'raises'>;
  readonly externalAskers: ExternalAskers;
  /** True for a member of the helpdesk's group. Throws `RemoteError`. */
  readonly isHelpdesk: (personId: string) => Promise<boolean>;
  readonly containApprovals: number;
  /** Returns until when a request of that moment waits for a decision. */
  readonly deadline: (from: Instant) => Instant;
  readonly newId: () => string;
  readonly newWords: () => readonly string[];
}

/** A report that goes on from a request that is over. */
export interface Onward {
  readonly from: UnlockRequest;
  readonly how: Follows['how'];
  /** Says why it may not go on, in the transaction in which the report is stored. Then nothing is stored. */
  readonly stopped: (tx: Transaction) => Promise<StoppedOnward | undefined>;
  /** Stores more in that transaction. */
  readonly alongside: (tx: Transaction, stored: UnlockRequest) => Promise<void>;
}

/** Somebody was faster, so it goes on already. */
export interface StoppedOnward {
  readonly kind: 'stopped-onward';
}

/** A report as a request that is not stored yet. `cause`: what others may have too. */
interface Made {
  readonly kind: 'made';
  readonly request: Pending;
  readonly cause: Cause | undefined;
  readonly isCall: boolean;
}

/** From a report to a request that waits for an approver. */
export class Intake {
  constructor(private readonly options: IntakeOptions) {}

  /**
   * Stores a report as a request, or joins an open one. Throws `RemoteError`: who cannot be read asks for nothing.
   * @param onward where it goes on from. Absent: it begins
   */
  async submit(report: SymptomReport): Promise<Submitted>;
  async submit(report: SymptomReport, onward: Onward): Promise<Submitted | StoppedOnward>;
  async submit(report: SymptomReport, onward?: Onward): Promise<Submitted | StoppedOnward> {
    const { store, newId, limits } = this.options;
    const made = await this.made(report, onward);
    if (made.kind !== 'made') return made;
    const { request, cause, isCall } = made;
    const admitting = { limits: limitsFor(limits, isCall), newId };
    return retrying(() =>
      store.change(
        async (tx) =>
          (await onward?.stopped(tx)) ??
          (await admit(tx, request, admitting)) ??
          (await this.stored(tx, request, { cause, onward })),
      ),
    );
  }

  /** Says whether an approver denied this a moment ago, so that nobody answers all questions for that. */
  deniedLately(wish: Wish): Promise<DeniedLately | undefined> {
    const { store, limits, now } = this.options;
    return store.change((tx) => deniedLately(tx, wish, now().toISOString(), limits));
  }

  private async stored(
    tx: Transaction,
    request: Pending,
    { cause, onward }: { readonly cause: Cause | undefined; readonly onward: Onward | undefined },
  ): Promise<Submitted> {
    const { remedies, proofRules } = this.options;
    const inserted = await submitOrJoin(tx, request, remedies);
    const { request: stored } = inserted;
    if (cause && stored.id === request.id && stored.status === 'pending')
      await tx.mass.fold(stored, { cause, ...foldingOf(stored, remedies, proofRules) });
    await onward?.alongside(tx, inserted.request);
    return asHeard(inserted, request.requester.id);
  }

  private async made(report: SymptomReport, onward: Onward | undefined): Promise<Submitted | Made> {
    const { directory, channels, externalAskers, isHelpdesk, now, newWords, deadline, warn } = this.options;
    if (!(await channels.hasApprovals())) {
      warn({}, NO_CHANNEL);
      return { kind: 'no-approvers' };
    }
    const [{ requester, person }, subject] = await Promise.all([
      readRequester(directory, report.requester, now()),
      directory.subject(report.subjectId),
    ]);
    const isOwn = sameId(requester.id, report.subjectId);
    if (!isOwn && !askingOf(person, externalAskers).forOthers) return { kind: 'only-own-account' };
    if (!subject) return { kind: 'no-such-person' };
    const isCall = !isOwn && (await isHelpdesk(report.requester.id));
    const believed = believedReport(report, isCall);
    if (!believed) return { kind: 'caller-unchecked' };
    const looked = await gatherFindings(this.options, subject, report);
    const about = this.about(report, looked);
    const conclusion = diagnoseSeen(about);
    if (!needsAdmin(conclusion))
      return { kind: 'not-asked', conclusion: withSignIns(about, conclusion, isOwn) };
    const others = await othersWith(this.options, { subjectId: subject.id, about, conclusion });
    const findings = { ...looked, ...(others !== undefined && { others }) };
    const request = newRequest(
      { ...believed, requester },
      subject,
      this.next(conclusion, findings, onward),
      findings,
      {
        ...this.options,
        id: await this.idFor(report),
        now: now(),
        expiresAt: deadline(now().toISOString()),
        words: newWords(),
        ...(onward && { follows: followsFrom(onward.from, onward.how) }),
      },
    );
    return { kind: 'made', request, cause: causeOf(about, conclusion), isCall };
  }

  /** A talk has one id, from its first words on. The second request of the same talk gets another one. */
  private async idFor({ id }: SymptomReport): Promise<string> {
    const { store, newId } = this.options;
    return id !== undefined && (await store.load(id)) === undefined ? id : newId();
  }

  /** Where it still does not work, what was done is not simply done again. */
  private next(found: NeedsAdmin, findings: Findings, onward: Onward | undefined): NeedsAdmin {
    if (onward?.how !== 'still-not-working') return found;
    return nextRemedies(found, onward.from, findings, this.options.remedies);
  }

  private about({ symptom, answers, tried = [] }: SymptomReport, findings: Findings): DiagnosisInput {
    const { remedies, now } = this.options;
    return { symptom, answers, tried, findings, remedies, now: now() };
  }
}

const NO_CHANNEL =
  'No approvals channel: an approver writes "use this channel for approvals" in it, or set APPROVALS_CHANNEL_ID';
