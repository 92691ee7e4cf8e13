import { describe } from 'vitest';
import { known, unknown } from '../../../bot/unlock/findings.js';
import {
  advice,
  BLOCKED,
  capable,
  expectEach,
  failed,
  handOff,
  LOST,
  MAIL,
  pasted,
  plan,
  RESET,
  restricted,
  state,
  unread,
  usual,
} from './cases.js';

describe('cannot send mail', () => {
  const listed = { ...usual, ...restricted };
  expectEach([
    ['on the list: unblock, vouched for', { symptom: MAIL, findings: listed }, plan('unblock-sender')],
    [
      'on the list, and the bounce says so',
      { symptom: MAIL, findings: listed, ...pasted('5.1.8') },
      plan('unblock-sender'),
    ],
    ['not on the list: nobody is asked', { symptom: MAIL }, { kind: 'already-fine' }],
    [
      'not on the list, and it still does not work',
      { symptom: MAIL, tried: ['already-fine'] },
      handOff('already-fine'),
    ],
    [
      'nobody but an admin can look: asked',
      { symptom: MAIL, findings: { ...usual, restriction: unknown('by-hand') } },
      plan('unblock-sender'),
    ],
    [
      'the list could not be read: a human',
      { symptom: MAIL, findings: { ...usual, restriction: unread } },
      handOff('cause-not-read'),
    ],
    [
      'no mailbox: a human',
      { symptom: MAIL, findings: { ...listed, hasMailbox: false } },
      handOff('no-mailbox'),
    ],
    [
      'synced: the list is in the cloud',
      { symptom: MAIL, findings: state({ directorySynced: true }, restricted) },
      plan('unblock-sender'),
    ],
    [
      'disabled too: both, sending last',
      { symptom: MAIL, findings: state({ enabled: false }, restricted) },
      plan('enable-sign-in', 'unblock-sender'),
    ],
    [
      'only disabled: a disabled account does not send',
      { symptom: MAIL, findings: state({ enabled: false }) },
      plan('enable-sign-in'),
    ],
    [
      'disabled too, in Active Directory',
      { symptom: MAIL, findings: state({ enabled: false, directorySynced: true }, restricted) },
      handOff('directory-synced'),
    ],
  ]);
});

describe('the account is blocked', () => {
  const off = state({ enabled: false });
  expectEach([
    ['disabled: enable', { symptom: BLOCKED, findings: off }, plan('enable-sign-in')],
    ['enabled already: nobody is asked', { symptom: BLOCKED }, { kind: 'already-fine' }],
    [
      'enabled, and it still does not work',
      { symptom: BLOCKED, tried: ['already-fine'] },
      handOff('already-fine'),
    ],
    [
      'disabled in Active Directory',
      { symptom: BLOCKED, findings: state({ enabled: false, directorySynced: true }) },
      handOff('directory-synced'),
    ],
    [
      'enabled, and the log says wrong password: then it is that',
      { symptom: BLOCKED, findings: { ...usual, ...failed(['50126', 3]) } },
      plan(...RESET),
    ],
    [
      'enabled, and they can set a new password alone',
      { symptom: BLOCKED, findings: { ...usual, ...capable, ...failed(['50126', 3]) } },
      { kind: 'self-service' },
    ],
    [
      'disabled, whatever the log says about passwords',
      { symptom: BLOCKED, findings: { ...off, ...failed(['50126', 3]) } },
      plan('enable-sign-in'),
    ],
  ]);
});

describe('the sign-in method is lost', () => {
  expectEach([
    ['a pass', { symptom: LOST }, plan('temporary-access-pass')],
    [
      'a pass, and that the second factor fails is no news',
      { symptom: LOST, answers: { errorCode: 'AADSTS500121', hint: 'lost-method' } },
      plan('temporary-access-pass'),
    ],
    [
      'the log says the same',
      { symptom: LOST, findings: { ...usual, ...failed(['50074', 2]) } },
      plan('temporary-access-pass'),
    ],
    [
      'synced: a pass all the same',
      { symptom: LOST, findings: state({ directorySynced: true }) },
      plan('temporary-access-pass'),
    ],
    [
      'disabled too: both',
      { symptom: LOST, findings: state({ enabled: false }) },
      plan('temporary-access-pass', 'enable-sign-in'),
    ],
    [
      'disabled in Active Directory',
      { symptom: LOST, findings: state({ enabled: false, directorySynced: true }) },
      handOff('directory-synced'),
    ],
    [
      'passes are not allowed: a human',
      { symptom: LOST, findings: { ...usual, passAllowed: known(false) } },
      handOff('pass-not-allowed'),
    ],
    [
      'nobody knows whether passes are allowed: a human',
      { symptom: LOST, findings: { ...usual, passAllowed: unknown('not-permitted') } },
      handOff('cause-not-read'),
    ],
    [
      'a device that is not managed: a pass does not help',
      { symptom: LOST, ...pasted('AADSTS53000') },
      advice('device', 'AADSTS53000'),
    ],
  ]);
});
