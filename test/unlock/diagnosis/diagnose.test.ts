import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../bot/unlock/diagnosis/diagnose.js';
import type { DiagnosisInput } from '../../../bot/unlock/diagnosis/diagnosis.js';
import { ROWS } from '../../../bot/unlock/diagnosis/rules.js';
import { known, unknown } from '../../../bot/unlock/findings.js';
import {
  about,
  advice,
  BLOCKED,
  capable,
  expectEach,
  failed,
  handOff,
  LOST,
  MAIL,
  PASSWORD,
  pasted,
  plan,
  RESET,
  restricted,
  state,
  unread,
  usual,
} from './cases.js';

const CONTAIN = { kind: 'contain' } as const;

describe('someone else may be in the account', () => {
  expectEach([
    ['an admin chooses what is done, from the evidence', { symptom: 'compromised' }, CONTAIN],
    [
      'also when Microsoft says so in the log',
      { symptom: PASSWORD, findings: { ...usual, ...failed(['50135', 5]) } },
      CONTAIN,
    ],
    ['also when the pasted error says so', { symptom: BLOCKED, ...pasted('AADSTS50135') }, CONTAIN],
    [
      'a human, when the account has special rights',
      { symptom: 'compromised', findings: { ...usual, privileges: known(['Global Administrator']) } },
      handOff('compromised'),
    ],
    [
      'a human, when its special rights could not be read',
      { symptom: 'compromised', findings: { ...usual, eligible: unread } },
      handOff('compromised'),
    ],
    [
      'a human, when it is a guest of another organisation',
      { symptom: 'compromised', findings: { ...usual, ...state({ guest: true }) } },
      handOff('compromised'),
    ],
    [
      'an admin chooses, also for an account that Active Directory owns: what is in the cloud can be secured',
      { symptom: 'compromised', findings: { ...usual, ...state({ directorySynced: true }) } },
      CONTAIN,
    ],
    [
      'not because of the log when it is about mail',
      { symptom: MAIL, findings: { ...usual, ...restricted, ...failed(['50135', 5]) } },
      plan('unblock-sender'),
    ],
  ]);
});

describe('who may not be touched', () => {
  const symptoms = [MAIL, PASSWORD, BLOCKED, LOST] as const;
  const cases: [string, Partial<DiagnosisInput['findings']>, string][] = [
    ['the account could not be read', { account: unread }, 'rights-not-read'],
    ['the special rights could not be read', { privileges: unknown('not-permitted') }, 'rights-not-read'],
    ['what can be switched on could not be read', { eligible: unread }, 'rights-not-read'],
    ['what can be switched on may not be read', { eligible: unknown('not-permitted') }, 'rights-not-read'],
    ['special rights', { privileges: known(['Global Administrator']) }, 'privileged'],
    ['special rights that can be switched on', { eligible: known(['User Administrator']) }, 'privileged'],
    ['a guest', state({ guest: true }), 'guest'],
  ];
  it.each(cases.flatMap((row) => symptoms.map((symptom) => [...row, symptom] as const)))(
    '%s (%o): %s, %s',
    (_rule, changes, reason, symptom) => {
      const findings = { ...usual, ...restricted, ...capable, ...changes };
      expect(diagnose(about({ symptom, findings }))).toEqual(handOff(reason));
    },
  );

  it('without the licence nobody can switch on rights', () => {
    const findings = { ...usual, eligible: unknown('not-licensed') };
    expect(diagnose(about({ symptom: PASSWORD, findings }))).toEqual(plan(...RESET));
  });
});

describe('not sure what is wrong', () => {
  expectEach([
    ['a human', { symptom: 'not-sure' }, handOff('not-sure')],
    [
      'the look tells: disabled',
      { symptom: 'not-sure', findings: state({ enabled: false }) },
      plan('enable-sign-in'),
    ],
    [
      'the pasted error tells: the password',
      { symptom: 'not-sure', ...pasted('AADSTS50126') },
      plan(...RESET),
    ],
    [
      'the pasted error tells: the second step is asked for',
      { symptom: 'not-sure', ...pasted('AADSTS50074') },
      advice('second-factor', 'AADSTS50074'),
    ],
    [
      'the pasted error tells: nothing of ours',
      { symptom: 'not-sure', ...pasted('AADSTS53003') },
      advice('conditional-access', 'AADSTS53003'),
    ],
    ['the pasted error says nothing', { symptom: 'not-sure', ...pasted('AADSTS99999') }, handOff('not-sure')],
    [
      'the log tells what the newest failure is',
      { symptom: 'not-sure', findings: { ...usual, ...failed(['53003', 3]) } },
      advice('conditional-access', 'AADSTS53003'),
    ],
    [
      'the log tells: the password, which they can reset alone',
      { symptom: 'not-sure', findings: { ...usual, ...capable, ...failed(['50126', 3]) } },
      { kind: 'self-service' },
    ],
    [
      'special rights: their own admins',
      { symptom: 'not-sure', findings: { ...usual, privileges: known(['Global Administrator']) } },
      handOff('privileged'),
    ],
  ]);
});

it('every row says what it is about, once', () => {
  expect(new Set(ROWS.map(({ when }) => when)).size).toBe(ROWS.length);
});
