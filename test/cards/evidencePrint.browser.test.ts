import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { known } from '../../bot/unlock/findings.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { evidencePage } from '../../cards/evidence/page.js';
import { breakInRequests } from '../helpers/sampleBreakIns.js';
import { ruleOf, veraEvidence } from '../helpers/sampleEvidence.js';
import { facts } from './cardFacts.js';
import { CHROMIUM } from './drawing.js';

// Somebody prints the evidence: for the police, the insurance, the privacy officer. On A4, in black.

/** A folder in which to keep the pages: `CHROMIUM_PATH=... KEEP_CARDS=/tmp/cards npx vitest run evidencePrint`. */
const KEEP = process.env.KEEP_CARDS;
/** A4 without its margins, at 96 dots per inch. */
const PRINTED = { width: Math.floor((210 - 2 * 18) * (96 / 25.4)), height: 900 };
const SLOW = 120_000;
const LONG = 'x'.repeat(300);

const contained = breakInRequests['break-in contained, losses counted']!;
/** Long names without a space, and foreign methods and devices, which bring Microsoft's long addresses. */
const crowded: UnlockRequest = {
  ...contained,
  subject: { ...contained.subject, name: LONG },
  evidence: {
    ...veraEvidence(),
    found: {
      ...veraEvidence().found,
      rules: known(
        Array.from({ length: 30 }, (_, n) =>
          ruleOf({ id: `r${n}`, name: `${n}${LONG}`, sequence: n, conditions: [LONG] }),
        ),
      ),
      methods: known([{ id: 'm1', kind: 'platformCredential', name: LONG }]),
      devices: known([{ id: 'd1', name: LONG, system: 'IPhone' }]),
    },
  },
};

const PAGES = LANGUAGES.flatMap((language) => [
  [`ordinary, ${language}`, evidencePage(contained, facts(language))] as const,
  [`crowded, ${language}`, evidencePage(crowded, facts(language))] as const,
]);

describe.skipIf(!CHROMIUM)('The evidence on paper', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: PRINTED });
    await page.emulateMedia({ media: 'print' });
    if (KEEP) await mkdir(KEEP, { recursive: true });
  }, SLOW);

  afterAll(() => browser.close());

  it.each(PAGES)('is cut nowhere at the right edge (%s)', { timeout: SLOW }, async (name, html) => {
    await page.setContent(html);
    if (KEEP) await page.screenshot({ path: path.join(KEEP, `print ${name}.png`), fullPage: true });
    const tooWide = await page.evaluate<string[]>(
      `[...document.querySelectorAll('*')]
        .filter((one) => one.getBoundingClientRect().right > ${PRINTED.width} || one.scrollWidth > ${PRINTED.width})
        .map((one) => one.tagName)`,
    );
    expect(tooWide).toEqual([]);
  });

  it.each(PAGES)('is black on white, each letter (%s)', { timeout: SLOW }, async (_name, html) => {
    await page.setContent(html);
    const colours = await page.evaluate<string[]>(
      `[...new Set([...document.querySelectorAll('body, body *')].map((one) => getComputedStyle(one).color))]`,
    );
    expect(colours).toEqual(['rgb(0, 0, 0)']);
    const paper = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect(paper).toBe('rgb(255, 255, 255)');
  });

  it('breaks between lines, and leaves no heading alone at the foot', { timeout: SLOW }, async () => {
    await page.setContent(PAGES[0]![1]);
    const styles = await page.evaluate<Record<string, string[]>>(
      `({
        lines: [...document.querySelectorAll('li, p')].map((one) => getComputedStyle(one).breakInside),
        headings: [...document.querySelectorAll('h2')].map((one) => getComputedStyle(one).breakAfter),
      })`,
    );
    expect(new Set(styles['lines'])).toEqual(new Set(['avoid-page']));
    expect(new Set(styles['headings'])).toEqual(new Set(['avoid-page']));
  });

  it.each(PAGES)('says all that it says on a screen (%s)', { timeout: SLOW }, async (_name, html) => {
    await page.setContent(html);
    const words = () => page.evaluate<string[]>(`document.body.innerText.split(/\\s+/).filter(Boolean)`);
    await page.emulateMedia({ media: 'screen' });
    const onScreen = await words();
    await page.emulateMedia({ media: 'print' });
    const onPaper = new Set(await words());
    expect(onScreen.length).toBeGreaterThan(100);
    expect(onScreen.filter((word) => !onPaper.has(word))).toEqual([]);
    const clipped = await page.evaluate<string[]>(
      `[...document.querySelectorAll('body, body *')]
        .filter((one) => getComputedStyle(one).overflowY !== 'visible' || getComputedStyle(one).visibility !== 'visible')
        .map((one) => one.tagName)`,
    );
    expect(clipped).toEqual([]);
  });

  it('says where a link leads: on paper nobody can press it', { timeout: SLOW }, async () => {
    await page.setContent(PAGES[1]![1]);
    const words = await page.evaluate<string>('document.body.innerText');
    expect(words).toContain('https://entra.microsoft.com/');
    const hidden = await page.evaluate<string[]>(
      `[...document.querySelectorAll('a')].filter((one) => !one.innerText.includes(one.href)).map((one) => one.href)`,
    );
    expect(hidden).toEqual([]);
  });

  it.each(PAGES)(
    'is on A4, and on more pages where it is long (%s)',
    { timeout: SLOW },
    async (name, html) => {
      await page.setContent(html);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      if (KEEP) await writeFile(path.join(KEEP, `print ${name}.pdf`), pdf);
      const sizes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
      const rounded = sizes.map(([, width, height]) => [
        Math.round(Number(width)),
        Math.round(Number(height)),
      ]);
      expect(rounded.length).toBeGreaterThan(1);
      // A4 in points. Chromium rounds to its own dots.
      for (const [width, height] of rounded) {
        expect(Math.abs(width! - 595)).toBeLessThan(2);
        expect(Math.abs(height! - 842)).toBeLessThan(2);
      }
    },
  );
});
