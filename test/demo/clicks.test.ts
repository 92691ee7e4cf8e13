import { describe, expect, it } from 'vitest';
import { describeClick } from '../../sandbox/demo/auto/clicks.js';
import { drawButton } from '../../sandbox/demo/print/drawButtons.js';

const choices = ['New password', 'Sign out everywhere', 'Block sign-in'].map((title, place) => ({
  title,
  value: String(place),
}));
const form = (input: object) => ({
  type: 'AdaptiveCard',
  actions: [
    {
      type: 'Action.ShowCard',
      title: 'Approve …',
      card: {
        type: 'AdaptiveCard',
        body: [{ type: 'Input.ChoiceSet', id: 'choice', choices, ...input }],
        actions: [{ type: 'Action.Execute', title: 'Approve these', verb: 'approve' }],
      },
    },
  ],
});

describe('a click in the transcript', () => {
  it('names what was chosen as the card does, and never its numbers', () => {
    const said = describeClick(form({ isMultiSelect: true }), 'approve', { choice: '0,2' });
    expect(said).toContain('“New password” + “Block sign-in”');
    expect(said).not.toContain('0,2');
    expect(describeClick(form({}) as never, 'approve', { choice: '1' })).toContain('“Sign out everywhere”');
  });

  it('shows the dots of a button that opens a form once', () => {
    expect(drawButton({ type: 'Action.ShowCard', title: 'Approve …' })).toBe('[Approve …]');
    expect(drawButton({ type: 'Action.ShowCard', title: 'Deny' })).toBe('[Deny …]');
  });
});
