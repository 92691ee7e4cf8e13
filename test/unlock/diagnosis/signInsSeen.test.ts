import { describe, expect, it } from 'vitest';
import type { Diagnosis, DiagnosisInput } from '../../../bot/unlock/diagnosis/diagnosis.js';
import { signInsSeen, type SignInsSeen } from '../../../bot/unlock/diagnosis/signInsSeen.js';
import { known, type Findings } from '../../../bot/unlock/findings.js';
import { about, failed, failure, MAIL, minutesBefore, PASSWORD, unread, usual } from './cases.js';

const PLAN: Diagnosis = { kind: 'plan', remedies: [], needsSecured: false };

interface Case {
  readonly findings: Partial<Findings>;
  readonly changes?: Partial<DiagnosisInput>;
  readonly conclusion?: Diagnosis;
  readonly isOwn?: boolean;
}

function seen({ findings, changes, conclusion = PLAN, isOwn = true }: Case): SignInsSeen | undefined {
  const asked = about({ symptom: PASSWORD, findings: { ...usual, ...findings }, ...changes });
  return signInsSeen(asked, conclusion, isOwn);
}

describe('of the sign-in log is said', () => {
  it('the newest failure, also one that explains nothing, and the earlier one that does', () => {
    const findings = failed(['65001', 3], ['50126', 9]);
    expect(seen({ findings })).toEqual({
      kind: 'failed',
      code: '65001',
      at: minutesBefore(3),
      earlier: '50126',
    });
  });

  it('that an earlier one is the cause of an advice', () => {
    const conclusion: Diagnosis = { kind: 'advice', advice: 'risk', code: 'AADSTS53004' };
    const findings = failed(['50126', 3], ['53004', 90]);
    expect(seen({ findings, conclusion })).toMatchObject({ code: '50126', earlier: '53004' });
  });

  it('no earlier one where a pasted error was the cause', () => {
    const findings = failed(['65001', 3], ['50126', 9]);
    const changes = { answers: { errorCode: 'AADSTS50055' } };
    expect(seen({ findings, changes })).not.toHaveProperty('earlier');
  });

  it('the newest failure, also beside another code that they pasted', () => {
    const changes = { answers: { errorCode: 'AADSTS53003' } };
    expect(seen({ findings: failed(['50126', 3]), changes })).toMatchObject({
      kind: 'failed',
      code: '50126',
    });
  });

  it.each([
    ['after it', 1, true],
    ['before it', 5, undefined],
  ])('whether a sign-in succeeded %s', (_when, minutes, overtaken) => {
    const findings = { ...failed(['50126', 3]), signedInAt: minutesBefore(minutes) };
    expect((seen({ findings }) as { overtaken?: true }).overtaken).toBe(overtaken);
  });

  it('that the address was refused, and not the password', () => {
    const findings = { failedSignIns: known([failure('50053', 3, true)]) };
    expect(seen({ findings })).toMatchObject({ maliciousAddress: true });
  });

  it.each<[string, Partial<Findings>, SignInsSeen]>([
    ['none', {}, { kind: 'none' }],
    ['none in what was read', { signInsCut: true }, { kind: 'cut' }],
    ['that it was not read', { failedSignIns: unread }, { kind: 'unread' }],
  ])('%s', (_what, findings, expected) => {
    expect(seen({ findings })).toEqual(expected);
  });
});

describe('of the sign-in log is not said', () => {
  const findings = failed(['50126', 3]);

  it('when a colleague tried', () => {
    expect(seen({ findings, isOwn: false })).toEqual({ kind: 'failed', code: '50126' });
  });

  it.each<[string, Case]>([
    ['anything about sending mail', { findings, changes: { symptom: MAIL } }],
    ['anything to who may be watched in their own account', { findings, conclusion: { kind: 'contain' } }],
    [
      'anything where a human looks into a break-in',
      { findings, conclusion: { kind: 'hand-off', reason: 'compromised' } },
    ],
    [
      'anything of an account with special rights, to others',
      { findings, conclusion: { kind: 'hand-off', reason: 'privileged' }, isOwn: false },
    ],
  ])('%s', (_what, given) => {
    expect(seen(given)).toBeUndefined();
  });
});
