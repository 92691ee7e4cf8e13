import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { outcomeText } from '../../cards/sentences/outcomeText.js';
import { refusalText } from '../../cards/sentences/refusalText.js';
import { template } from '../../cards/kit/template.js';
import { facts, wordsIn } from './allCards.js';
import { HOSTILE, hostileCards, hostileRequests } from './hostile.js';

describe.each(LANGUAGES)('Names and words from outside (%s)', (language) => {
  const cards = hostileCards(language).map(([, card]) => card);

  it('never bring Markdown, HTML, a mention or a link into a card', () => {
    for (const card of cards) expect(wordsIn(card)).not.toMatch(/[[\]<>*`~#&{}]/);
  });

  it('are never evaluated, by the card template or by the texts', () => {
    for (const card of cards) {
      const json = JSON.stringify(card);
      expect(json).not.toContain('${');
      expect(json).not.toMatch(/"\$(data|when|root)"/);
      expect(wordsIn(card)).not.toMatch(/\{\{|\[object/);
    }
    const nested = cards.filter((card) => wordsIn(card).includes('$t(cards:button.approve)'));
    expect(nested.length).toBeGreaterThan(0);
  });

  it('cannot turn the direction of the text or hide in it', () => {
    for (const card of cards) expect(wordsIn(card).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('are cut before a card gets too big', () => {
    for (const card of cards) {
      // In bytes. Teams accepts 100 KB (microsoft-apis.md D4). A card with everything full at once: `largest.test.ts`.
      expect(Buffer.byteLength(JSON.stringify(card), 'utf16le')).toBeLessThan(50_000);
    }
  });

  it('are as harmless in messages', () => {
    for (const text of HOSTILE) {
      const said = [
        ...hostileRequests(text).map((request) => outcomeText(request, facts(language))),
        refusalText(
          { kind: 'already', status: 'approved', by: text, at: '2026-03-02T13:02:00.000Z' },
          language,
          { timeZone: 'Europe/Amsterdam' },
        ),
      ];
      for (const sentence of said) {
        expect(sentence).not.toMatch(/[[\]<>*`~#&{}\n]/);
        expect(sentence.length).toBeLessThan(1000);
      }
    }
  });
});

describe('A template', () => {
  it('does not look again at what came out of the data', () => {
    const draw = template<object, unknown>({ type: 'TextBlock', text: '${name}', list: ['${rows}'] });
    const rows = [{ $when: false, $data: [1, 2], text: '${name}' }];
    expect(draw({ name: '${secret}', secret: 's', rows })).toEqual({
      type: 'TextBlock',
      text: '${secret}',
      list: rows,
    });
  });
});
