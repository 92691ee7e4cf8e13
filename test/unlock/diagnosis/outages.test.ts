import { describe } from 'vitest';
import { known, unknown, type Findings, type Outage } from '../../../bot/unlock/findings.js';
import {
  BLOCKED,
  capable,
  expectEach,
  failed,
  handOff,
  PASSWORD,
  pasted,
  plan,
  RESET,
  restricted,
  state,
  usual,
} from './cases.js';

const SENDING = 'cannot-send-mail';
const mail: Outage = {
  id: 'EX1090001',
  service: 'Exchange Online',
  title: 'Some users cannot send mail',
  since: '2026-03-02T07:12:00.000Z',
};
const signIn: Outage = { ...mail, id: 'ID2', service: 'Microsoft Entra', title: 'Some users cannot sign in' };
const suite: Outage = { ...mail, id: 'MO3', service: 'Microsoft 365 suite' };
const teams: Outage = { ...mail, id: 'TM4', service: 'Microsoft Teams' };
const old: Outage = { ...mail, id: 'EX5', since: '2026-03-01T14:59:00.000Z' };

const with_ = (outages: readonly Outage[], findings: Findings = usual): Findings => ({
  ...findings,
  outages: known(outages),
});
const told = (outage: Outage) => ({ kind: 'outage', outage }) as const;
const fine = { kind: 'already-fine' } as const;

describe('an incident that Microsoft reports', () => {
  expectEach([
    ['about mail is told to who cannot send', { symptom: SENDING, findings: with_([mail]) }, told(mail)],
    [
      'about signing in is told to whose password is not accepted, before they reset it',
      { symptom: PASSWORD, findings: with_([signIn], { ...usual, ...capable }) },
      told(signIn),
    ],
    [
      'with all of Microsoft 365 is told to both',
      { symptom: SENDING, findings: with_([suite]) },
      told(suite),
    ],
    ['with another service explains nothing', { symptom: SENDING, findings: with_([signIn, teams]) }, fine],
    ['of yesterday explains nothing of today', { symptom: SENDING, findings: with_([old]) }, fine],
    [
      'is not known: nothing is said of it',
      { symptom: SENDING, findings: { ...usual, outages: unknown('not-permitted') } },
      fine,
    ],
    [
      'does not explain a restriction',
      { symptom: SENDING, findings: with_([mail], { ...usual, ...restricted }) },
      plan('unblock-sender'),
    ],
    [
      'does not explain an account that is switched off',
      { symptom: BLOCKED, findings: with_([signIn], state({ enabled: false })) },
      plan('enable-sign-in'),
    ],
    [
      'does not explain a failed sign-in whose reason is known',
      { symptom: PASSWORD, findings: with_([signIn], { ...usual, ...failed(['50126', 3]) }) },
      plan(...RESET),
    ],
    [
      'does not explain a pasted code',
      { symptom: PASSWORD, findings: with_([signIn]), ...pasted('AADSTS50126') },
      plan(...RESET),
    ],
    [
      'hides no break-in',
      { symptom: 'compromised', findings: with_([signIn, mail, suite]) },
      { kind: 'contain' },
    ],
    [
      'keeps nobody from an admin who cannot wait',
      { symptom: PASSWORD, findings: with_([signIn]), tried: ['outage'] },
      plan(...RESET),
    ],
    [
      'is no reason to touch an account with special rights',
      {
        symptom: PASSWORD,
        findings: with_([signIn], { ...usual, privileges: known(['Global Administrator']) }),
      },
      handOff('privileged'),
    ],
  ]);
});
