import { describe, expect, it } from 'vitest';
import type { PostedActivity } from '../../sandbox/connector/activity.js';
import { drawCard } from '../../sandbox/demo/print/drawCard.js';
import { drawMessage } from '../../sandbox/demo/print/drawMessage.js';
import { plain } from '../../sandbox/demo/print/plain.js';
import { fill, hang, wrap } from '../../sandbox/demo/print/wrap.js';

const text = (words: string) => ({ type: 'TextBlock', text: words });
const column = (width: string, ...items: object[]) => ({ type: 'Column', width, items });

describe('wrapping', () => {
  it('breaks between words, and never in one', () => {
    expect(wrap('one two three fourteen', 9)).toEqual(['one two', 'three', 'fourteen']);
    expect(wrap('extraordinarily long', 10)).toEqual(['extraordinarily', 'long']);
  });

  it('keeps paragraphs apart and sets items of a list in', () => {
    expect(wrap('a\n\nb', 20)).toEqual(['a', '', 'b']);
    expect(wrap('- one two three\n2. four', 9)).toEqual(['- one two', '  three', '2. four']);
  });

  it('hangs lines under the first one', () => {
    expect(hang('Anna  ', ['a', 'b'])).toEqual(['Anna  a', '      b']);
    expect(hang('Anna  ', [])).toEqual(['Anna']);
  });

  it('lays buttons side by side, unbroken', () => {
    expect(fill(['[one two]', '[three]', '[four five]'], 18)).toEqual(['[one two] [three]', '[four five]']);
  });
});

describe('a card in letters', () => {
  it('has its texts, with labels and marks beside them', () => {
    const card = {
      type: 'AdaptiveCard',
      body: [
        { type: 'Container', items: [text('Needs a **decision**'), text('New password for Omar?')] },
        {
          type: 'ColumnSet',
          columns: [
            column('96px', text('Decide before')),
            column('stretch', text('at noon, or it will have expired')),
          ],
        },
        {
          type: 'ColumnSet',
          columns: [column('20px', text('✓')), column('stretch', text('New password'), text('Done'))],
        },
        { type: 'RichTextBlock', inlines: ['a', { type: 'TextRun', text: 'b' }] },
        { type: 'FactSet', facts: [{ title: 'Who', value: 'Piet' }] },
        { ...text('unseen'), isVisible: false },
        { type: 'Input.Text', id: 'reason', label: 'Why?' },
      ],
    };
    expect(drawCard(card, 36)).toEqual([
      'Needs a decision',
      'New password for Omar?',
      'Decide before   at noon, or it will',
      '                have expired',
      '✓  New password',
      '   Done',
      'ab',
      'Who: Piet',
    ]);
  });

  it('shows which buttons open a form and which leave Teams', () => {
    const actions = [
      { type: 'Action.Execute', title: 'Approve' },
      { type: 'Action.ShowCard', title: 'Deny', card: { body: [text('not to be seen')] } },
      { type: 'Action.OpenUrl', title: 'Entra' },
      { type: 'Action.Execute' },
    ];
    const drawn = ['[Approve] [Deny …] [Entra ↗]'];
    expect(drawCard({ body: [{ type: 'ActionSet', actions }] }, 80)).toEqual(drawn);
    expect(drawCard({ body: [], actions }, 80)).toEqual(drawn);
  });

  it('takes what is no card as empty', () => expect(drawCard({ body: 'nonsense' }, 80)).toEqual([]));
});

describe('a message in letters', () => {
  const posted = (activity: object) => ({ activity: { type: 'message', ...activity } }) as PostedActivity;

  it('is its text as a person reads it', () => {
    expect(plain('Type **help**, see [here](https://aka.ms/sspr)\n\n<at>Latchkey</at>\n\n')).toBe(
      'Type help, see here (https://aka.ms/sspr)\n@Latchkey',
    );
  });

  it('offers its choices once, as buttons', () => {
    const content = {
      buttons: [
        { type: 'imBack', title: 'Omar' },
        { type: 'imBack', title: 'Somebody else' },
      ],
    };
    const message = posted({ text: 'Who?\n\n1. Omar\n2. Somebody else', attachments: [{ content }] });
    expect(drawMessage(message, 80)).toEqual(['Who?', '[Omar] [Somebody else]']);
  });

  it('has a bar before each line of a card', () => {
    const content = { type: 'AdaptiveCard', body: [text('one two three')] };
    expect(drawMessage(posted({ attachments: [{ content }] }), 10)).toEqual(['│ one two', '│ three']);
  });
});
