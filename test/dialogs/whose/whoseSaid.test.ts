import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../bot/texts/texts.js';
import { LANGUAGES } from '../../../bot/unlock/person.js';
import { isChoice, whoseSaidWith } from '../../../dialogs/whose/whoseSaid.js';
import { linesOf } from '../../unlock/sentences/judge.js';

// The text of a button is the bot's. It never stands on a card as what the person said.

describe.each(LANGUAGES)('a click on a button (%s)', (language) => {
  const t = textsIn(language);

  it.each([
    ['that says what is wrong', t('dialogs:choice.password-not-accepted')],
    ['that says what they see', t('dialogs:notSure.see.password-not-accepted')],
  ])('%s says nothing in their own words', (_which, text) => expect(isChoice(text)).toBe(true));

  it('is not what somebody typed', () => {
    expect(isChoice("I can't sign in since my holiday in Turkey")).toBe(false);
  });
});

describe('a first sentence about the account of somebody else', () => {
  const others = linesOf('fifth').filter(({ about }) => about === 'other');

  it.each(others.map(({ text }) => text))('is never taken for one about their own: "%s"', (text) => {
    expect(['own', 'mine']).not.toContain(whoseSaidWith(text)?.kind);
  });
});
