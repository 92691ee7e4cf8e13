import { describe, expect, it } from 'vitest';
import { approvalCard } from '../../../cards/approval/approval.js';
import { pending } from '../../helpers/requests.js';
import { facts, wordsIn } from '../allCards.js';

// An earlier version stored what people wrote as it was, or masked less. The card masks it anew.

const drawn = (changes: Parameters<typeof pending>[0]) =>
  wordsIn(approvalCard(pending(changes), facts('en')));

describe('the approval card of a request that an earlier version stored', () => {
  it.each([
    ['details', { answers: { details: 'since noon, my password is Rabbit77' } }],
    ['answer to “since when”', { answers: { since: 'since noon, my password is Rabbit77' } }],
    [
      'note of the helpdesk',
      {
        caller: {
          check: 'other' as const,
          note: 'since noon, my password is Rabbit77',
          at: '2026-03-02T13:00:00.000Z',
        },
      },
    ],
    ['first words', { said: { words: 'since noon, my password is Rabbit77' } }],
  ])('shows no password in the %s', (_what, changes) => {
    expect(drawn(changes)).toContain('since noon, my password is •••');
    expect(drawn(changes)).not.toContain('Rabbit77');
  });
});
