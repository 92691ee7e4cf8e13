import type { Pending, UnlockRequest } from '../../bot/unlock/request/request.js';
import { known, unknown, type Findings } from '../../bot/unlock/findings.js';
import type { StepFailure } from '../../bot/unlock/request/step.js';
import type { OnPremisesAccount } from '../../bot/unlock/onPremises/account.js';
import {
  done,
  failed,
  planned,
  sampleApproved,
  sampleExecuting,
  sampleFinished,
  sampleHandOff,
  samplePending,
} from './sampleRequests.js';
import { syncedFindings } from './syncedFindings.js';

const LOCKED = {
  lockedOutSince: '2026-03-02T11:40:00.000Z',
  wrongPasswords: 14,
  lastWrongPassword: '2026-03-02T11:40:00.000Z',
} as const;

/** Much that stands in the way of an account, at once. */
const MUCH: Partial<OnPremisesAccount> = {
  ...LOCKED,
  enabled: false,
  password: 'expired',
  expiresAt: '2026-02-28T22:59:59.000Z',
  logonHours: 'not-now',
  workstations: ['DESK-0417', 'KIOSK-FRONT-DOOR-01'],
  wall: [{ why: 'admin-count' }, { why: 'protected-group', group: 'Account Operators' }, { why: 'outside' }],
};

const locked = (changes: Partial<Pending> = {}): Pending =>
  samplePending({ findings: syncedFindings(LOCKED), steps: planned('unlock-ad-account'), ...changes });

const forgotten = samplePending({
  findings: syncedFindings({ password: 'must-change' }),
  steps: planned('reset-ad-password', 'revoke-sessions'),
});

const off = samplePending({
  symptom: 'sign-in-blocked',
  findings: syncedFindings({ enabled: false }),
  steps: planned('enable-ad-account'),
});

/** The same account, and Microsoft 365 has heard nothing of it for hours. */
function standingStill(there: Partial<OnPremisesAccount> = {}): Findings {
  const { onPremises, ...rest } = syncedFindings(there);
  return { ...rest, onPremises: { ...onPremises!, lastSync: known('2026-03-01T21:00:00.000Z') } };
}

/** The bot has no hand in Active Directory. */
const notConnected = syncedFindings(
  {},
  {
    onPremises: {
      hand: 'manual',
      account: unknown('by-hand'),
      lastSync: known('2026-03-02T12:30:00.000Z'),
    },
  },
);

const FAILURES_THERE: readonly StepFailure[] = [
  { kind: 'not-found' },
  { kind: 'rejected' },
  { kind: 'unavailable' },
  { kind: 'not-confirmed' },
];

/** What keeps somebody out that no change of the bot helps. */
const CLOSED_DOORS: Readonly<Record<string, Partial<OnPremisesAccount>>> = {
  'outside their hours': { logonHours: 'not-now' },
  'only at certain computers': { workstations: ['DESK-0417', 'KIOSK-FRONT-DOOR-01'] },
  'only with a smart card': { smartCardOnly: true },
};

/** Requests about accounts that Active Directory owns, in states that a card can show, by name. */
export const domainRequests: Readonly<Record<string, UnlockRequest>> = {
  'there, locked out': locked(),
  'there, locked out, the sync stands still': locked({ findings: standingStill(LOCKED) }),
  'there, just locked out': locked({
    findings: syncedFindings({
      lockedOutSince: '2026-03-02T12:44:00.000Z',
      wrongPasswords: 10,
      lastWrongPassword: '2026-03-02T12:44:00.000Z',
    }),
  }),
  'there, forgotten': forgotten,
  'there, off': off,
  'there, much at once': sampleHandOff('on-premises-protected', {
    findings: syncedFindings(MUCH),
  }),
  'there, not read': sampleHandOff('on-premises-not-read', {
    findings: syncedFindings(
      {},
      {
        onPremises: {
          hand: 'ldap',
          account: { known: false, why: 'unavailable' },
          lastSync: { known: false, why: 'not-permitted', permission: 'Organization.Read.All' },
        },
      },
    ),
  }),
  'there, being reset': sampleExecuting(planned('reset-ad-password', 'revoke-sessions'), forgotten),
  'there, reset': sampleFinished(
    'resolved',
    [done('reset-ad-password'), done('revoke-sessions')],
    sampleApproved(forgotten),
  ),
  'there, refused by policy': sampleFinished(
    'failed',
    [failed('reset-ad-password', { kind: 'rejected', code: 'PasswordPolicy' })],
    sampleApproved(forgotten),
  ),
  'there, not delegated': sampleFinished(
    'failed',
    [
      failed('unlock-ad-account', {
        kind: 'forbidden',
        permission: 'Write lockoutTime',
        code: 'InsufficientAccessRights',
      }),
    ],
    sampleApproved(locked()),
  ),
  'there, locked again': sampleFinished(
    'failed',
    [failed('unlock-ad-account', { kind: 'locked-again' })],
    sampleApproved(locked()),
  ),
  'there, not written back': sampleFinished(
    'failed',
    [failed('reset-password', { kind: 'reset-refused' })],
    sampleApproved(forgotten),
  ),
  'there, unlocked': sampleFinished('resolved', [done('unlock-ad-account')], sampleApproved(locked())),
  'there, on again': sampleFinished('resolved', [done('enable-ad-account')], sampleApproved(off)),
  ...Object.fromEntries(
    FAILURES_THERE.map((reason) => [
      `there, not unlocked: ${reason.kind}`,
      sampleFinished('failed', [failed('unlock-ad-account', reason)], sampleApproved(locked())),
    ]),
  ),
  'there, by hand': sampleHandOff('directory-synced', { findings: notConnected }),
  'there, outside': sampleHandOff('on-premises-outside', {
    findings: syncedFindings({ ...LOCKED, wall: [{ why: 'outside' }] }),
  }),
  'there, ended': sampleHandOff('account-expired', {
    findings: syncedFindings({ expiresAt: '2026-02-28T22:59:59.000Z' }),
  }),
  'there, the password never expires': sampleHandOff('password-never-expires', {
    symptom: 'password-not-accepted',
    findings: syncedFindings({ password: 'never-expires' }),
  }),
  'there, fine, and the sync stands still': sampleHandOff('sync-stopped', { findings: standingStill() }),
  ...Object.fromEntries(
    Object.entries(CLOSED_DOORS).map(([why, there]) => [
      `there, ${why}`,
      sampleHandOff('advice-given', {
        answers: {},
        symptom: 'sign-in-blocked',
        findings: syncedFindings(there),
      }),
    ]),
  ),
};
