import { describe, expect, it } from 'vitest';
import { channelCommand } from '../../../bot/teams/incoming/channelCommands.js';
import { historyOf } from '../../../bot/teams/incoming/historyWords.js';

describe('a channel is chosen', () => {
  it.each([
    ['use this channel for approvals', 'approvals'],
    ['  Use this channel, for APPROVALS! ', 'approvals'],
    ['gebruik dit kanaal voor goedkeuringen', 'approvals'],
    ['use this channel for incidents', 'incidents'],
    ['Incidenten in dit kanaal.', 'incidents'],
  ])('by "%s"', (text, role) => expect(channelCommand(text)).toBe(role));

  it.each(['', 'approvals', 'use this channel', 'please use this channel for approvals'])(
    'and not by "%s"',
    (text) => expect(channelCommand(text)).toBeUndefined(),
  );
});

describe('a history is asked for', () => {
  it.each([
    ['history Anna de Vries', { name: 'Anna de Vries' }],
    [' GESCHIEDENIS\nanna@contoso.example ', { name: 'anna@contoso.example' }],
    ['history', {}],
  ])('by "%s"', (text, asked) => expect(historyOf(text)).toEqual(asked));

  it.each(['', 'my history', 'historyanna', `history ${'x'.repeat(201)}`])('and not by "%s"', (text) =>
    expect(historyOf(text)).toBeUndefined(),
  );
});
