import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../bot/unlock/diagnosis/diagnose.js';
import { known, unknown } from '../../../bot/unlock/findings.js';
import {
  about,
  advice,
  BLOCKED,
  expectEach,
  failed,
  failure,
  handOff,
  LOST,
  MAIL,
  PASSWORD,
  pasted,
  plan,
  RESET,
  restricted,
  unread,
  usual,
} from './cases.js';

describe('an error that no remedy of ours changes', () => {
  /** Sign-in codes of microsoft-apis.md C5 that also count in the log. The codes of B2 follow below. */
  const codes: Readonly<Record<string, readonly string[]>> = {
    'conditional-access': ['53003', '530032', '530035', '50131'],
    device: ['53000', '53001', '53002', '50097', '50127'],
    'second-factor': ['500121', '50074', '50076'],
    register: ['50072', '50079'],
    'register-elsewhere': ['53010'],
    risk: ['53004'],
    'external-factor': ['50158', '50161'],
    'pass-used': ['130502'],
    certificate: ['50017'],
    'age-group': ['54000'],
    'unknown-account': ['50034', '51004', '50128'],
    'directory-agent': ['80001', '80002', '80005', '80007'],
    'logon-hours': ['80012'],
    'home-organisation': ['53011'],
  };
  const harmless: Readonly<Record<string, readonly string[]>> = {
    'automatic-sign-in': ['81010'],
    'try-again': ['50088', '90033'],
    'wrong-account': ['50020', '90072'],
    'cross-tenant': ['500212'],
    'app-not-assigned': ['50105'],
    'app-settings': ['7000112', '700016'],
    'sign-in-again': ['50078', '50132', '50133', '50173', '70008', '700082', '70043'],
    'app-consent': ['65001'],
    interrupt: ['50125', '50140'],
  };
  const pairs = (table: typeof codes) =>
    Object.entries(table).flatMap(([kind, list]) => list.map((code) => [kind, code] as const));

  describe.each(pairs(codes))('%s, %s', (kind, code) => {
    it.each([PASSWORD, BLOCKED] as const)('is explained, and nothing is reset: %s', (symptom) => {
      const expected = advice(kind, `AADSTS${code}`);
      expect(diagnose(about({ symptom, ...pasted(`AADSTS${code}`) }))).toEqual(expected);
      const findings = { ...usual, ...failed([code, 5], ['50126', 9]) };
      expect(diagnose(about({ symptom, findings }))).toEqual(expected);
      expect(diagnose(about({ symptom, findings, tried: ['advice'] }))).toEqual(handOff('advice-given'));
    });
  });

  it.each(pairs(harmless))(
    '%s, %s, is explained when it is pasted, and overlooked in the log',
    (kind, code) => {
      expect(diagnose(about({ symptom: PASSWORD, ...pasted(`AADSTS${code}`) }))).toEqual(
        advice(kind, `AADSTS${code}`),
      );
      const findings = { ...usual, ...failed([code, 5]) };
      expect(diagnose(about({ symptom: PASSWORD, findings }))).toEqual(plan(...RESET));
    },
  );

  const inLog = (...entries: Parameters<typeof failed>) => ({
    findings: { ...usual, ...failed(...entries) },
  });
  expectEach([
    [
      'a quota: nobody can lift it',
      { symptom: MAIL, ...pasted('5.1.92') },
      advice('sending-limit', '5.1.92'),
    ],
    [
      'the daily limit of recipients',
      { symptom: MAIL, ...pasted('5.1.90') },
      advice('sending-limit', '5.1.90'),
    ],
    [
      'the whole organisation',
      { symptom: MAIL, ...pasted('5.7.705') },
      advice('organisation-blocked', '5.7.705'),
    ],
    [
      'forwarding out of the organisation',
      { symptom: MAIL, ...pasted('5.7.520') },
      advice('external-forwarding', '5.7.520'),
    ],
    ['a connector', { symptom: MAIL, ...pasted('5.7.64') }, advice('relay', '5.7.64')],
    [
      'a quota, also of somebody on the list: the pasted code is what they see',
      { symptom: MAIL, findings: { ...usual, ...restricted }, ...pasted('5.1.92') },
      advice('sending-limit', '5.1.92'),
    ],
    [
      'a pasted code beats the log',
      { symptom: PASSWORD, ...inLog(['53003', 1]), ...pasted('AADSTS50126') },
      plan(...RESET),
    ],
    [
      'one that nobody here knows hides nothing that the log says',
      { symptom: PASSWORD, ...inLog(['53003', 1]), ...pasted('AADSTS99999') },
      advice('conditional-access', 'AADSTS53003'),
    ],
    [
      'the newest in the log counts, not an earlier one',
      { symptom: PASSWORD, ...inLog(['50126', 1], ['53003', 2]) },
      plan(...RESET),
    ],
    [
      'what says nothing is passed over in the log',
      { symptom: PASSWORD, ...inLog(['16000', 1], ['70043', 2], ['53003', 3]) },
      advice('conditional-access', 'AADSTS53003'),
    ],
    [
      'of yesterday it says nothing any more',
      { symptom: PASSWORD, ...inLog(['53003', 24 * 60]) },
      plan(...RESET),
    ],
    [
      'a time that cannot be read is not recent',
      {
        symptom: PASSWORD,
        findings: { ...usual, failedSignIns: known([{ ...failure('53003', 1), at: '?' }]) },
      },
      plan(...RESET),
    ],
    [
      'that a second factor was asked for an hour ago: it may have been given',
      { symptom: PASSWORD, ...inLog(['50074', 60]) },
      plan(...RESET),
    ],
    [
      'that a second factor failed counts for a day',
      { symptom: PASSWORD, ...inLog(['500121', 600]) },
      advice('second-factor', 'AADSTS500121'),
    ],
    [
      'a log that could not be read says nothing',
      { symptom: PASSWORD, findings: { ...usual, failedSignIns: unknown('not-licensed') } },
      plan(...RESET),
    ],
    [
      'the log says nothing about mail',
      { symptom: MAIL, findings: { ...usual, ...restricted, ...failed(['53003', 1]) } },
      plan('unblock-sender'),
    ],
    [
      'helps before anybody is sent to a human',
      { symptom: PASSWORD, findings: { ...usual, privileges: unread }, ...pasted('AADSTS53003') },
      advice('conditional-access', 'AADSTS53003'),
    ],
    [
      'privileged all the same: their own admins',
      {
        symptom: PASSWORD,
        findings: { ...usual, privileges: known(['Global Administrator']) },
        tried: ['advice'],
        ...pasted('AADSTS53003'),
      },
      handOff('privileged'),
    ],
  ]);
});

describe('the second step', () => {
  const lost = (errorCode: string) => ({ answers: { errorCode, hint: 'lost-method' as const } });
  const risky = { ...usual, ...failed(['500121', 1], ['53004', 600]) };
  expectEach([
    [
      'is asked for: they confirm it, and nobody issues a pass',
      { symptom: LOST, ...pasted('AADSTS500121') },
      advice('second-factor', 'AADSTS500121'),
    ],
    [
      'has to be registered: that is no lost method',
      { symptom: LOST, ...pasted('AADSTS50079') },
      advice('register', 'AADSTS50079'),
    ],
    [
      'is asked for, and they want an admin all the same: a human, and no pass',
      { symptom: LOST, ...pasted('AADSTS50076'), tried: ['advice'] },
      handOff('advice-given'),
    ],
    ['is lost, they say: a pass', { symptom: LOST, ...lost('AADSTS500121') }, plan('temporary-access-pass')],
    [
      'has to be registered, and what they had is gone: a pass',
      { symptom: LOST, ...lost('AADSTS50072') },
      plan('temporary-access-pass'),
    ],
    [
      'is lost, and Microsoft sees a risk: never a pass',
      { symptom: LOST, ...lost('AADSTS53004') },
      advice('risk', 'AADSTS53004'),
    ],
    [
      'is lost, and the log shows a risk of this day: no pass either',
      { symptom: LOST, findings: risky },
      advice('risk', 'AADSTS53004'),
    ],
    [
      'is lost, with a risk, and they want an admin all the same: a human looks',
      { symptom: LOST, findings: risky, tried: ['advice'] },
      handOff('advice-given'),
    ],
    [
      'is lost, and Conditional Access saw something suspicious: never a pass',
      { symptom: LOST, ...lost('AADSTS50131'), tried: ['advice'] },
      handOff('advice-given'),
    ],
  ]);
});

describe('a bounce', () => {
  const listed = { ...usual, ...restricted };
  expectEach([
    [
      'of a banned account: its helpdesk and Microsoft Support',
      { symptom: MAIL, ...pasted('5.7.501') },
      advice('account-banned', '5.7.501'),
    ],
    [
      'of a banned account that is on Microsoft’s list: an admin can unblock it',
      { symptom: MAIL, findings: listed, ...pasted('5.7.502') },
      plan('unblock-sender'),
    ],
    [
      'that means a quota: 5.2.2 of this account',
      { symptom: MAIL, ...pasted('5.2.2') },
      advice('sending-limit', '5.2.2'),
    ],
    [
      'that means a full mailbox: 5.2.2 of the recipient',
      { symptom: MAIL, answers: { errorCode: '5.2.2', hint: 'mailbox-full' } },
      advice('recipient-mailbox', '5.2.2'),
    ],
    [
      'about the recipient, of somebody on the list: the code is what they see',
      { symptom: MAIL, findings: listed, ...pasted('5.1.10') },
      advice('recipient-address', '5.1.10'),
    ],
    [
      'that nobody here knows: what the list says',
      { symptom: MAIL, findings: listed, ...pasted('5.6.99') },
      plan('unblock-sender'),
    ],
  ]);
});

describe('a password of today that mail on a phone does not take', () => {
  const changed = { answers: { hint: 'password-changed' as const } };
  expectEach([
    [
      'means: sign in again there',
      { symptom: PASSWORD, ...changed },
      { kind: 'advice', advice: 'password-changed' },
    ],
    [
      'and never a second new password',
      { symptom: PASSWORD, ...changed, tried: ['advice'] },
      handOff('advice-given'),
    ],
    [
      'also while the phone tries the old one, again and again',
      { symptom: PASSWORD, ...changed, findings: { ...usual, ...failed(['50053', 1], ['50126', 2]) } },
      { kind: 'advice', advice: 'password-changed' },
    ],
    [
      'but another cause in the log comes first',
      { symptom: PASSWORD, ...changed, findings: { ...usual, ...failed(['53003', 2]) } },
      advice('conditional-access', 'AADSTS53003'),
    ],
    [
      'but a password that has expired has to be new',
      { symptom: PASSWORD, ...changed, findings: { ...usual, ...failed(['50055', 2]) } },
      plan(...RESET),
    ],
  ]);
});
