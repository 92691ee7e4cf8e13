import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  circlesIn,
  importGraph,
  importsOf,
  isWithin,
  knowsBotSdk,
  sourceFilesOf,
  target,
} from './helpers/sourceTree.js';
import { DOMAIN, WALLS } from './walls.js';

// Holds the tree to the walls of `walls.ts`, and to the other rules of docs/architecture.md.

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const files = sourceFilesOf(ROOT);

describe('the architecture', () => {
  it.each(WALLS)('$place reaches only what it may', ({ place, places, packages }) => {
    const trespasses = files
      .filter((file) => isWithin(file, place))
      .flatMap((file) =>
        importsOf(ROOT, file).map((specifier) => ({ file, to: target(file, specifier), specifier })),
      )
      .filter(({ to, specifier }) =>
        specifier.startsWith('.')
          ? ![place, ...places].some((allowed) => isWithin(to, allowed))
          : !packages.some((name) => to === name || to.startsWith(name.endsWith(':') ? name : `${name}/`)),
      )
      .map(({ file, specifier }) => `${file} → ${specifier}`);
    expect(trespasses).toEqual([]);
  });

  it('no file imports itself, through whatever others', () => {
    expect(circlesIn(importGraph(ROOT, files))).toEqual([]);
  });

  it('only the dialogs and what speaks with Teams know the bot SDK', () => {
    const knowing = files.filter((file) => knowsBotSdk(ROOT, file));
    expect(knowing.filter((file) => !/^(dialogs|bot\/teams)\//.test(file))).toEqual([]);
  });

  it('only bot/main.ts reads the environment of the process', () => {
    const readers = files
      .filter((file) => /^(bot|dialogs|cards)\//.test(file))
      .filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('process.env'));
    expect(readers).toEqual(['bot/main.ts']);
  });

  it('only the composition knows all the parts', () => {
    const roots = files.filter((file) => /^bot\/[^/]+\.ts$/.test(file));
    expect(roots.sort()).toEqual(['bot/background.ts', 'bot/endOnSignal.ts', 'bot/log.ts', 'bot/main.ts']);
    const knowing = files
      .filter((file) => /^bot\//.test(file) && !isWithin(file, 'bot/compose') && !roots.includes(file))
      .filter((file) => importsOf(ROOT, file).some((to) => isWithin(target(file, to), 'bot/compose')));
    expect(knowing).toEqual([]);
  });

  it('the composition gives each part what it needs by name, so that the compiler sees what is missing', () => {
    // The compiler does not check a spread object, so a renamed member would silently be missing.
    const spread = files
      .filter((file) => isWithin(file, 'bot/compose'))
      .flatMap((file) =>
        [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^(?:.*[{,]\s*|\s*)\.\.\.\w.*$/gm)].map(String),
      );
    expect(spread.map((line) => line.trim())).toEqual(['const overrides = { ...REAL, ...replaced };']);
  });

  it('the domain has no clock of its own', () => {
    const clocks = files
      .filter((file) => isWithin(file, DOMAIN))
      .filter((file) =>
        /new Date\(\)|Date\.now\(|performance\.now|setTimeout/.test(readFileSync(join(ROOT, file), 'utf8')),
      );
    expect(clocks).toEqual([]);
  });

  it('only bot/storage/audit writes to the audit trail and reads it', () => {
    const others = files
      .filter((file) => !isWithin(file, 'bot/storage/audit'))
      // These files define the table.
      .filter((file) => !isWithin(file, 'bot/storage/postgres/migrations'))
      .filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('audit_events'));
    expect(others).toEqual([]);
  });

  it('there is one way into the audit trail', () => {
    const statements = files.flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(/insert\s+into\s+audit_events/g)].map(() => file),
    );
    expect(statements).toEqual([
      'bot/storage/audit/auditTrail.ts',
      // The seal on the lines of earlier versions, once.
      'bot/storage/postgres/migrations/10-twoDigests.ts',
    ]);
  });

  it('no file has more than 300 lines, and half of them have at most 80', () => {
    const sizes = files
      .map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1 }))
      .sort((a, b) => a.lines - b.lines);
    expect(sizes.filter(({ lines }) => lines > 300)).toEqual([]);
    expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThanOrEqual(80);
  });

  it('no name in the root was made by a slip in a shell', () => {
    expect(readdirSync(ROOT).filter((name) => !/^[\w.-]+$/.test(name))).toEqual([]);
  });

  it('every place with a wall exists', () => {
    const missing = WALLS.filter(
      ({ place }) => !statSync(join(ROOT, place), { throwIfNoEntry: false })?.isDirectory(),
    );
    expect(missing.map(({ place }) => relative('.', place))).toEqual([]);
  });
});
