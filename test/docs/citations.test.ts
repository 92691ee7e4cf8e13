import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OUR_OWN } from './documents.js';

// A comment or a page can name a fact by its key (`microsoft-apis.md A7`, `design.md rule 4`). These tests check that
// docs/ has the place that the key names.

const ROOT = new URL('../..', import.meta.url);
const FOLDERS = [
  'bot',
  'cards',
  'dialogs',
  'manifest',
  'sandbox',
  'audit',
  'doctor',
  'lift',
  'bench',
  'test',
];

const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

/** A source file as one line, because a citation may run over two lines of a comment. */
function running(path: string): string {
  return read(path).replace(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' ');
}

function sources(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|ps1)$/.test(file))
      .map((file) => `${folder}/${file}`)
      .filter((file) => !file.startsWith('test/docs/')),
  );
}

/** The pages that can cite others. A link to a page, or its name alone, cites no place in it. */
const pages = (): string[] => OUR_OWN.map(({ path }) => path);

/** The keys, ranges of keys and quoted headings that comments cite of a document, with the files that cite them. */
function cited(document: string): Map<string, string[]> {
  const key = String.raw`(?:[A-Z]+\d*(?:-[A-J])?)\b`;
  const rule = String.raw`(?:rule|rows?) \d+`;
  const one = `(?:"[^"]+"|${rule}|${key}|\\d+)`;
  const mention = new RegExp(`(?<![\\w/-])${document}(?:,? (${one}(?:(?:, | and | to )${one})*))?`, 'g');
  const found = new Map<string, string[]>();
  for (const file of [...sources(), ...pages()]) {
    for (const [, keys = file.endsWith('.md') ? '' : 'no key'] of running(file).matchAll(mention)) {
      if (!keys) continue;
      for (const part of keys.split(/, | and | to /)) found.set(part, [...(found.get(part) ?? []), file]);
    }
  }
  return found;
}

/** Citations of a document that name no place in it, as `key: file`. */
function leadingNowhere(document: string, isThere: (key: string) => boolean): string[] {
  const all = cited(document);
  expect(all.size).toBeGreaterThan(0);
  return [...all].flatMap(([key, files]) => (isThere(key) ? [] : files.map((file) => `${key}: ${file}`)));
}

const headings = (page: string): string[] =>
  [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading);

describe('what a comment or a page cites', () => {
  it('of microsoft-apis.md is a key there, a source or a heading', () => {
    const page = read('docs/microsoft-apis.md');
    const titles = headings(page);
    const isThere = (key: string): boolean =>
      titles.some((title) => title.startsWith(`${key}.`) || `"${title}"` === key) ||
      page.includes(`\n| ${key} |`);
    expect(leadingNowhere('microsoft-apis.md', isThere)).toEqual([]);
  });

  it('of ticket-apis.md is a key there', () => {
    const titles = headings(read('docs/ticket-apis.md'));
    const isThere = (key: string): boolean => titles.some((title) => title.startsWith(`${key}.`));
    expect(leadingNowhere('ticket-apis.md', isThere)).toEqual([]);
  });

  it('of design.md is a rule or a heading', () => {
    const titles = headings(read('docs/design.md'));
    const isThere = (key: string): boolean => {
      const number = /^rule (\d+)$/.exec(key)?.[1];
      return titles.some((title) => (number ? title.startsWith(`${number}.`) : `"${title}"` === key));
    };
    expect(leadingNowhere('design.md', isThere)).toEqual([]);
  });

  it('of threat-model.md is a row', () => {
    const page = read('docs/threat-model.md');
    const isThere = (key: string): boolean => page.includes(`\n| ${key.replace(/^rows? /, '')} |`);
    expect(leadingNowhere('threat-model.md', isThere)).toEqual([]);
  });

  it('of architecture.md is a heading', () => {
    const titles = headings(read('docs/architecture.md'));
    expect(leadingNowhere('architecture.md', (key) => titles.some((title) => `"${title}"` === key))).toEqual(
      [],
    );
  });

  it('is no page that is not in this repository', () => {
    // Comments name Microsoft's own pages by their file on GitHub.
    const elsewhere = /(?<![\w/-])(?:apis|peers|threat|style|layout|facts-[\d-]+)\.md/;
    expect(sources().filter((file) => elsewhere.test(read(file)))).toEqual([]);
  });
});
