import { expect, it } from 'vitest';
import { failureText } from '../../../cards/kit/steps.js';
import { viewOf } from '../../../cards/kit/view.js';
import { facts } from '../cardFacts.js';

const DAY = '2026-03-02T10:00:00.000Z';

// Why a change in Active Directory failed, as an approver reads it.

it.each([
  ['en', 'the service account of the bot lacks Write lockoutTime there.'],
  ['nl', 'het serviceaccount van de bot mist daar Write lockoutTime.'],
] as const)('a missing right in Active Directory is named, in %s', (language, words) => {
  const reason = {
    kind: 'forbidden',
    permission: 'Write lockoutTime',
    code: 'InsufficientAccessRights',
  } as const;
  expect(failureText({ remedy: 'unlock-ad-account', reason }, viewOf(facts(language), DAY))).toContain(words);
});

it('an account behind the wall is not said to lack a right alone', () => {
  const reason = { kind: 'forbidden', code: 'Walled' } as const;
  const text = failureText({ remedy: 'unlock-ad-account', reason }, viewOf(facts('en'), DAY));
  expect(text).toContain('The account is protected now, or outside the units of the bot.');
});
