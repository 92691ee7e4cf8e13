import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../bot/texts/texts.js';
import { buttons, execute } from '../../../cards/kit/buttons.js';
import { facts, marked, paragraphs } from '../../../cards/kit/elements.js';
import { inWords } from '../../../cards/kit/inWords.js';
import type { Element } from '../../../cards/kit/template.js';

const en = (elements: readonly Element[]) => inWords(elements, textsIn('en'));

describe('What a card says in words', () => {
  it('has a word for each mark that means something', () => {
    const rows = ['✓', '✕', '?', '⚠', '•'].map((mark) => ({ mark, text: 'Sign-in' }));
    expect(en(marked('', rows))).toBe(
      'OK: Sign-in\nProblem: Sign-in\nNot known: Sign-in\nWarning: Sign-in\nSign-in',
    );
  });

  it('keeps a label with its value', () => {
    expect(en(facts([{ label: 'Since', value: 'today' }]))).toBe('Since: today');
  });

  it('names the buttons', () => {
    const about = { id: 'K7QX-3MPD', version: 1 };
    expect(en(buttons(execute(about, 'deny', 'Deny'), execute(about, 'take', 'Take')))).toBe(
      'Buttons: Deny, Take',
    );
  });

  it('leaves out what is not visible at first, and a credential', () => {
    const hidden = { type: 'Container', isVisible: false, items: paragraphs('More') };
    const secret = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'Bread-tiger-4728' }] };
    expect(en([...paragraphs('First'), hidden, secret])).toBe('First');
  });

  it('ends before it makes the card too large', () => {
    expect([...en(paragraphs('x'.repeat(5_000)))]).toHaveLength(700);
  });
});
