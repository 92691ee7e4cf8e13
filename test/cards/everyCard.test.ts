import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { isOpen, type UnlockRequest } from '../../bot/unlock/request/request.js';
import { parseCardAction } from '../../cards/actions.js';
import type { Card } from '../../cards/kit/template.js';
import { sampleRequests } from '../helpers/sampleRequests.js';
import { allCards, cardsOf, ofType } from './allCards.js';
import { complaintsAbout } from './complaintsAbout.js';

/** One value of a chart: of a ring (`legend`, `value`) or a bar (`x`, `y`). */
interface Bar {
  readonly legend?: string;
  readonly value?: number;
  readonly x?: string;
  readonly y?: number;
}

describe.each(LANGUAGES)('Every card in every state (%s)', (language) => {
  const cards = allCards(language);

  it.each(cards)('%s: is valid for the official Adaptive Cards parser, version 1.5', (_name, card) => {
    expect(card.version).toBe('1.5');
    expect(complaintsAbout(card)).toEqual([]);
  });

  it.each(cards)('%s: stays far below the limit of Teams and leaves no expression behind', (_name, card) => {
    const json = JSON.stringify(card);
    expect(Buffer.byteLength(json, 'utf16le')).toBeLessThan(25_000);
    expect(json).not.toContain('${');
    expect(json).not.toMatch(/"\$(data|when)"/);
  });

  it.each(cards)('%s: has a notification text and a request number', (name, card) => {
    expect(card.fallbackText).toMatch(/\S/);
    // A digest is about many requests, and the sync about none.
    if (!/^(?:digest|sync)/.test(name)) expect(JSON.stringify(card)).toMatch(/(K7QX-3MPD|FRZ7-QX3M)/);
  });

  it.each(cards)('%s: says what it says also where it is not drawn, and in which language', (_name, card) => {
    const [heading] = ofType(card, 'TextBlock').filter(({ style }) => style === 'heading');
    expect(card.lang).toBe(language);
    expect(card.fallbackText).toContain(heading?.text);
    expect(String(card.fallbackText).split('\n').length).toBeGreaterThan(2);
  });

  it('every chart has its values in words, for clients that do not draw it', () => {
    const charts = cards.flatMap(([, card]) => [
      ...ofType(card, 'Chart.Donut'),
      ...ofType(card, 'Chart.VerticalBar'),
    ]);
    expect(charts.length).toBeGreaterThan(0);
    for (const { title, data, fallback } of charts) {
      const { text } = fallback as { text: string };
      expect(text.startsWith(`${title as string}: `)).toBe(true);
      for (const {
        legend = '',
        value,
        x = legend.replace(/: \d+$/, ''),
        y = value,
      } of data as readonly Bar[])
        expect(text).toContain(`${x} (${y})`);
    }
  });

  it.each(cards)('%s: colours marks and no words', (_name, card) => {
    const coloured = ofType(card, 'TextBlock').filter(({ color = 'Default' }) => color !== 'Default');
    expect(coloured.map(({ text }) => text).filter((text) => [...String(text)].length > 1)).toEqual([]);
  });

  it.each(cards)('%s: has headings that are headings', (_name, card) => {
    const headings = ofType(card, 'TextBlock').filter(({ style }) => style === 'heading');
    expect(headings.length).toBeGreaterThan(0);
    for (const { text } of headings) expect(text).toMatch(/\p{L}/u);
  });

  it.each(cards)('%s: every Execute has a Submit fallback that says the same', (_name, card) => {
    for (const { title, verb, data, fallback } of executes(card)) {
      expect(fallback).toMatchObject({ type: 'Action.Submit', title, data: { ...(data as object), verb } });
      expect(parseCardAction({ action: { verb, data } })).toEqual(
        parseCardAction((fallback as { data: unknown }).data),
      );
      const wish = verb === 'secure-first' ? { kind: 'approve', secureFirst: true } : { kind: verb };
      expect(parseCardAction({ action: { verb, data } })).toMatchObject(wish);
    }
  });

  it.each(cards)(
    '%s: a button carries the request id and the version it showed, nothing else',
    (_name, card) => {
      for (const { data } of executes(card)) {
        expect(Object.keys(data as object).sort()).toEqual(['requestId', 'version']);
      }
    },
  );

  it.each(cards)('%s: says nothing about who may approve', (name, card) => {
    // A link to a message names tenant and team, which whoever opens it is in.
    const json = JSON.stringify(card).replaceAll(/https:\/\/teams\.microsoft\.com\/l\/message[^"]*/g, '');
    expect(json).not.toMatch(/isApprover|groupId|userIds|tenantId/i);
    // Microsoft's support asks which tenant it is.
    if (!name.endsWith(': support')) expect(json).not.toMatch(/5f6c0d1e-.*0ff/i);
  });

  it.each(cards)('%s: links only to https', (_name, card) => {
    for (const { url } of ofType(card, 'Action.OpenUrl')) expect(url).toMatch(/^https:\/\//);
  });
});

describe('Buttons', () => {
  const requests = Object.entries(sampleRequests);
  const closed = requests.filter(([, request]) => !isOpen(request));

  /** What people can do when it is over. It does not change what was decided. */
  const AFTER = ['retry', 'take', 'close', 'support', 'ask-anew', 'still-not-working', 'helped-yes'];

  it.each(closed)('%s: a decided card has none that decides anew', (_name, request) => {
    for (const [, card] of cardsOf(request, 'en'))
      expect(verbs(card).filter((verb) => !AFTER.includes(verb as string))).toEqual([]);
  });

  it.each(requests)('%s: the helpdesk gets a record, nothing to click', (_name, request) => {
    expect(verbs(cardNamed(request, 'incident'))).toEqual([]);
  });

  it.each([
    ['pending password', ['check', 'deny', 'details']],
    ['pending sending', ['check', 'deny', 'details']],
    ['pending, from before there was a look', ['check', 'deny']],
    ['hand-off privileged', ['deny', 'details', 'take']],
    ['taken', ['close', 'details']],
    ['approved', []],
    ['executing, working', []],
    ['executing, by hand', ['confirm-by-hand']],
  ])('%s: an approver can do exactly what is possible', (name, expected) => {
    expect(verbs(cardNamed(sample(name), 'approval'))).toEqual(expected);
  });

  it('The version on the buttons is the one that was drawn', () => {
    const request = { ...sample('pending password'), version: 12 };
    const [action] = ofType(cardNamed(request, 'approval'), 'Action.Execute');
    expect(action?.data).toEqual({ requestId: request.id, version: 12 });
  });
});

/** The buttons. Teams sends the refresh by itself, so it is none (`test/stories/ownView.test.ts`). */
function executes({ refresh: _none, ...card }: Card) {
  return ofType(card, 'Action.Execute');
}

function verbs(card: Card): readonly unknown[] {
  return executes(card)
    .map(({ verb }) => verb)
    .sort();
}

function cardNamed(request: UnlockRequest, name: string): Card {
  const card = cardsOf(request, 'en').find(([other]) => other === name)?.[1];
  if (!card) throw new Error(`No card ${name}`);
  return card;
}

function sample(name: string): UnlockRequest {
  const request = sampleRequests[name];
  if (!request) throw new Error(`No sample ${name}`);
  return request;
}
