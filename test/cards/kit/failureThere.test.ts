import { describe, expect, it } from 'vitest';
import { known } from '../../../bot/unlock/findings.js';
import { failureText } from '../../../cards/kit/failure.js';
import { viewOf } from '../../../cards/kit/view.js';
import { restrictedFindings } from '../../helpers/sampleFindings.js';
import { facts } from '../cardFacts.js';

const DAY = '2026-03-02T10:00:00.000Z';

// Why a change in Active Directory failed, as an approver reads it.

it.each([
  ['en', "the bot's service account lacks the right “Write lockoutTime” there."],
  ['nl', 'het serviceaccount van de bot mist daar het recht “Write lockoutTime”.'],
] as const)('a missing right in Active Directory is named, in %s', (language, words) => {
  const reason = {
    kind: 'forbidden',
    permission: 'Write lockoutTime',
    code: 'InsufficientAccessRights',
  } as const;
  expect(failureText({}, { remedy: 'unlock-ad-account', reason }, viewOf(facts(language), DAY))).toContain(
    words,
  );
});

it('an account behind the wall is not said to lack a right alone', () => {
  const reason = { kind: 'forbidden', code: 'Walled' } as const;
  const text = failureText({}, { remedy: 'unlock-ad-account', reason }, viewOf(facts('en'), DAY));
  expect(text).toContain('The account is protected now, or outside the OUs of the bot.');
});

describe('a reset that Microsoft took and could not make', () => {
  const step = { remedy: 'reset-password', reason: { kind: 'reset-refused' } } as const;
  const of = (directorySynced: boolean, language: 'en' | 'nl') => {
    const { account } = restrictedFindings;
    if (!account.known) throw new Error('The sample has an account');
    const findings = { ...restrictedFindings, account: known({ ...account.value, directorySynced }) };
    return failureText({ findings }, step, viewOf(facts(language), DAY));
  };

  it.each([
    ['en', 'Reset it in Active Directory.'],
    ['nl', 'Stel het in Active Directory opnieuw in.'],
  ] as const)('is made in Active Directory for a synced account, in %s', (language, words) => {
    expect(of(true, language)).toContain(words);
    expect(of(true, language)).not.toContain('Entra');
  });

  it.each(['en', 'nl'] as const)('may be made in Entra for a cloud account, in %s', (language) => {
    expect(of(false, language)).toContain('Entra');
  });
});
