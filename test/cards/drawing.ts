import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Card } from '../../cards/kit/template.js';
import { IN_PAGE, styles } from './inPage.js';
import { publishedHosts, type Theme } from './publishedHosts.js';

// A page in which the official renderer draws cards as Teams does.

export type NamedCard = readonly [name: string, card: Card];

/** Where the tests find Chromium. Without it they are skipped. */
export const CHROMIUM = process.env.CHROMIUM_PATH;

/** Width of the narrowest phone that runs Teams, and of an ordinary one, in CSS pixels. */
const NARROWEST = 320;
export const PHONE = 360;

const { resolve } = createRequire(import.meta.url);

export interface DrawingPage {
  readonly page: Page;
  close(): Promise<void>;
}

/** Opens a page for one theme. */
export async function drawingPage(theme: Theme): Promise<DrawingPage> {
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1560, height: 900 } });
  await page.setContent('<!doctype html><html lang="en"><title>cards</title><body></body></html>');
  await page.addStyleTag({ content: styles(theme) });
  await page.addScriptTag({ path: path.join(resolve('adaptivecards'), '../../dist/adaptivecards.min.js') });
  await page.addScriptTag({ path: path.join(resolve('markdown-it'), '../browser/markdown-it.umd.min.js') });
  await page.addScriptTag({ content: IN_PAGE });
  return { page, close: () => browser.close() };
}

/** Lets axe look at what is drawn. */
export async function addAxe(page: Page): Promise<void> {
  await page.addScriptTag({ path: resolve('axe-core/axe.min.js') });
}

/** Calls a function of `inPage.ts` with these cards. */
export async function inPage<T>(
  { page }: DrawingPage,
  name: 'drawCards' | 'firstButtons' | 'complaints',
  cards: readonly NamedCard[],
  theme: Theme,
  width = NARROWEST,
): Promise<T> {
  const input = JSON.stringify({ cards, hostConfig: publishedHosts[theme], width });
  return page.evaluate<T>(`${name}(${input})`);
}
