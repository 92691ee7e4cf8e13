import { expect, it } from 'vitest';
import { textsIn } from '../../../bot/texts/texts.js';
import type { OnPremisesAccount } from '../../../bot/unlock/onPremises/account.js';
import { onPremises } from '../../../cards/findings/onPremises.js';
import { syncedFindings } from '../../helpers/syncedFindings.js';

// An account that was locked a moment ago: whoever typed the wrong passwords may go on, and nothing there says so.

const AT = '2026-03-02T12:48:00.000Z';
const minutesBefore = (minutes: number): string => new Date(Date.parse(AT) - minutes * 60_000).toISOString();

function warned(there: Partial<OnPremisesAccount>, language: 'en' | 'nl' = 'en'): readonly string[] {
  const found = { findings: syncedFindings(there), at: AT, t: textsIn(language), language };
  return onPremises(found).flatMap(({ tone, text }) => (tone === 'warning' ? [text] : []));
}

const lockedFor = (minutes: number): Partial<OnPremisesAccount> => ({
  lockedOutSince: minutesBefore(minutes),
  lastWrongPassword: minutesBefore(minutes),
  wrongPasswords: 10,
});

it.each([
  ['en', 'The newest wrong password came 4 minutes ago.'],
  ['nl', 'Het laatste verkeerde wachtwoord kwam 4 minuten geleden.'],
] as const)('whoever approves is told that it may lock again (%s)', (language, words) => {
  expect(warned(lockedFor(4), language).join()).toContain(words);
});

it('an account that was locked for a while says nothing of it', () => {
  expect(warned(lockedFor(11))).toEqual([]);
});

it('an account that is not locked says nothing of it: its owner may have mistyped', () => {
  expect(warned({ ...lockedFor(4), lockedOutSince: undefined })).toEqual([]);
});

it('a controller that does not say when is not taken for one that says "now"', () => {
  expect(warned({ ...lockedFor(4), lastWrongPassword: undefined })).toEqual([]);
});
