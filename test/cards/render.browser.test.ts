import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { allCards } from './allCards.js';
import { picturedCards } from './pictured.js';
import { hostileCards } from './hostile.js';
import { CHROMIUM, drawingPage, inPage, type DrawingPage, type NamedCard } from './drawing.js';

/** A folder in which to keep the pictures: `CHROMIUM_PATH=... KEEP_CARDS=/tmp/cards npx vitest run render.browser`. */
const KEEP = process.env.KEEP_CARDS;
const PER_SHEET = 8;
const SLOW = 180_000;

const DOCS = fileURLToPath(new URL('../../docs', import.meta.url));

describe.skipIf(!CHROMIUM)('Every card, drawn by the official renderer', () => {
  let drawing: DrawingPage;

  beforeAll(async () => {
    if (KEEP) await mkdir(KEEP, { recursive: true });
    drawing = await drawingPage('light');
  });

  afterAll(() => drawing.close());

  const draw = (cards: readonly NamedCard[]) => inPage<string[]>(drawing, 'drawCards', cards, 'light');

  it.each(LANGUAGES)('fits a phone, forms closed and open (%s)', { timeout: SLOW }, async (language) => {
    expect(await drawSheets(allCards(language), language)).toEqual([]);
  });

  it('lets hostile names and words neither break a card nor become markup', { timeout: SLOW }, async () => {
    expect(await drawSheets(hostileCards('en'), 'hostile')).toEqual([]);
  });

  it('some have their picture in docs/pictures.md', { timeout: SLOW }, async () => {
    for (const [file, card] of Object.entries(picturedCards())) {
      expect(await draw([[file, card]])).toEqual([]);
      const picture = path.join(DOCS, `${file}.png`);
      if (process.env['KEEP_SCREENSHOTS'] === '1') {
        await drawing.page.locator('.card').first().screenshot({ path: picture });
      }
      expect(existsSync(picture)).toBe(true);
    }
  });

  /** Draws the cards a few at a time, and photographs them if wanted. Returns what is wrong with them. */
  async function drawSheets(cards: readonly NamedCard[], name: string): Promise<string[]> {
    const problems: string[] = [];
    for (let from = 0; from < cards.length; from += PER_SHEET) {
      problems.push(...(await draw(cards.slice(from, from + PER_SHEET))));
      const file = `${name}-${String(from / PER_SHEET).padStart(2, '0')}.png`;
      if (KEEP) await drawing.page.screenshot({ path: path.join(KEEP, file), fullPage: true });
    }
    return problems;
  }
});
