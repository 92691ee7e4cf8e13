import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { textsIn } from '../../bot/texts/texts.js';
import { helpedCard } from '../../cards/helpedCard.js';
import { colleague, sampleRequests, subject } from '../helpers/sampleRequests.js';
import { allCards, facts, ofType, wordsIn } from './allCards.js';

const solved = sampleRequests['resolved sending']!;
const draw = (readerId: string, request = solved) => helpedCard(request, { ...facts('en'), readerId });
const verbs = (card: ReturnType<typeof draw>) => ofType(card, 'Action.Execute').map(({ verb }) => verb);

describe('what to do when it did not help', () => {
  it.each(LANGUAGES)('is a button or a sentence, and never both, on any card (%s)', (language) => {
    const sentence = textsIn(language)('cards:helped.stillNot');
    const said = allCards(language).filter(([, card]) => wordsIn(card).includes(sentence));
    expect(said.length).toBeGreaterThan(0);
    for (const [name, card] of said)
      expect([name, verbs(card).includes('still-not-working')]).toEqual([name, false]);
  });

  it('is the button for who asked, and the sentence for whose account it is', () => {
    expect(verbs(draw(colleague.id))).toEqual(['helped-yes', 'still-not-working']);
    expect(verbs(draw(subject.id))).toEqual(['helped-yes']);
    expect(wordsIn(draw(subject.id))).toContain('Still not working? Write to me');
  });

  it('says nothing twice', () => {
    for (const [name, card] of allCards('en').filter(([one]) => one.includes('did it help'))) {
      const texts = ofType(card, 'TextBlock').map(({ text }) => String(text).replace(/^\P{L}+/u, ''));
      expect([name, new Set(texts).size]).toEqual([name, texts.length]);
    }
  });

  it('is neither once they said so: the card says where it goes on', () => {
    const goneOn = [{ how: 'still-not-working', to: 'NEXT', by: colleague, at: solved.createdAt }] as const;
    const card = draw(colleague.id, { ...solved, after: { goneOn } });
    expect(verbs(card)).toEqual(['helped-yes']);
    expect(wordsIn(card)).toContain('You said that it still does not work.');
    expect(wordsIn(card)).not.toContain('Still not working?');
  });
});
