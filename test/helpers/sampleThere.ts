import type { Pending, UnlockRequest } from '../../bot/unlock/request/request.js';
import type { OnPremisesAccount } from '../../bot/unlock/onPremises/account.js';
import {
  approver,
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
  lastWrongPassword: '2026-03-02T12:44:00.000Z',
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

/** Requests about accounts that Active Directory owns, in states that a card can show, by name. */
export const domainRequests: Readonly<Record<string, UnlockRequest>> = {
  'there, locked out': locked(),
  'there, locked out, the sync stands still': locked({
    findings: syncedFindings(LOCKED, {
      onPremises: {
        ...syncedFindings(LOCKED).onPremises!,
        lastSync: { known: true, value: '2026-03-01T21:00:00.000Z' },
      },
    }),
  }),
  'there, just locked out': locked({
    findings: syncedFindings({
      lockedOutSince: '2026-03-02T12:44:00.000Z',
      wrongPasswords: 10,
      lastWrongPassword: '2026-03-02T12:44:00.000Z',
    }),
  }),
  'there, forgotten': forgotten,
  'there, off': samplePending({
    symptom: 'sign-in-blocked',
    findings: syncedFindings({ enabled: false }),
    steps: planned('enable-ad-account'),
  }),
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
  'with the rights of an approver': sampleFinished(
    'resolved',
    [{ ...done('reset-password'), rightsOf: approver }, done('revoke-sessions')],
    sampleApproved(),
  ),
};
