import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS, isThere, named, namesIn, page, prose, type Document } from './documents.js';

// A link from one page to another arrives, also in the middle of a page; and each page and picture can be reached.

interface Link {
  readonly file: string;
  readonly anchor: string | undefined;
}

/** Links and pictures within this repository. */
function linksIn(document: Document): readonly Link[] {
  const withoutCode = prose(document).replace(/`[^`]*`/g, '');
  return [...withoutCode.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to = '']) => to)
    .filter((to) => !/^[a-z]+:/.test(to))
    .map((to) => {
      const [path = '', anchor] = to.split('#');
      return { file: path ? normalize(join(dirname(document.path), path)) : document.path, anchor };
    });
}

/** What GitHub makes of the headings. */
function anchorsOf(document: Document): readonly string[] {
  const titles = [...prose(document).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => title);
  const slugs = titles.map((title) =>
    title
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
  return slugs.map((slug, place) => {
    const before = slugs.slice(0, place).filter((other) => other === slug).length;
    return before > 0 ? `${slug}-${before}` : slug;
  });
}

function leadingNowhere(document: Document): readonly string[] {
  return linksIn(document)
    .filter(({ file, anchor }) => {
      if (file !== document.path && !isThere(file)) return true;
      if (anchor === undefined) return false;
      return !anchorsOf(file === document.path ? document : page(file)).includes(anchor);
    })
    .map(({ file, anchor }) => (anchor === undefined ? file : `${file}#${anchor}`));
}

/** Every file that somebody who begins at the README can be led to. */
function reached(): ReadonlySet<string> {
  const found = new Set(['README.md']);
  for (const path of found) {
    if (path.endsWith('.md')) for (const { file } of linksIn(page(path))) found.add(file);
  }
  return found;
}

describe('the links', () => {
  it.each(named(DOCUMENTS))('in %s arrive', (_path, document) => {
    expect(leadingNowhere(document)).toEqual([]);
  });

  it('lead from the README to each page', () => {
    const all = DOCUMENTS.map(({ path }) => path);
    expect(all.filter((path) => !reached().has(path))).toEqual([]);
  });

  it('lead to each picture', () => {
    const pictures = namesIn('docs').filter((name) => name.endsWith('.png'));
    expect(pictures.length).toBeGreaterThan(5);
    expect(pictures.filter((name) => !reached().has(`docs/${name}`))).toEqual([]);
  });
});

describe('a link that leads nowhere', () => {
  it.each([
    ['a page', '[x](nowhere.md)', 'docs/nowhere.md'],
    ['a picture', '![x](nowhere.png)', 'docs/nowhere.png'],
    ['a heading of this page', '# Here\n\n[x](#there)', 'docs/broken.md#there'],
    ['a heading of another page', '[x](design.md#there)', 'docs/design.md#there'],
  ])('is noticed: %s', (_what, text, found) => {
    expect(leadingNowhere({ path: 'docs/broken.md', text })).toEqual([found]);
  });

  it('is told from one that arrives', () => {
    const text = '# Who, when?\n\n[a](#who-when) [b](design.md#words) [c](https://x.example) `[d](e)`';
    expect(leadingNowhere({ path: 'docs/good.md', text })).toEqual([]);
  });
});
