import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../bot/texts/texts.js';
import { known, type Findings } from '../../../bot/unlock/findings.js';
import type { Symptom } from '../../../bot/unlock/symptoms.js';
import { SYMPTOMS } from '../../../bot/unlock/symptoms.js';
import type { Found } from '../../../cards/findings/findingLine.js';
import { linesFor } from '../../../cards/findings/linesBySymptom.js';
import { codeInWords } from '../../../cards/findings/signIns.js';
import { SIGN_IN_FAMILIES } from '../../../bot/unlock/diagnosis/signInCodes.js';
import { ago } from '../../../cards/kit/times.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';

const AT = '2026-03-02T12:48:00.000Z';
const account = { enabled: true, directorySynced: false, guest: false };
const restricted = { address: 'julia.jansen@contoso.example', since: '2026-03-02T06:48:00.000Z' };
const failed = { code: '50126', at: '2026-03-02T12:38:00.000Z', count: 1, maliciousAddress: false };

const found = (findings: Findings, language: 'en' | 'nl' = 'en'): Found => ({
  ...{ findings, at: AT, t: textsIn(language), language },
});
const lines = (symptom: Symptom, changes: Partial<Findings>, language: 'en' | 'nl' = 'en') =>
  linesFor(symptom, found(sampleFindings(changes), language)).map(({ tone, text }) => `${tone}: ${text}`);

type Row = [what: string, Symptom, Partial<Findings>, expected: string];
const ROWS: readonly Row[] = [
  ['allowed to sign in', 'password-not-accepted', {}, 'fine: Sign-in is allowed'],
  [
    'a disabled account',
    'sign-in-blocked',
    { account: known({ ...account, enabled: false }) },
    'problem: Sign-in is blocked',
  ],
  [
    'a disabled account that cannot send either',
    'cannot-send-mail',
    { account: known({ ...account, enabled: false }) },
    'problem: Sign-in is blocked',
  ],
  [
    'the last password change',
    'password-not-accepted',
    { account: known({ ...account, lastPasswordChange: '2026-02-27T12:00:00.000Z' }) },
    'fact: Password last changed 3 days ago',
  ],
  [
    'since when, why',
    'cannot-send-mail',
    { restriction: known({ ...restricted, reason: 'ExternalRecipient' }) },
    'problem: Restricted from sending 6 hours ago: too many recipients outside',
  ],
  [
    'each other address that is restricted too',
    'cannot-send-mail',
    {
      restriction: known({
        ...restricted,
        others: [{ address: 'orders@contoso.example', reason: 'ExternalRecipient' }],
      }),
    },
    "problem: On Microsoft's list of restricted senders: too many recipients outside",
  ],
  [
    "a reason that is new to us, in Microsoft's own words",
    'cannot-send-mail',
    { restriction: known({ address: restricted.address, reason: 'Some[New]Reason' }) },
    "problem: On Microsoft's list of restricted senders: Some［New］Reason",
  ],
  [
    'recipients, as far as they are known',
    'cannot-send-mail',
    { restriction: known({ ...restricted, internalRecipients: 12 }) },
    'fact: That day to 12 recipients inside',
  ],
  [
    'a restriction that ends by itself',
    'cannot-send-mail',
    { restriction: known({ ...restricted, temporary: true }) },
    'fact: Microsoft says that it ends by itself',
  ],
  [
    'not restricted',
    'cannot-send-mail',
    { restriction: known(undefined) },
    "fine: Not on Microsoft's list of restricted senders",
  ],
  [
    'a password that is older than the restriction',
    'cannot-send-mail',
    {
      restriction: known(restricted),
      account: known({ ...account, lastPasswordChange: '2026-03-01T12:48:00.000Z' }),
    },
    'warning: Password not changed since the restriction: last 1 day ago',
  ],
  [
    'a password that was changed after the restriction',
    'cannot-send-mail',
    {
      restriction: known(restricted),
      account: known({ ...account, lastPasswordChange: '2026-03-02T10:48:00.000Z' }),
    },
    'fine: Password changed after the restriction, 2 hours ago',
  ],
  [
    'a failed sign-in',
    'password-not-accepted',
    { failedSignIns: known([failed]) },
    'fact: 1 failed sign-in: wrong password, 10 minutes ago',
  ],
  [
    'failed sign-ins for a reason that a new password does not change',
    'sign-in-blocked',
    { failedSignIns: known([{ ...failed, code: '53003', count: 3 }]) },
    'fact: 3 failed sign-ins: blocked by Conditional Access, newest 10 minutes ago',
  ],
  [
    'a lockout that is an attack',
    'password-not-accepted',
    { failedSignIns: known([{ ...failed, code: '50053', count: 9, maliciousAddress: true }]) },
    'alarm: Microsoft blocked 9 sign-ins from a malicious address (newest 10 minutes ago)',
  ],
  [
    'an empty log, which is no all-clear',
    'password-not-accepted',
    { failedSignIns: known([]) },
    'fact: No failed sign-ins logged in 24 hours',
  ],
  [
    'a log that was not read to its end',
    'password-not-accepted',
    { failedSignIns: known([failed]), signInsCut: true },
    'fact: There were more sign-ins in 24 hours than were read: each number is a minimum.',
  ],
  [
    'a log without failures that was not read to its end',
    'password-not-accepted',
    { failedSignIns: known([]), signInsCut: true },
    'fact: No failed sign-ins among the newest of 24 hours. There were more, which were not read.',
  ],
  ['no risk', 'cannot-send-mail', {}, 'fine: Microsoft sees no risk'],
  ['low risk', 'sign-in-blocked', { risk: known('low') }, 'fact: Risk according to Microsoft: low'],
  [
    'medium risk',
    'sign-in-blocked',
    { risk: known('medium') },
    'warning: Risk according to Microsoft: medium. Is it still their own account?',
  ],
  [
    'high risk',
    'lost-sign-in-method',
    { risk: known('high') },
    'alarm: Risk according to Microsoft: high. Is it still their own account?',
  ],
  ['no self-service', 'password-not-accepted', {}, 'fact: Could not do it themselves: no self-service reset'],
  [
    'self-service that did not help',
    'password-not-accepted',
    { selfService: known(true) },
    'fact: Could do it themselves at aka.ms/sspr, but says that this does not help',
  ],
  ['passes', 'lost-sign-in-method', {}, 'fine: Temporary Access Passes are allowed here'],
  [
    'no passes',
    'lost-sign-in-method',
    { passAllowed: known(false) },
    'problem: Temporary Access Passes are not allowed here',
  ],
  [
    'the second request',
    'not-sure',
    { earlier: { requests30Days: 1, unblocks90Days: 0 } },
    'warning: Second request in 30 days',
  ],
  [
    'one of many requests',
    'compromised',
    { earlier: { requests30Days: 4, unblocks90Days: 0 } },
    'warning: Request number 5 in 30 days',
  ],
  [
    'given back before',
    'cannot-send-mail',
    { earlier: { requests30Days: 0, unblocks90Days: 1 } },
    'warning: Sending was unblocked once in 90 days. Microsoft limits this: then only its support can help',
  ],
  [
    'given back more than once',
    'cannot-send-mail',
    { earlier: { requests30Days: 0, unblocks90Days: 2 } },
    'warning: Sending was unblocked 2 times in 90 days. Microsoft limits this: then only its support can help',
  ],
  [
    'a restriction behind an unclear problem',
    'not-sure',
    { restriction: known(restricted) },
    'problem: Restricted from sending 6 hours ago',
  ],
];

describe('What was found', () => {
  it.each(ROWS)('is said where it matters: %s (%s)', (_what, symptom, changes, expected) => {
    expect(lines(symptom, changes)).toContain(expected);
    expect(lines(symptom, changes, 'nl')).toHaveLength(lines(symptom, changes).length);
  });

  it('is left out where it does not matter', () => {
    const sending = lines('cannot-send-mail', { selfService: known(false), failedSignIns: known([failed]) });
    expect(sending.join('\n')).not.toMatch(/themselves|failed sign-in|Sign-in is allowed/);
    expect(lines('password-not-accepted', { restriction: known(restricted) }).join()).not.toContain(
      'estrict',
    );
  });

  it('is a few newest kinds of failures, not a log', () => {
    const many = ['50126', '50053', '50055', '53003', '50057'].map((code) => ({ ...failed, code }));
    expect(
      lines('sign-in-blocked', { failedSignIns: known(many) })
        .join()
        .match(/failed/g),
    ).toHaveLength(3);
  });

  it('keeps what is personal out of the channel: country, methods, manager, other addresses', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SYMPTOMS), (symptom) => {
        const text = lines(symptom, {
          failedSignIns: known([{ ...failed, country: 'BR' }]),
          methods: known(['fido2']),
          restriction: known({ ...restricted, address: 'secret.alias@contoso.example' }),
        }).join();
        expect(text).not.toMatch(/Brazil|BR\b|fido2|key|Wim Smeets|secret\.alias/);
      }),
    );
  });
});

describe('A sign-in code', () => {
  it.each(SIGN_IN_FAMILIES.flatMap(({ codes }) => codes))('is told in plain words: %s', (code) => {
    for (const language of ['en', 'nl'] as const) {
      expect(codeInWords(code, textsIn(language))).not.toMatch(/\d/);
    }
  });

  it('stays a code when nobody here knows it', () => {
    expect(codeInWords('99999', textsIn('en'))).toBe('code 99999');
    expect(codeInWords('other', textsIn('en'))).toBe('code other');
  });
});

describe('How long ago', () => {
  it.each([
    ['2026-03-02T12:47:30.000Z', 'just now', 'zojuist'],
    ['2026-03-02T12:49:00.000Z', 'just now', 'zojuist'],
    ['2026-03-02T12:28:00.000Z', '20 minutes ago', '20 minuten geleden'],
    ['2026-03-01T11:00:00.000Z', '1 day ago', '1 dag geleden'],
    ['2025-01-01T00:00:00.000Z', '1 year ago', '1 jaar geleden'],
  ])('%s: %s', (moment, english, dutch) => {
    expect([ago(moment, AT, 'en'), ago(moment, AT, 'nl')]).toEqual([english, dutch]);
  });
});
