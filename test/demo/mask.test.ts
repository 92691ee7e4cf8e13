import { describe, expect, it } from 'vitest';
import { mask, Masker } from '../../sandbox/demo/print/mask.js';

const SECRET = 'Sundae-smart-began-3262';
const SPELLED = 'S u n d a e · hyphen · s m a r t · hyphen · b e g a n · hyphen · 3 2 6 2';

function hiding(text: string): string {
  const masker = new Masker();
  masker.learn(SECRET);
  return masker.hide(text);
}

describe('a secret in a transcript', () => {
  it('keeps three characters and two', () => expect(mask(SECRET)).toBe('Sun…62'));

  it('is hidden wherever it stands', () => {
    expect(hiding(`it is ${SECRET}, again ${SECRET}.`)).toBe('it is Sun…62, again Sun…62.');
  });

  it('is hidden where it is spelled out, in either language', () => {
    expect(hiding(`Letter by letter: ${SPELLED}`)).toBe('Letter by letter: Sun…62');
    expect(hiding(SPELLED.replaceAll('hyphen', 'streepje'))).toBe('Sun…62');
  });

  it('is hidden in every text of a card, and the card itself is left alone', () => {
    const masker = new Masker();
    masker.learn(SECRET);
    const card = { body: [{ inlines: [{ text: SECRET }] }, { text: SPELLED, wrap: true }] };
    expect(masker.hideIn(card)).toEqual({
      body: [{ inlines: [{ text: 'Sun…62' }] }, { text: 'Sun…62', wrap: true }],
    });
    expect(card.body[1]?.text).toBe(SPELLED);
  });

  it.each(['', 'Sundae', 'smart began', 'S u n d a e', '3262'])('leaves %j alone', (text) => {
    expect(hiding(text)).toBe(text);
  });

  it('hides nothing before it is known', () => expect(new Masker().hide(SECRET)).toBe(SECRET));
});
