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
    'second-factor': ['500121', '50072', '50074', '50076', '50079', '53004', '50088', '50158'],
    'unknown-account': ['50034', '51004', '50128'],
    'directory-agent': ['80001', '80002', '80005', '80007'],
    'logon-hours': ['80012'],
    'home-organisation': ['53011'],
  };
  const harmless: Readonly<Record<string, readonly string[]>> = {
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
      'also one that nobody here knows',
      { symptom: PASSWORD, ...inLog(['53003', 1]), ...pasted('AADSTS99999') },
      plan(...RESET),
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
