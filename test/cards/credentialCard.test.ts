import { describe, expect, it } from 'vitest';
import { credentialCard, revealedCard } from '../../cards/credentialCard.js';
import { textsIn } from '../../bot/texts/texts.js';
import { sampleApproved } from '../helpers/sampleRequests.js';
import {
  allCards,
  CREDENTIAL_STATES,
  facts,
  ofType,
  PASS,
  SECRET,
  WITH_CREDENTIAL,
  wordsIn,
} from './allCards.js';

const request = sampleApproved();
const words = (index: number) =>
  wordsIn(credentialCard(request, CREDENTIAL_STATES[index] ?? { state: 'gone' }, facts('en')));

describe('The credential card', () => {
  it('is offered once, to one person, until a moment', () => {
    expect(words(1)).toContain('Only you can see it, until 15:03.');
    expect(words(1)).toContain('Never mail it to julia.jansen@contoso.example');
  });

  it('has its button only while it is offered', () => {
    for (const state of CREDENTIAL_STATES) {
      const card = credentialCard(request, state, facts('en'));
      const verbs = ofType(card, 'Action.Execute').map(({ verb }) => verb);
      expect(verbs).toEqual(state.state === 'offered' ? ['reveal'] : []);
    }
  });

  it('says when it was shown, and that it is gone', () => {
    expect(words(2)).toContain('You saw this password at 14:12.');
    expect(words(3)).toContain('The password was wiped.');
  });
});

describe('The revealed card', () => {
  it('shows the password exactly as it is, whatever is in it', () => {
    for (const secret of [SECRET, '*a* _b_ `c` ${request} {{name}} <b>']) {
      const run = ofType(revealedCard(request, secret, facts('en')), 'TextRun')[0];
      expect(run).toMatchObject({ text: secret, fontType: 'Monospace', size: 'ExtraLarge' });
    }
  });

  it.each([
    ['reset-ad-password', 'They use it first on your own network', 'They must choose'],
    ['reset-password', 'They must choose their own password', 'on your own network'],
  ] as const)('says where a password of %s is used first', (remedy, said, not) => {
    const reset = { ...request, steps: [{ remedy, state: 'planned' as const }] };
    const text = wordsIn(revealedCard(reset, SECRET, facts('en')));
    expect(text).toContain(said);
    expect(text).not.toContain(not);
  });

  it('spells it for reading out', () => {
    expect(wordsIn(revealedCard(request, 'Kast-41', facts('en')))).toContain(
      'K\u00a0a\u00a0s\u00a0t · hyphen · 4\u00a01',
    );
    expect(wordsIn(revealedCard(request, 'Kast-41', facts('nl')))).toContain(
      'K\u00a0a\u00a0s\u00a0t · streepje · 4\u00a01',
    );
  });

  it('spells it out on demand, with an alphabet of the reader’s language and “capital”', () => {
    const out = (language: 'en' | 'nl') => {
      const card = revealedCard(request, 'Kast-41', facts(language));
      const [hidden] = ofType(card, 'Container').filter(({ isVisible }) => isVisible === false);
      expect(ofType(card, 'Action.ToggleVisibility')).toMatchObject([{ targetElements: [hidden?.id] }]);
      return ofType(hidden as typeof card, 'TextRun').map(({ text }) => text);
    };
    expect(out('en')).toEqual(['capital Kilo, Alfa, Sierra, Tango', 'hyphen', '4, 1']);
    expect(out('nl')).toEqual(['hoofdletter Karel, Anna, Simon, Theodor', 'streepje', '4, 1']);
  });

  it.each(['en', 'nl'] as const)('has a word of its own for each letter (%s)', (language) => {
    const words = textsIn(language)('cards:spelling.letters').split(' ');
    expect(words.map(([first]) => first).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  });

  it('says what a pass is for and until when it works', () => {
    const pass = WITH_CREDENTIAL.pass ?? request;
    const text = wordsIn(revealedCard(pass, PASS, facts('en')));
    expect(text).toContain('Temporary Access Pass for Julia Jansen');
    expect(text).toContain('Works once, within 60 minutes: until 15:02.');
    expect(text).toContain('in the place of the password');
    expect(text).toContain('https://aka.ms/mysecurityinfo, within 10 minutes');
    expect(text).not.toMatch(/password is gone|their own password/);
    expect(wordsIn(credentialCard(pass, { state: 'gone' }, facts('en')))).toContain('The pass was wiped.');
  });

  it('cannot be clicked, and its notification does not hold the password', () => {
    const card = revealedCard(request, SECRET, facts('en'));
    expect(ofType(card, 'Action.Execute')).toEqual([]);
    expect(card.fallbackText).not.toContain(SECRET);
    expect(wordsIn(card)).toContain('Only you see this');
  });

  it('is the only card with a password in it', () => {
    const holding = allCards('en').filter(([, card]) => JSON.stringify(card).includes(SECRET));
    expect(holding.map(([name]) => name)).toEqual(['credential revealed', 'credential opened revealed']);
  });
});
