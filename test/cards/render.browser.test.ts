import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../bot/unlock/person.js';
import type { Card } from '../../cards/kit/template.js';
import { allCards } from './allCards.js';
import { picturedCards } from './pictured.js';
import { hostileCards } from './hostile.js';
import { IN_PAGE, STYLES } from './inPage.js';
import { teamsHostConfig } from './teamsHostConfig.js';

const CHROMIUM = process.env.CHROMIUM_PATH;
/** A folder in which to keep the pictures: `CHROMIUM_PATH=... KEEP_CARDS=/tmp/cards npx vitest run render.browser`. */
const KEEP = process.env.KEEP_CARDS;
/** Width of the narrowest phone that runs Teams. */
const PHONE = 320;
const PER_SHEET = 8;
const SLOW = 180_000;

const DOCS = fileURLToPath(new URL('../../docs', import.meta.url));

type NamedCard = readonly [name: string, card: Card];

describe.skipIf(!CHROMIUM)('Every card, drawn by the official renderer', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    if (KEEP) await mkdir(KEEP, { recursive: true });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await prepare(page);
  });

  afterAll(() => browser.close());

  it.each(LANGUAGES)('fits a phone, forms closed and open (%s)', { timeout: SLOW }, async (language) => {
    expect(await drawSheets(allCards(language), language)).toEqual([]);
  });

  it('lets hostile names and words neither break a card nor become markup', { timeout: SLOW }, async () => {
    expect(await drawSheets(hostileCards('en'), 'hostile')).toEqual([]);
  });

  it('some have their picture in docs/pictures.md', { timeout: SLOW }, async () => {
    for (const [file, card] of Object.entries(picturedCards())) {
      expect(await draw(page, [[file, card]])).toEqual([]);
      const picture = path.join(DOCS, `${file}.png`);
      if (process.env['KEEP_SCREENSHOTS'] === '1') {
        await page.locator('.card').first().screenshot({ path: picture });
      }
      expect(existsSync(picture)).toBe(true);
    }
  });

  /** Draws the cards a few at a time, and photographs them if wanted. Returns what is wrong with them. */
  async function drawSheets(cards: readonly NamedCard[], name: string): Promise<string[]> {
    const problems: string[] = [];
    for (let from = 0; from < cards.length; from += PER_SHEET) {
      problems.push(...(await draw(page, cards.slice(from, from + PER_SHEET))));
      const file = `${name}-${String(from / PER_SHEET).padStart(2, '0')}.png`;
      if (KEEP) await page.screenshot({ path: path.join(KEEP, file), fullPage: true });
    }
    return problems;
  }
});

async function prepare(page: Page): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  await page.setContent('<!doctype html><body></body>');
  await page.addStyleTag({ content: STYLES });
  await page.addScriptTag({ path: path.join(resolve('adaptivecards'), '../../dist/adaptivecards.min.js') });
  await page.addScriptTag({ path: path.join(resolve('markdown-it'), '../browser/markdown-it.umd.min.js') });
  await page.addScriptTag({ content: IN_PAGE });
}

/** Draws each card as it is, and again with every form open. Returns the elements that do not fit. */
async function draw(page: Page, cards: readonly NamedCard[]): Promise<string[]> {
  const input = JSON.stringify({ cards, hostConfig: teamsHostConfig, width: PHONE });
  return page.evaluate<string[]>(`drawCards(${input})`);
}
