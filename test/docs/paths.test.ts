import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  blockLines,
  inlineCode,
  isThere,
  named,
  namesIn,
  OUR_OWN,
  type Code,
  type Document,
} from './documents.js';

// A path that a page names is there.

/** What is made, and not kept in the repository. */
const MADE = ['dist', 'node_modules', '.git', '.latchkey', 'coverage'];
const FOLDERS = namesIn('.').filter((name) => !name.includes('.') || name === '.ci' || name === '.github');
const OURS = FOLDERS.filter((name) => !MADE.includes(name) && name !== 'LICENSE');
const FILE = /^[\w.*-]*\.(?:ts|js|json|md|ps1|sh|sql|yml|png)$/;

/** `a/{b,c}/d` as a shell reads it. */
function braces(path: string): string[] {
  const found = /^(.*?)\{([^}]*)\}(.*)$/.exec(path);
  if (!found) return [path];
  const [, before = '', choices = '', after = ''] = found;
  return choices.split(',').flatMap((choice) => braces(`${before}${choice}${after}`));
}

function isPath(text: string): boolean {
  const [first = '', ...rest] = text.split('/');
  if (rest.length === 0) return FILE.test(text) || text === '.env.example';
  return (
    OURS.includes(first) || (/^[\w.-]+$/.test(first) && !MADE.includes(first) && FILE.test(rest.at(-1) ?? ''))
  );
}

/** `<code>` stands for any name, and `*` for anything: then only what is around it is looked for. */
function exists(path: string): boolean {
  const [certain = ''] = path.split('<');
  if (certain !== path) return isThere(dirname(`${certain}x`));
  if (!path.includes('*')) return isThere(path);
  const [before = '', after = ''] = path.slice(path.lastIndexOf('/') + 1).split('*');
  return namesIn(dirname(path)).some((name) => name.startsWith(before) && name.endsWith(after));
}

/** Named from the root, from the page's own folder, or after its folder in the same paragraph. */
function isFound(path: string, document: Document, around: string): boolean {
  const folders = [...around.matchAll(/`([\w./-]+)\/`/g)].map(([, folder = '']) => folder);
  return ['.', dirname(document.path), ...folders].some((folder) => exists(join(folder, path)));
}

function pathsIn(document: Document): readonly Code[] {
  const inBlocks = blockLines(document).flatMap((around) =>
    [...around.matchAll(/[\w.-]+(?:\/[\w.-]+)+/g)].map(([text]) => ({ text, around })),
  );
  const whole = inlineCode(document).flatMap(({ text, around }) =>
    braces(text).map((path) => ({ text: path, around })),
  );
  return [...inBlocks, ...whole.filter(({ text }) => !/\s/.test(text))].filter(({ text }) => isPath(text));
}

function missing(document: Document): readonly string[] {
  return pathsIn(document)
    .filter(({ text, around }) => !isFound(text, document, around))
    .map(({ text }) => text);
}

describe('the paths', () => {
  it.each(named(OUR_OWN))('in %s exist', (_path, document) => {
    expect(missing(document)).toEqual([]);
  });

  it('are found in every page that names some', () => {
    expect(OUR_OWN.flatMap(pathsIn).length).toBeGreaterThan(150);
  });
});

describe('a page with a path that leads nowhere', () => {
  const broken = (text: string) => missing({ path: 'docs/broken.md', text });

  it.each([
    ['a folder that was moved', 'See `bot/door/`.', 'bot/door/'],
    ['a file that was moved', 'See `bot/adapter.ts`.', 'bot/adapter.ts'],
    ['one of several in braces', 'See `bot/texts/{en,xx}/words.ts`.', 'bot/texts/xx/words.ts'],
    ['a bare name without its folder', 'See `catalogue.ts`.', 'catalogue.ts'],
    ['a name that stands for another', 'See `bot/words/<code>/words.ts`.', 'bot/words/<code>/words.ts'],
    ['a place in a diagram', '```\n Teams ──> bot/door ──> bot/unlock\n```\n', 'bot/door'],
    ['a top folder that there is not', 'See `render/kit/times.ts`.', 'render/kit/times.ts'],
  ])('is noticed: %s', (_what, text, path) => {
    expect(broken(text)).toEqual([path]);
  });

  it('is told from one that is right', () => {
    expect(broken('In `bot/remedies/` there is `catalogue.ts`.')).toEqual([]);
    expect(broken('See `design.md` and `bot/texts/<code>/words.ts`, `test/stories/*.test.ts`.')).toEqual([]);
    expect(broken('Call `/healthz`, `@azure/identity` or `dist/bot/main.js`.')).toEqual([]);
  });
});
