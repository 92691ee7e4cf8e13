import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readThreats } from '../helpers/threats.js';

// Every row of docs/threat-model.md names a test that exists and runs.

const ROOT = new URL('../..', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

const threats = readThreats();

/** True when the file has a test with this name that is not skipped. */
function isTested(file: string, title: string): boolean {
  const text = read(file);
  const written = [`'${title}'`, `"${title}"`, `\`${title}\``].find((quoted) => text.includes(quoted));
  if (!written) return false;
  const before = text.slice(0, text.indexOf(written));
  return !/\b(?:it|describe)\.(?:skip|todo|only)\b/.test(before.slice(-400));
}

describe('the threat model', () => {
  it('numbers its lines, and each says who is stopped by what', () => {
    expect(threats.length).toBeGreaterThan(40);
    // A number never changes, because comments and guards name it. So a new line has the next one, wherever it stands.
    const numbers = threats.map(({ number }) => number).toSorted((a, b) => a - b);
    expect(numbers).toEqual(threats.map((_, place) => place + 1));
    for (const { cells } of threats) {
      expect(cells).toHaveLength(3);
      for (const cell of cells) expect(cell.length).toBeGreaterThan(8);
    }
  });

  it.each(threats.map((threat) => [threat.number, threat] as const))(
    'line %i ends in a test that is there',
    (_number, { proofs }) => {
      expect(proofs.length).toBeGreaterThan(0);
      for (const { file, titles } of proofs) {
        expect(existsSync(new URL(file, ROOT)), file).toBe(true);
        expect(titles.length).toBeGreaterThan(0);
        for (const title of titles) expect(isTested(file, title), `${file}: ${title}`).toBe(true);
      }
    },
  );
});

describe('what is asked of a reset desk', () => {
  const [, table = ''] =
    /<!-- controls:.*?-->([\s\S]*?)<!-- \/controls -->/.exec(read('docs/threat-model.md')) ?? [];
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| control'))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('is all there', () => {
    expect(rows).toHaveLength(23);
  });

  it.each(rows.map(([, control = '', here = '', lines = '']) => [control, here, lines] as const))(
    'says where it is met, or that it is not: %s',
    (_control, here, lines) => {
      const named = lines.split(', ').filter((line) => line !== '');
      if (here.startsWith('not ')) return expect(named).toEqual([]);
      expect(here).toMatch(/^(met|in part)/);
      expect(named.length).toBeGreaterThan(0);
      for (const line of named) expect(threats.map(({ number }) => number)).toContain(Number(line));
    },
  );
});
