import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../bot/unlock/diagnosis/diagnose.js';
import { known } from '../../../bot/unlock/findings.js';
import { syncedFindings } from '../../helpers/syncedFindings.js';
import { addressOf, causeOf } from '../../../bot/unlock/mass/causeOf.js';
import {
  about,
  BLOCKED,
  failed,
  MAIL,
  PASSWORD,
  pasted,
  unread,
  usual,
  type Row,
} from '../diagnosis/cases.js';

const outage = {
  id: 'EX1090001',
  service: 'Exchange Online',
  title: 'Some users cannot send mail',
  since: '2026-03-02T07:12:00.000Z',
};
const off = known({ enabled: false, directorySynced: false, guest: false });
const locked = syncedFindings({ lockedOutSince: '2026-03-02T12:44:00.000Z', wrongPasswords: 3 });
const code = (digits: string) => ({ kind: 'code', code: `AADSTS${digits}` }) as const;

/** Returns what others may have too. */
function causeIn(given: Row[1]) {
  const asked = about(given);
  return causeOf(asked, diagnose(asked));
}

describe('what others may have too', () => {
  it.each([
    [
      'the newest error of the log',
      { symptom: PASSWORD, findings: { ...usual, ...failed(['50053', 3]) } },
      code('50053'),
    ],
    ['a pasted error', { symptom: BLOCKED, ...pasted('AADSTS80001') }, code('80001')],
    [
      'the incident of Microsoft',
      { symptom: MAIL, findings: { ...usual, outages: known([outage]) } },
      { kind: 'outage', id: outage.id, title: outage.title },
    ],
    [
      'a switched-off account, also while Microsoft’s limits keep the log closed',
      { symptom: BLOCKED, findings: { ...usual, account: off, failedSignIns: unread } },
      code('50057'),
    ],
    [
      'a lock in Active Directory, which no log of Microsoft knows',
      { symptom: PASSWORD, findings: locked },
      code('50053'),
    ],
    [
      'a lock in Active Directory, before the wrong passwords that led to it',
      { symptom: BLOCKED, findings: { ...locked, ...failed(['50126', 3]) } },
      code('50053'),
    ],
    ['nothing: it is locked there, and mail is the question', { symptom: MAIL, findings: locked }, undefined],
    [
      'the newest error of the log, before that an account is switched off',
      { symptom: BLOCKED, findings: { ...usual, ...failed(['53003', 3]), account: off } },
      code('53003'),
    ],
    [
      'nothing: the account of a mailbox is switched off, and mail is the question',
      { symptom: MAIL, findings: { ...usual, account: off } },
      undefined,
    ],
    ['nothing: somebody forgot a password', { symptom: PASSWORD }, undefined],
    ['nothing: the recipient does not exist', { symptom: MAIL, ...pasted('5.1.1') }, undefined],
    ['nothing: a private account was used', { symptom: BLOCKED, ...pasted('AADSTS50020') }, undefined],
    [
      'nothing that is told: somebody else may be in the account',
      { symptom: 'compromised', ...pasted('AADSTS50053') },
      undefined,
    ],
  ] satisfies [string, Row[1], object | undefined][])('is %s', (_what, given, expected) => {
    expect(causeIn(given)).toEqual(expected);
  });
});

describe('where it came from', () => {
  const failures = (address?: string) => {
    const signIns = failed(['50053', 3], ['50126', 4]).failedSignIns;
    if (!signIns?.known) throw new Error('not known');
    return known(signIns.value.map((one) => (address && one.code === '50053' ? { ...one, address } : one)));
  };

  it('is the address of the newest failure with this code', () => {
    const findings = { ...usual, failedSignIns: failures('192.0.2.7') };
    expect(addressOf(code('50053'), findings)).toBe('192.0.2.7');
    expect(addressOf(code('50126'), findings)).toBeUndefined();
  });

  it.each([
    ['the log was not read', { ...usual, failedSignIns: unread }],
    ['the log does not say', { ...usual, failedSignIns: failures() }],
  ])('is not known where %s', (_what, findings) => {
    expect(addressOf(code('50053'), findings)).toBeUndefined();
  });

  it('is nowhere for an incident of Microsoft', () => {
    const cause = { kind: 'outage', id: outage.id, title: outage.title } as const;
    expect(addressOf(cause, { ...usual, failedSignIns: failures('192.0.2.7') })).toBeUndefined();
  });
});
