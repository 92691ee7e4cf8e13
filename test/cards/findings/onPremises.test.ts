import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../bot/texts/texts.js';
import type { Findings } from '../../../bot/unlock/findings.js';
import { known, unknown } from '../../../bot/unlock/findings.js';
import type { Symptom } from '../../../bot/unlock/symptoms.js';
import type { Found } from '../../../cards/findings/findingLine.js';
import { linesFor } from '../../../cards/findings/linesBySymptom.js';
import { strongest } from '../../../cards/findings/strongest.js';
import { howToRead } from '../../../cards/findings/unread.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';
import { syncedFindings } from '../../helpers/syncedFindings.js';

// What Active Directory says, in the order in which somebody decides by it.

const found = (findings: Findings): Found => ({
  ...{ findings, at: '2026-03-02T12:48:00.000Z', t: textsIn('en'), language: 'en' },
});
const all = (findings: Findings, symptom: Symptom = 'sign-in-blocked') =>
  linesFor(symptom, found(findings)).map(({ text }) => text);
const first = (findings: Findings, symptom: Symptom = 'sign-in-blocked') =>
  strongest(linesFor(symptom, found(findings))).reasons.map(({ text }) => text);

describe('Which controller was read', () => {
  const read = 'Read on dc1.corp.contoso.example. Each domain controller counts for itself.';

  it('is said for whoever looks closer', () => {
    expect(all(syncedFindings())).toContain(read);
  });

  it.each([
    ['wrong passwords were counted', { wrongPasswords: 3, lastWrongPassword: '2026-03-02T12:44:00.000Z' }],
    ['nothing else was found', {}],
  ])('is no reason for a decision, where %s', (_what, there) => {
    expect(first(syncedFindings(there))).not.toContain(read);
  });
});

it('what keeps somebody out comes before what is merely so', () => {
  expect(first(syncedFindings({ workstations: ['DESK-0417'] }))[0]).toBe('Signs in only at: DESK-0417');
});

describe('Sign-in of an account that Active Directory owns', () => {
  it('is allowed in Microsoft 365, as Active Directory may say the opposite', () => {
    expect(all(syncedFindings({ enabled: false }))).toContain('Sign-in is allowed in Microsoft 365');
  });

  it('of another account is allowed, and nothing more', () => {
    expect(all(sampleFindings())).toContain('Sign-in is allowed');
  });
});

it.each(['unavailable', 'too-slow', 'throttled'] as const)(
  'a controller that was asked in vain is not called Microsoft: %s',
  (why) => {
    const onPremises = { ...syncedFindings().onPremises!, account: unknown(why), lastSync: known(undefined) };
    const how = howToRead('sign-in-blocked', syncedFindings({}, { onPremises }), textsIn('en'));
    expect(how.find(({ part }) => part.includes('Active Directory'))?.how).toMatch(
      /^Active Directory gave no/,
    );
  },
);

it.each([
  ['a moment ago', '2026-03-02T12:44:00.000Z'],
  ['an hour ago', '2026-03-02T11:44:00.000Z'],
])('when the newest wrong password came is said once, for an account that was locked %s', (_when, at) => {
  const there = { lockedOutSince: at, lastWrongPassword: at, wrongPasswords: 10 };
  const said = all(syncedFindings(there)).filter((text) => /newest/.test(text));
  expect(said).toHaveLength(1);
});
