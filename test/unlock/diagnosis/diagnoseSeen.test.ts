import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../bot/unlock/diagnosis/diagnose.js';
import { diagnoseSeen } from '../../../bot/unlock/diagnosis/diagnoseSeen.js';
import { RemoteError } from '../../../bot/unlock/errors.js';
import { known, unknown, type Findings } from '../../../bot/unlock/findings.js';
import { about, BLOCKED, capable, failed, LOST, MAIL, PASSWORD, restricted, state, usual } from './cases.js';

// What is concluded while so many look at once that Microsoft lets nobody look at the log.

const throttled = unknown('throttled');
const noLog = { failedSignIns: throttled };

function withFindings(symptom: Parameters<typeof about>[0]['symptom'], changed: Partial<Findings>) {
  return about({ symptom, findings: { ...usual, ...changed } });
}

describe('nothing is concluded', () => {
  it.each([
    ['about a password, because a policy may be what keeps them out', PASSWORD, noLog],
    ['about a blocked sign-in', BLOCKED, noLog],
    ['when nobody knows what is wrong', 'not-sure', noLog],
    [
      'about a password, when it is not known whether they can reset it alone',
      PASSWORD,
      { selfService: throttled },
    ],
  ] as const)('%s', (_what, symptom, changed) => {
    const asked = () => diagnoseSeen(withFindings(symptom, changed));
    expect(asked).toThrow(RemoteError);
    expect(asked).toThrow(/throttled/);
  });
});

describe('what the log would not change is concluded', () => {
  it.each([
    ['self-service', PASSWORD, { ...noLog, ...capable }],
    ['an account that is switched off', BLOCKED, { ...noLog, ...state({ enabled: false }) }],
    ['who may not send mail', MAIL, { ...noLog, ...restricted }],
    ['a break-in', 'compromised', noLog],
    ['an account with special rights', PASSWORD, { ...noLog, privileges: known(['Global Administrator']) }],
    ['a lost telephone', LOST, noLog],
    ['a log that was read', PASSWORD, failed(['50126', 5])],
    ['a log that could not be read for another reason', PASSWORD, { failedSignIns: unknown('unavailable') }],
  ] as const)('%s', (_what, symptom, changed) => {
    const input = withFindings(symptom, changed);
    expect(diagnoseSeen(input)).toEqual(diagnose(input));
  });
});
