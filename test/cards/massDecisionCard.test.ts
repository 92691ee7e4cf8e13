import { describe, expect, it } from 'vitest';
import type { MassMember } from '../../bot/unlock/mass/member.js';
import { massDecisionCard } from '../../cards/mass/massDecisionCard.js';
import { massCard } from '../../cards/massCard.js';
import { facts } from './cardFacts.js';

const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 13, 0, second)).toISOString();

/** The card of ten people, `done` of whom are in, after so many `seconds`. */
function card(done: number, seconds: number): string {
  const members = Array.from({ length: 10 }, (_, place): MassMember => {
    const isDone = place < done;
    return {
      ...{ requestId: `K7QX-${place}`, place: place + 1, version: 1, people: [], name: 'Nora Visser' },
      ...{ remedies: ['enable-sign-in'], asksWhy: true, decidedAt: at(0) },
      ...(isDone ? { status: 'resolved', isQueued: false } : { status: 'pending', isQueued: true }),
    };
  });
  const cause = { kind: 'code', code: 'AADSTS50057' } as const;
  const lockout = { id: 'FRZ7-QX3M', cause, since: at(0), last: at(0), people: 10 };
  return JSON.stringify(massDecisionCard({ lockout, members }, facts('en'), at(seconds)));
}

describe('the card of a lock-out says how long the rest takes', () => {
  it.each([
    ['in minutes', 1, 20, 'About 3 min left.'],
    ['in tens of seconds, when it is less than a minute', 5, 33, 'About 40 seconds left.'],
    ['as ten seconds at least', 9, 9, 'About 10 seconds left.'],
    ['and that it is not measured, while nobody is in', 0, 20, 'do not know yet how long'],
  ])('%s', (_what, done, seconds, words) => {
    expect(card(done, seconds)).toContain(words);
  });
});

describe('the cards of a lock-out say from how many addresses it came', () => {
  const cause = { kind: 'code', code: 'AADSTS50053' } as const;
  const lockout = { id: 'FRZ7-QX3M', cause, since: at(0), last: at(0), people: 84 };
  const cards = (addresses?: number): readonly string[] => {
    const seen = { ...lockout, ...(addresses && { addresses }) };
    return [
      JSON.stringify(massCard(seen, facts('en'))),
      JSON.stringify(massDecisionCard({ lockout: seen, members: [] }, facts('en'), at(0))),
    ];
  };

  it('as far as the logs were read', () => {
    for (const card of cards(3))
      expect(card).toContain('The sign-in logs that were read name 3 IP addresses');
    for (const card of cards(1)) expect(card).toContain('name 1 IP address"');
  });

  it('and nothing where no log names one', () => {
    for (const card of cards()) expect(card).not.toContain('IP address');
  });
});
