import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figuresText, tally } from './figures.js';
import { judge, linesOf, understand } from './judge.js';
import { BEGIN, END, PAGE } from './page.js';

// The specification of what the bot understands, as sentences.

const tuned = linesOf('tuned');
const heldOut = linesOf('heldOut');

describe('a sentence to which the words are tuned', () => {
  it.each(tuned.map((line) => [line.text, line] as const))('is read as it should: "%s"', (_text, line) => {
    if (judge(line) !== 'right') expect.fail(`${judge(line)}: ${JSON.stringify(understand(line.text))}`);
  });

  it('is there in the number that the specification asks for', () => {
    const count = (...langs: string[]) => tuned.filter(({ lang }) => langs.includes(lang)).length;
    expect(count('en', 'nl')).toBeGreaterThanOrEqual(500);
    expect(count('de', 'fr')).toBeGreaterThanOrEqual(60);
  });

  it('is there once', () => {
    const texts = tuned.map(({ text }) => text);
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
  });
});

// Written by somebody who has not seen the word lists.
describe('a sentence that nobody tuned to', () => {
  it('is right in 85 of 100', () => {
    expect(tally(heldOut).right / heldOut.length).toBeGreaterThanOrEqual(0.85);
  });

  it('is right in 90 of 100 of the first list', () => {
    const first = linesOf('first');
    expect(tally(first).right / first.length).toBeGreaterThanOrEqual(0.9);
  });

  it('is misread in fewer than 3 of 100', () => {
    expect(tally(heldOut).misread / heldOut.length).toBeLessThan(0.03);
  });

  it('is misread in fewer than 4 of 100 of the third list, a ceiling: alone it does not meet the goal of 3', () => {
    const third = linesOf('third');
    expect(tally(third).misread / third.length).toBeLessThan(0.04);
  });

  it.each(['first', 'second', 'fourth'] as const)(
    'is misread in fewer than 3 of 100 of the %s list',
    (name) => {
      const list = linesOf(name);
      expect(tally(list).misread / list.length).toBeLessThan(0.03);
    },
  );

  it('is right in 85 of 100 of the fourth list, which is the least known', () => {
    const fourth = linesOf('fourth');
    expect(tally(fourth).right / fourth.length).toBeGreaterThanOrEqual(0.85);
  });

  it('is there once, and none of the later lists is among those to which the words are tuned', () => {
    const later = (['second', 'third', 'fourth', 'fifth'] as const).flatMap(linesOf);
    const texts = later.map(({ text }) => text.toLowerCase());
    const tunedTexts = new Set(tuned.map(({ text }) => text.toLowerCase()));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => tunedTexts.has(text)).length).toBe(0);
  });

  it('is never read as anything else when it tells of an attack', () => {
    const attacks = heldOut.filter(({ kind }) => kind === 'attack');
    expect(attacks.filter((line) => judge(line) === 'misread').length).toBe(0);
  });
});

// Blind only when it was first run. Its wrong sentences were looked at since.
describe('a sentence of the fifth list', () => {
  it('is never misread since its kinds were mended', () => {
    expect(linesOf('fifth').filter((line) => judge(line) === 'misread')).toEqual([]);
  });
});

describe('the page with the figures', () => {
  it('has those of now (npm run understands)', () => {
    const [, figures] = readFileSync(PAGE, 'utf8').split(BEGIN);
    expect(figures?.split(END)[0]?.trim()).toBe(figuresText());
  });
});
