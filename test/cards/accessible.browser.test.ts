import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCards } from './allCards.js';
import { addAxe, CHROMIUM, drawingPage, inPage, PHONE, type DrawingPage } from './drawing.js';
import { THEMES } from './publishedHosts.js';

/** More at once, and axe takes longer for each. */
const PER_SHEET = 40;
const SLOW = 300_000;

describe.skipIf(!CHROMIUM).each(THEMES)('With the published look of Teams, %s', (theme) => {
  let drawing: DrawingPage;

  beforeAll(async () => {
    drawing = await drawingPage(theme);
    await addAxe(drawing.page);
  });

  afterAll(() => drawing.close());

  it('axe finds nothing wrong with any card: contrast, names, headings', { timeout: SLOW }, async () => {
    const cards = allCards('en');
    const problems: string[] = [];
    for (let from = 0; from < cards.length; from += PER_SHEET) {
      const sheet = cards.slice(from, from + PER_SHEET);
      problems.push(...(await inPage<string[]>(drawing, 'complaints', sheet, theme, PHONE)));
    }
    expect(problems).toEqual([]);
  });
});
