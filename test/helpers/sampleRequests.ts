import { known, unknown, type Findings } from '../../bot/unlock/findings.js';
import type { Person, Requester, Subject } from '../../bot/unlock/person.js';
import type { Remedies, Remedy } from '../../bot/unlock/remedy.js';
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
  Step,
  StepFailure,
  Taken,
  UnlockRequest,
  Withdrawn,
} from '../../bot/unlock/request.js';
import type { Symptom } from '../../bot/unlock/symptoms.js';

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

export const manager: Person = { id: '5f6c0d1e-0000-4000-8000-000000000005', name: 'Wim Smeets' };

const CREATED = '2026-03-02T12:48:00.000Z';
const DECIDED = '2026-03-02T13:02:00.000Z';
const STEP = '2026-03-02T13:03:00.000Z';
const ENDED = '2026-03-02T13:05:00.000Z';
export const EXPIRES = '2026-03-02T20:48:00.000Z';

/** A look with nothing remarkable in it, taken when the request was made. */
export function sampleFindings(changes: Partial<Findings> = {}): Findings {
  return {
    hasMailbox: true,
    account: known({
      enabled: true,
      directorySynced: false,
      guest: false,
      licensed: true,
      lastPasswordChange: '2026-01-15T09:00:00.000Z',
    }),
    privileges: known([]),
    eligible: unknown('not-licensed'),
    risk: known('none'),
    failedSignIns: known([
      { code: '50126', at: '2026-03-02T12:30:00.000Z', count: 4, country: 'NL', maliciousAddress: false },
    ]),
    selfService: known(false),
    methods: known(['phone', 'microsoftAuthenticator']),
    manager: known(manager),
    passAllowed: known(true),
    restriction: unknown('unavailable'),
    earlier: { requests30Days: 0, unblocks90Days: 0 },
    ...changes,
  };
}

/** Restricted since the morning, the password older than that. */
export const restrictedFindings = sampleFindings({
  restriction: known({
    address: 'julia.jansen@contoso.example',
    reason: 'OutboundSpamLast24Hours',
    since: '2026-03-02T06:10:00.000Z',
    externalRecipients: 1043,
    internalRecipients: 12,
  }),
});

/** Everything at once that speaks against saying yes without a thought. */
export const worryingFindings = sampleFindings({
  risk: known('high'),
  failedSignIns: known([
    { code: '50053', at: '2026-03-02T12:40:00.000Z', count: 12, country: 'BR', maliciousAddress: true },
    { code: '50126', at: '2026-03-02T12:10:00.000Z', count: 1, country: 'BR', maliciousAddress: false },
  ]),
  earlier: { requests30Days: 1, unblocks90Days: 2 },
});

/** A tenant without premium licences, Microsoft on a bad day, and a bot that lacks a permission. */
export const unreadFindings = sampleFindings({
  account: unknown('unavailable'),
  risk: unknown('not-licensed'),
  failedSignIns: unknown('not-licensed'),
  selfService: unknown('not-permitted'),
  methods: unknown('not-permitted'),
  manager: unknown('unavailable'),
  passAllowed: unknown('not-permitted'),
  restriction: unknown('by-hand'),
});

type Changes = Partial<Omit<Pending, 'status'>>;

/** Julia's password, asked by herself: the plainest of requests. */
export function samplePending(changes: Changes = {}): Pending {
  return {
    id: 'K7QX-3MPD',
    version: 1,
    status: 'pending',
    tenantId: '5f6c0d1e-0000-4000-8000-0000000000ff',
    requester: herself,
    joined: [],
    subject,
    symptom: 'password-not-accepted',
    answers: { since: 'since this morning', errorCode: 'AADSTS50126' },
    findings: sampleFindings(),
    steps: planned('reset-password', 'revoke-sessions'),
    needsSecured: false,
    createdAt: CREATED,
    expiresAt: EXPIRES,
    ...changes,
  };
}

/** A restricted sender, asked by a colleague and joined by another: rule 4 applies. */
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

/** A lost phone: a pass instead of a password. */
export function sampleLost(changes: Changes = {}): Pending {
  return samplePending({
    symptom: 'lost-sign-in-method',
    answers: { details: 'I lost my phone on the train.' },
    steps: planned('temporary-access-pass'),
    ...changes,
  });
}

export function sampleHandOff(handOff: HandOffReason, changes: Changes = {}): Pending {
  return samplePending({ steps: [], handOff, symptom: symptomOf(handOff), ...changes });
}

export function sampleApproved(from: Pending = samplePending(), secured?: Secured): Approved {
  const identityChecked = from.requester !== herself;
  const vouched = { ...(secured && { secured }), ...(identityChecked && { identityChecked }) };
  const approval: Approval = { by: approver, at: DECIDED, ...vouched };
  return { ...from, version: 2, status: 'approved', approval };
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

export const failures: readonly StepFailure[] = [
  { kind: 'forbidden' },
  {
    kind: 'forbidden',
    permission: 'User-PasswordProfile.ReadWrite.All (+ User Administrator)',
    code: 'Authorization_RequestDenied',
    remoteId: '8d2c3f1a-77aa-4a51-9a5e-0c1f6f0f2b11',
  },
  { kind: 'not-found' },
  { kind: 'rejected' },
  { kind: 'limit-reached' },
  { kind: 'throttled' },
  { kind: 'unavailable' },
  { kind: 'not-confirmed' },
  { kind: 'nobody-confirmed' },
  { kind: 'earlier-step-failed' },
  { kind: 'out-of-reach' },
];

export const done = (remedy: string): Step => ({
  remedy,
  state: 'done',
  startedAt: DECIDED,
  at: STEP,
  before: null,
});
export const failed = (remedy: string, reason: StepFailure): Step => ({
  remedy,
  state: 'failed',
  at: STEP,
  reason,
});
export const notNeeded = (remedy: string): Step => ({
  remedy,
  state: 'not-needed',
  at: STEP,
  before: null,
});
const started = (remedy: string, retryAt?: string): Step => ({
  remedy,
  state: 'started',
  startedAt: STEP,
  before: null,
  attempts: 1,
  ...(retryAt && { retryAt }),
});
const byHand = (remedy: string): Step => ({ remedy, state: 'by-hand', startedAt: STEP, before: null });

function planned(...remedies: readonly string[]): readonly Step[] {
  return remedies.map((remedy) => ({ remedy, state: 'planned' }));
}

function symptomOf(reason: HandOffReason): Symptom {
  if (reason === 'compromised' || reason === 'not-sure') return reason;
  if (reason === 'pass-not-allowed') return 'lost-sign-in-method';
  if (reason === 'no-mailbox' || reason === 'already-fine') return 'cannot-send-mail';
  return reason === 'directory-synced' ? 'password-not-accepted' : 'sign-in-blocked';
}

export const HAND_OFF_REASONS: readonly HandOffReason[] = [
  'compromised',
  'not-sure',
  'directory-synced',
  'privileged',
  'could-not-check',
  'guest',
  'no-mailbox',
  'already-fine',
  'pass-not-allowed',
  'advice-given',
];

/** A request in every state that a card can meet, by name. */
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
};

/** A catalogue that only tells where things are: cards need no more of it. */
export const sampleRemedies: Remedies = {
  get(id) {
    const remedy = CATALOGUE.find((candidate) => candidate.id === id);
    if (!remedy) throw new Error(`There is no remedy called ${id}`);
    return remedy;
  },
  for: (symptom) => CATALOGUE.filter((remedy) => remedy.treats.includes(symptom)),
};

const CATALOGUE: readonly Remedy[] = [
  { ...sampleRemedy('reset-password', ['password-not-accepted']), credential: 'password' },
  { ...sampleRemedy('temporary-access-pass', ['lost-sign-in-method']), credential: 'temporary-access-pass' },
  sampleRemedy('revoke-sessions', ['password-not-accepted']),
  sampleRemedy('enable-sign-in', ['sign-in-blocked']),
  {
    ...sampleRemedy('unblock-sender', ['cannot-send-mail']),
    portal: () => 'https://security.microsoft.com/restrictedentities',
  },
];

function sampleRemedy(id: string, treats: readonly Symptom[]): Remedy {
  const untouchable = () => Promise.reject(new Error('A card changes nothing'));
  return {
    id,
    treats,
    order: 0,
    permission: { api: 'Microsoft Graph', name: 'User.ReadWrite.All' },
    ownedByActiveDirectory: true,
    isNeeded: () => 'yes',
    portal: (person) => `https://entra.microsoft.com/#view/User/userId/${encodeURIComponent(person.id)}`,
    read: untouchable,
    isAlreadyFine: () => false,
    run: untouchable,
    confirm: untouchable,
  };
}
