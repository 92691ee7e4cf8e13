import { describe, expect, it } from 'vitest';
import type { OnPremisesAccount } from '../../../bot/unlock/onPremises/account.js';
import { LANGUAGES } from '../../../bot/unlock/person.js';
import { approvalCard } from '../../../cards/approval/approval.js';
import { sampleHandOff } from '../../helpers/sampleRequests.js';
import { syncedFindings } from '../../helpers/syncedFindings.js';
import { facts, ofType, wordsIn } from '../allCards.js';

// What keeps somebody out in Active Directory, and no change of the bot helps: the card says what does.

const DOORS: readonly [string, Partial<OnPremisesAccount>, RegExp][] = [
  ['hours', { logonHours: 'not-now' }, /Logon Hours|Aanmeldingsuren/],
  ['computers', { workstations: ['DESK-0417'] }, /Log On To|Aanmelden bij/],
  ['a smart card', { smartCardOnly: true }, /do they have the card|is de kaart er nog/],
];
const cardOf = (there: Partial<OnPremisesAccount>, language: (typeof LANGUAGES)[number]) =>
  approvalCard(
    sampleHandOff('advice-given', {
      answers: {},
      symptom: 'sign-in-blocked',
      findings: syncedFindings(there),
    }),
    facts(language),
  );

describe.each(LANGUAGES)('Somebody kept out by Active Directory (%s)', (language) => {
  it.each(DOORS)('is let in where that is set: %s', (_why, there, step) => {
    expect(wordsIn(cardOf(there, language))).toMatch(step);
  });

  it.each(DOORS)('is not looked up in a portal where it cannot be changed: %s', (_why, there) => {
    expect(ofType(cardOf(there, language), 'Action.OpenUrl')).toEqual([]);
  });
});

it('another cause still leads to Entra, where somebody first has to find out more', () => {
  const card = approvalCard(sampleHandOff('advice-given'), facts('en'));
  expect(wordsIn(card)).toContain('Look at their sign-in log in Entra');
  expect(ofType(card, 'Action.OpenUrl')).not.toEqual([]);
});
