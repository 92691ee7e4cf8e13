import { describe, expect, it } from 'vitest';
import { DOCUMENTS, named, prose, type Document } from './documents.js';

// A page is read in an editor too: no line of it is wider than the screen. A row of a table, and a link, have no choice.

const WIDEST = 120;

function tooWide(document: Document): readonly string[] {
  return prose(document)
    .split('\n')
    .filter((line) => line.length > WIDEST && !line.startsWith('|') && !/\]\([^)]*\)|https?:/.test(line));
}

describe('the lines', () => {
  it.each(named(DOCUMENTS))('of %s are at most 120 columns wide', (_path, document) => {
    expect(tooWide(document)).toEqual([]);
  });

  it('are noticed when they are wider', () => {
    const wide = 'word '.repeat(25);
    expect(tooWide({ path: 'broken.md', text: `short\n${wide}\n| ${wide} |\n` })).toEqual([wide]);
  });
});
