import { describe, expect, it } from 'vitest';
import { CHANGING_KINDS, type Sighting } from '../../bot/unlock/request/watch.js';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { incidentSummary } from '../../cards/incidentCard.js';
import { watchCard } from '../../cards/watchCard.js';
import { sampleWatched, watchOf } from '../helpers/sampleWatch.js';
import { facts, wordsIn } from './allCards.js';

// What a look saw, as approvers and the helpdesk read it.

/** Teams refuses a card that is larger (learn.microsoft.com, "Format cards in Teams"). */
const TEAMS_BYTES = 28 * 1024;

function cardsOf(seen: readonly Sighting[], language: (typeof LANGUAGES)[number] = 'en') {
  const [first, ...later] = watchOf().looks;
  const look = { ...first!, at: first!.due, seen, unread: [] };
  const request = sampleWatched({ looks: [look, ...later] });
  return {
    watch: watchCard(request, look, facts(language)),
    incident: incidentSummary(request, facts(language)),
  };
}

describe('The cards of a look', () => {
  it('say “changed” of a changed rule, and not of one that is there for the first time', () => {
    for (const card of Object.values(cardsOf([{ kind: 'rule', name: 'Invoices', changed: true }])))
      expect(wordsIn(card)).toContain('a rule was changed: Invoices');
    for (const card of Object.values(cardsOf([{ kind: 'rule', name: 'Invoices' }])))
      expect(wordsIn(card)).toContain('a new or changed rule: Invoices');
  });

  it.each(LANGUAGES)('call no changed thing a new one, in %s', (language) => {
    const seen = CHANGING_KINDS.map((kind) => ({ kind, name: 'Thing', changed: true }));
    const lines = wordsIn(cardsOf(seen, language).watch)
      .split('\n')
      .filter((text) => text.includes('Thing'));
    expect(lines).toHaveLength(CHANGING_KINDS.length);
    expect(lines.join()).not.toMatch(/\bnew\b|nieuwe?\b/i);
  });

  it('say apart what was not read, what had nothing to compare with, and what was compared by id alone', () => {
    const [first, ...later] = watchOf().looks;
    const parts = { unread: ['phones'], unnoted: ['devices'], byId: ['rules'] } as const;
    const look = { ...first!, at: first!.due, seen: [{ kind: 'rule' }], ...parts } as const;
    const request = sampleWatched({ looks: [look, ...later] });
    for (const card of [watchCard(request, look, facts('en')), incidentSummary(request, facts('en'))]) {
      const words = wordsIn(card);
      expect(words).toMatch(/Not read: phones[^:]*\./);
      expect(words).toMatch(/Read, but there was nothing from before to compare it with: [^:]*devices/);
      expect(words).toMatch(/Compared by what is there, [^:]*: inbox rules/);
    }
  });

  it('say how many more there are, where a thief made hundreds, and stay within the limit of Teams', () => {
    const name = 'Rule of the thief with a long name '.repeat(3);
    const { watch, incident } = cardsOf(Array.from({ length: 300 }, () => ({ kind: 'rule', name })));
    expect(wordsIn(watch)).toContain('and 270 more');
    for (const card of [watch, incident])
      expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(TEAMS_BYTES);
  });
});
