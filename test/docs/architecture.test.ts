import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { figuresOf } from '../helpers/figures.js';
import { isWithin, sourceFilesOf } from '../helpers/sourceTree.js';
import { WALLS, type Wall } from '../walls.js';
import { page } from './documents.js';
import { rowsOf, tableAfter } from './tables.js';

// docs/architecture.md tells the walls and the figures as they are.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const document = page('docs/architecture.md');
const files = sourceFilesOf(ROOT);

const NO_WALL = 'no wall';
/** What a cell names; a file without its ending, as the walls name it. */
const codeIn = (cell: string): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text.replace(/\.ts$/, ''));

/** Place → what stands in its row; a row may be about several places. */
const told = new Map(
  rowsOf(tableAfter(document, '<!-- walls'))
    .slice(1)
    .flatMap(([places = '', what = '', may = '']) =>
      codeIn(places).map((place) => [place, { what, may }] as const),
    ),
);

const wallOf = ({ places, packages }: Wall): string[] => [...places, ...packages].sort();

describe('the table of folders', () => {
  it.each(WALLS)('tells what $place may import', (wall) => {
    expect(codeIn(told.get(wall.place)?.may ?? NO_WALL).sort()).toEqual(wallOf(wall));
  });

  it('says of the others that they have no wall', () => {
    const others = [...told].filter(([place]) => !WALLS.some((wall) => wall.place === place));
    expect(others.filter(([, { may }]) => !may.startsWith(NO_WALL)).map(([place]) => place)).toEqual([]);
  });

  it('has a place for each source file, and a sentence for each place', () => {
    const homeless = files.filter((file) => ![...told.keys()].some((place) => isWithin(file, place)));
    expect(homeless).toEqual([]);
    for (const [place, { what }] of told) expect([place, what.length > 20]).toEqual([place, true]);
  });
});

describe('the folders within', () => {
  it('are all named', () => {
    const folders = [...new Set(files.map((file) => dirname(file)))];
    // The few files beside the folders of the bot have rows of their own.
    const inside = folders.filter((folder) => folder !== 'bot');
    expect(inside.filter((folder) => !document.text.includes(`\`${folder}\``))).toEqual([]);
  });
});

describe('the table "was and is"', () => {
  const rows = rowsOf(tableAfter(document, '<!-- figures')).slice(1);
  const counted = figuresOf(ROOT);

  it('has what `npm run measure` counts', () => {
    expect(rows.map(([name]) => name)).toEqual(Object.keys(counted));
  });

  it('has zeros that are still zeros', () => {
    const zeros = rows
      .filter(([, , is = '']) => /^0\b/.test(is))
      .map(([name = '', , is]) => [name, is] as const);
    expect(zeros).toHaveLength(3);
    for (const [name, is] of zeros) expect([name, counted[name]]).toEqual([name, is]);
  });
});

describe('what is counted', () => {
  const tree = mkdtempSync(join(tmpdir(), 'latchkey-tree-'));
  afterAll(() => rmSync(tree, { recursive: true }));

  it('is what is there', () => {
    const sources = {
      'bot/remedies/sleep.ts': "export const sleep = { id: 'go-to-sleep' };\n",
      'bot/unlock/a.ts': "import { b } from './b.js';\nexport const a = () => b;\n",
      'bot/unlock/b.ts':
        "import type { a } from './a.js';\n\n\nexport const b: typeof a | 'go-to-sleep' = 'go-to-sleep';\n",
      'bot/jobs/speak.ts': "import { x } from 'botbuilder';\n",
      'dialogs/speak.ts': "import { x } from 'botbuilder-core';\n",
    };
    for (const [file, text] of Object.entries(sources)) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), text);
    }
    expect(Object.values(figuresOf(tree))).toEqual([
      '5',
      '1 (2 files)',
      '2 (`bot/unlock`)',
      '2',
      '1',
      '1',
      '1',
    ]);
  });
});
