import { HAND_OFF_REASONS } from './handOffReasons.js';
import { known } from '../../bot/unlock/findings.js';
import type { Person, Requester, Subject } from '../../bot/unlock/person.js';
import type {
  Approval,
  Approved,
  Denied,
  Executing,
  Expired,
  Finished,
  HandOffReason,
  Pending,
  Secured,
  Taken,
  UnlockRequest,
  Withdrawn,
} from '../../bot/unlock/request/request.js';
import type { RemedyId, Step, StepFailure } from '../../bot/unlock/request/step.js';
import type { Symptom } from '../../bot/unlock/symptoms.js';
import { fromElsewhere } from './sampleAskers.js';
import { failures } from './sampleFailures.js';
import { calledBack, sampleVouchings } from './sampleVouchings.js';
import {
  restrictedFindings,
  restrictedUnitFindings,
  sampleFindings,
  unreadFindings,
  worryingFindings,
} from './sampleFindings.js';

export const subject: Subject = {
  id: '5f6c0d1e-0000-4000-8000-000000000001',
  name: 'Julia Jansen',
  userPrincipalName: 'julia.jansen@contoso.example',
  mail: 'julia.jansen@contoso.example',
};
export const colleague: Requester = {
  id: '5f6c0d1e-0000-4000-8000-000000000002',
  name: 'Bram de Vries',
  language: 'nl',
};
export const joiner: Requester = {
  id: '5f6c0d1e-0000-4000-8000-000000000003',
  name: 'Fatima el Amrani',
  language: 'en',
};
export const approver: Person = { id: '5f6c0d1e-0000-4000-8000-000000000004', name: 'Anna Bakker' };
export const herself: Requester = { id: subject.id, name: subject.name, language: 'en' };

const CREATED = '2026-03-02T12:48:00.000Z';
export const DECIDED = '2026-03-02T13:02:00.000Z';
export const STEP = '2026-03-02T13:03:00.000Z';
export const ENDED = '2026-03-02T13:05:00.000Z';
export const EXPIRES = '2026-03-02T20:48:00.000Z';

type Changes = Partial<Omit<Pending, 'status'>>;

/** Julia asks for her own password, the simplest request. */
export function samplePending(changes: Changes = {}): Pending {
  return {
    id: 'K7QX-3MPD',
    version: 1,
    status: 'pending',
    kind: 'unlock',
    tenantId: '5f6c0d1e-0000-4000-8000-0000000000ff',
    requester: herself,
    joined: [],
    subject,
    symptom: 'password-not-accepted',
    answers: { since: 'since this morning', errorCode: 'AADSTS50126' },
    findings: sampleFindings(),
    steps: planned('reset-password', 'revoke-sessions'),
    needsSecured: false,
    approvalsNeeded: 1,
    approvals: [],
    words: ['apron', 'beaver', 'canoe'],
    createdAt: CREATED,
    expiresAt: EXPIRES,
    ...changes,
  };
}

/** A restricted sender. A colleague asks and another one joins, so rule 4 applies. */
export function sampleSending(changes: Changes = {}): Pending {
  return samplePending({
    requester: colleague,
    joined: [joiner],
    symptom: 'cannot-send-mail',
    answers: {
      since: 'a customer said on Friday that her mail bounces',
      details: 'She gets a message back for every mail: “550 5.1.8 Access denied, bad outbound sender”.',
      errorCode: '5.1.8',
    },
    findings: restrictedFindings,
    steps: planned('unblock-sender'),
    needsSecured: true,
    ...changes,
  });
}

/** A lost phone. It needs a pass, not a password. */
export function sampleLost(changes: Changes = {}): Pending {
  return samplePending({
    symptom: 'lost-sign-in-method',
    answers: { details: 'I lost my phone on the train.' },
    steps: planned('temporary-access-pass'),
    ...changes,
  });
}

export function sampleHandOff(handOff: HandOffReason, changes: Changes = {}): Pending {
  const answers = handOff === 'advice-given' ? { errorCode: 'AADSTS53003' } : samplePending().answers;
  const findings = handOff === 'restricted-management' ? restrictedUnitFindings : sampleFindings();
  return samplePending({ steps: [], handOff, symptom: symptomOf(handOff), answers, findings, ...changes });
}

export function sampleApproved(from: Pending = samplePending(), secured?: Secured): Approved {
  const approval: Approval = { by: approver, at: DECIDED, ...(secured && { secured }) };
  return { ...from, version: 2, status: 'approved', approval, proofs: [calledBack] };
}

export function sampleExecuting(steps: readonly Step[], from: Pending = samplePending()): Executing {
  return { ...sampleApproved(from), version: 4, status: 'executing', steps };
}

export function sampleFinished(
  status: Finished['status'],
  steps: readonly Step[],
  from: Approved = sampleApproved(),
): Finished {
  return { ...from, version: 7, status, steps, finishedAt: ENDED };
}

export function sampleTaken(handOff: HandOffReason = 'privileged'): Taken {
  const approval = { by: approver, at: DECIDED };
  return { ...sampleHandOff(handOff), version: 2, status: 'taken', approval };
}

export function sampleClosed(handOff: HandOffReason = 'privileged'): Finished {
  const note = 'Called her back, reset the password in Entra and checked her sign-in methods.';
  return { ...sampleTaken(handOff), version: 3, status: 'resolved', finishedAt: ENDED, note };
}

export function sampleDenied(reason = 'I called Julia and she did not ask for this.'): Denied {
  return {
    ...sampleSending(),
    version: 2,
    status: 'denied',
    denial: { by: approver, at: DECIDED, reason },
  };
}

export function sampleExpired(): Expired {
  return { ...samplePending(), version: 2, status: 'expired', finishedAt: EXPIRES };
}

export function sampleWithdrawn(): Withdrawn {
  return { ...sampleSending(), version: 2, status: 'withdrawn', finishedAt: DECIDED };
}

export const done = (remedy: RemedyId): Step => ({
  remedy,
  state: 'done',
  startedAt: DECIDED,
  at: STEP,
  before: null,
});
export const failed = (remedy: RemedyId, reason: StepFailure): Step => ({
  remedy,
  state: 'failed',
  at: STEP,
  reason,
});
export const notNeeded = (remedy: RemedyId): Step => ({
  remedy,
  state: 'not-needed',
  at: STEP,
  before: null,
});
const started = (remedy: RemedyId, retryAt?: string): Step => ({
  remedy,
  state: 'started',
  startedAt: STEP,
  before: null,
  attempts: 1,
  ...(retryAt && { retryAt }),
});
const byHand = (remedy: RemedyId): Step => ({ remedy, state: 'by-hand', startedAt: STEP, before: null });

function planned(...remedies: readonly RemedyId[]): readonly Step[] {
  return remedies.map((remedy) => ({ remedy, state: 'planned' }));
}

function symptomOf(reason: HandOffReason): Symptom {
  if (reason === 'compromised' || reason === 'not-sure') return reason;
  if (reason === 'federated') return 'password-not-accepted';
  if (reason === 'pass-not-allowed') return 'lost-sign-in-method';
  if (reason === 'no-mailbox' || reason === 'already-fine') return 'cannot-send-mail';
  return reason === 'directory-synced' ? 'password-not-accepted' : 'sign-in-blocked';
}

/** A request in every state that a card can show, by name. */
export const sampleRequests: Readonly<Record<string, UnlockRequest>> = {
  'pending password': samplePending(),
  'pending sign-in': samplePending({
    symptom: 'sign-in-blocked',
    answers: { errorCode: 'AADSTS50057' },
    findings: sampleFindings({ account: known({ enabled: false, directorySynced: false, guest: false }) }),
    steps: planned('enable-sign-in'),
  }),
  'pending sending': sampleSending(),
  'pending, lost method': sampleLost(),
  'pending, a colleague asks for a password': samplePending({ requester: colleague }),
  'pending sending, worrying': sampleSending({
    findings: { ...worryingFindings, restriction: restrictedFindings.restriction },
  }),
  'pending password, worrying': samplePending({ findings: worryingFindings }),
  'pending password, little could be read': samplePending({ findings: unreadFindings }),
  'pending sending, little could be read': sampleSending({ findings: unreadFindings }),
  'pending, from before there was a look': samplePending({ findings: undefined }),
  'pending, people from elsewhere ask': samplePending(fromElsewhere(colleague, joiner, subject)),
  'pending, two causes': sampleSending({
    findings: {
      ...restrictedFindings,
      account: known({ enabled: false, directorySynced: false, guest: false }),
    },
    steps: planned('enable-sign-in', 'unblock-sender'),
  }),
  ...Object.fromEntries(HAND_OFF_REASONS.map((reason) => [`hand-off ${reason}`, sampleHandOff(reason)])),
  taken: sampleTaken(),
  closed: sampleClosed(),
  approved: sampleApproved(),
  'approved, checked': sampleApproved(sampleSending(), { how: 'checked' }),
  'executing, working': sampleExecuting([done('reset-password'), started('revoke-sessions')]),
  'executing, waiting': sampleExecuting([
    started('reset-password', '2026-03-02T13:10:00.000Z'),
    ...planned('revoke-sessions'),
  ]),
  'executing, by hand': sampleExecuting([byHand('unblock-sender')], sampleSending()),
  resolved: sampleFinished('resolved', [done('reset-password'), done('revoke-sessions')]),
  'resolved by hand': sampleFinished(
    'resolved',
    [{ remedy: 'unblock-sender', state: 'done', startedAt: STEP, at: ENDED, before: null, byHand: approver }],
    sampleApproved(sampleSending(), {
      how: 'overridden',
      reason: 'Her account was secured yesterday by the security team.',
    }),
  ),
  'resolved sending': sampleFinished(
    'resolved',
    [done('unblock-sender')],
    sampleApproved(sampleSending(), { how: 'checked' }),
  ),
  'resolved pass': sampleFinished('resolved', [done('temporary-access-pass')], sampleApproved(sampleLost())),
  'partly resolved': sampleFinished('partly-resolved', [
    done('reset-password'),
    failed('revoke-sessions', { kind: 'unavailable' }),
  ]),
  ...Object.fromEntries(
    failures.map((reason, index) => [
      `failed ${reason.kind} ${index}`,
      sampleFinished('failed', [
        failed('reset-password', reason),
        failed('revoke-sessions', { kind: 'earlier-step-failed' }),
      ]),
    ]),
  ),
  'unchanged sending': sampleFinished(
    'unchanged',
    [notNeeded('unblock-sender')],
    sampleApproved(sampleSending(), { how: 'checked' }),
  ),
  'unchanged password': sampleFinished('unchanged', [notNeeded('reset-password')]),
  denied: sampleDenied(),
  expired: sampleExpired(),
  'hand-off advice-given, from the log': sampleHandOff('advice-given', {
    answers: {},
    symptom: 'sign-in-blocked',
    findings: sampleFindings({
      failedSignIns: known([
        { code: '53003', at: '2026-03-02T12:30:00.000Z', count: 2, country: 'NL', maliciousAddress: false },
      ]),
    }),
  }),
  withdrawn: sampleWithdrawn(),
  ...sampleVouchings,
  'approved by an earlier version': {
    ...sampleApproved(),
    proofs: undefined,
    words: undefined,
    approval: { by: approver, at: DECIDED, identityChecked: true },
  },
};
