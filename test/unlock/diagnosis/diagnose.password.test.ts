import { describe } from 'vitest';
import { known, unknown } from '../../../bot/unlock/findings.js';
import {
  BLOCKED,
  capable,
  expectEach,
  failed,
  failure,
  handOff,
  minutesBefore,
  PASSWORD,
  pasted,
  plan,
  remediesWith,
  RESET,
  state,
  unread,
  usual,
} from './cases.js';

const locked = (maliciousAddress = false, selfService = false) => ({
  kind: 'locked-out',
  maliciousAddress,
  selfService,
});

describe('the password is not accepted', () => {
  const enabledAndCapable = { ...usual, ...capable };
  expectEach([
    ['reset, then sign out everywhere', { symptom: PASSWORD }, plan(...RESET)],
    ['self-service first', { symptom: PASSWORD, findings: enabledAndCapable }, { kind: 'self-service' }],
    [
      'who cannot do that gets an admin',
      { symptom: PASSWORD, findings: enabledAndCapable, tried: ['self-service'] },
      plan(...RESET),
    ],
    [
      'self-service could not be read: an admin',
      { symptom: PASSWORD, findings: { ...usual, selfService: unknown('not-permitted') } },
      plan(...RESET),
    ],
    [
      'synced: self-service first, it may be written back',
      { symptom: PASSWORD, findings: state({ directorySynced: true }, capable) },
      { kind: 'self-service' },
    ],
    [
      'synced: Active Directory',
      { symptom: PASSWORD, findings: state({ directorySynced: true }) },
      handOff('directory-synced'),
    ],
    [
      'synced, and self-service did not help',
      { symptom: PASSWORD, findings: state({ directorySynced: true }, capable), tried: ['self-service'] },
      handOff('directory-synced'),
    ],
    [
      'disabled too: both, in the order that is safe',
      { symptom: PASSWORD, findings: state({ enabled: false }, capable) },
      plan(...RESET, 'enable-sign-in'),
    ],
    [
      'disabled too, and it says so',
      { symptom: PASSWORD, findings: state({ enabled: false }), ...pasted('AADSTS50057') },
      plan(...RESET, 'enable-sign-in'),
    ],
    ['expired', { symptom: PASSWORD, ...pasted('AADSTS50055') }, plan(...RESET)],
  ]);

  const pass = { symptom: PASSWORD, remedies: remediesWith('temporary-access-pass') } as const;
  expectEach([
    ['the operator prefers a pass', pass, plan('temporary-access-pass')],
    [
      'a pass, also for who is synced',
      { ...pass, findings: state({ directorySynced: true }) },
      plan('temporary-access-pass'),
    ],
    [
      'a pass is preferred, and not allowed',
      { ...pass, findings: { ...usual, passAllowed: known(false) } },
      handOff('pass-not-allowed'),
    ],
    [
      'a pass is preferred, and nobody knows whether it is allowed',
      { ...pass, findings: { ...usual, passAllowed: unread } },
      handOff('cause-not-read'),
    ],
  ]);
});

describe('locked out after too many attempts', () => {
  const lockedOut = { ...usual, ...failed(['50053', 3], ['50126', 4]) };
  const attacked = { ...usual, failedSignIns: known([failure('50053', 3, true)]) };
  const since = (lastPasswordChange: string) =>
    state({ lastPasswordChange }, failed(['50053', 3], ['50055', 50]));
  expectEach([
    ['wait, nobody can lift it', { symptom: PASSWORD, findings: lockedOut }, locked()],
    [
      'pasted, without a log',
      { symptom: PASSWORD, findings: { ...usual, failedSignIns: unread }, ...pasted('AADSTS50053') },
      locked(),
    ],
    [
      'with self-service where there is one',
      { symptom: PASSWORD, findings: { ...lockedOut, ...capable } },
      locked(false, true),
    ],
    [
      'who cannot wait: self-service',
      { symptom: PASSWORD, findings: { ...lockedOut, ...capable }, tried: ['locked-out'] },
      { kind: 'self-service' },
    ],
    [
      'who can do neither: a reset, which lifts it',
      { symptom: PASSWORD, findings: { ...lockedOut, ...capable }, tried: ['locked-out', 'self-service'] },
      plan(...RESET),
    ],
    ['from a malicious address, said as such', { symptom: PASSWORD, findings: attacked }, locked(true)],
    [
      'from a malicious address, pasted',
      { symptom: PASSWORD, findings: attacked, ...pasted('AADSTS50053') },
      locked(true),
    ],
    [
      'from a malicious address, as the pasted sentence says, without a log',
      { symptom: PASSWORD, answers: { errorCode: 'AADSTS50053', hint: 'malicious-address' } },
      locked(true),
    ],
    ['under its other number', { symptom: PASSWORD, ...pasted('AADSTS500532') }, locked()],
    [
      'an hour ago, and pasted is a code that nobody here knows: over',
      { symptom: PASSWORD, findings: { ...usual, ...failed(['50053', 60]) }, ...pasted('AADSTS99999') },
      plan(...RESET),
    ],
    ['people call that blocked', { symptom: BLOCKED, findings: lockedOut }, locked()],
    [
      'called blocked, and cannot wait: a reset',
      { symptom: BLOCKED, findings: lockedOut, tried: ['locked-out'] },
      plan(...RESET),
    ],
    [
      'an hour ago: over',
      { symptom: PASSWORD, findings: { ...usual, ...failed(['50053', 60]) } },
      plan(...RESET),
    ],
    [
      'a plain wrong password after it: over',
      { symptom: PASSWORD, findings: { ...usual, ...failed(['50126', 1], ['50053', 3]) } },
      plan(...RESET),
    ],
    [
      'expired too: waiting would not help, a reset helps both',
      { symptom: PASSWORD, findings: { ...usual, ...failed(['50053', 3], ['50055', 50]) } },
      plan(...RESET),
    ],
    [
      'expired too, where the person can do it alone',
      { symptom: PASSWORD, findings: { ...usual, ...capable, ...failed(['50053', 3], ['50055', 50]) } },
      { kind: 'self-service' },
    ],
    [
      'expired, pasted, and locked in the log',
      { symptom: PASSWORD, findings: lockedOut, ...pasted('AADSTS50055') },
      plan(...RESET),
    ],
    [
      'expired before the password was changed: that is over',
      { symptom: PASSWORD, findings: since(minutesBefore(20)) },
      locked(),
    ],
    [
      'disabled too: waiting would not help',
      { symptom: PASSWORD, findings: state({ enabled: false }, failed(['50053', 3])) },
      plan(...RESET, 'enable-sign-in'),
    ],
    [
      'synced, and cannot wait: Active Directory',
      {
        symptom: PASSWORD,
        findings: state({ directorySynced: true }, failed(['50053', 3])),
        tried: ['locked-out'],
      },
      handOff('directory-synced'),
    ],
  ]);
});
