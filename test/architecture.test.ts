import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// Says which code may import which. Data flows one way (design.md, "Layout").

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = ['bot', 'dialogs', 'cards', 'audit', 'sandbox', 'manifest'];

/** A place in the tree, and what it may import besides itself: other places, and packages. */
interface Wall {
  readonly place: string;
  readonly places: readonly string[];
  readonly packages: readonly string[];
}

const TEXTS = 'bot/texts';
const DOMAIN = 'bot/unlock';
const WALLS: readonly Wall[] = [
  { place: DOMAIN, places: [], packages: [] },
  { place: TEXTS, places: ['bot/unlock/person', 'bot/unlock/diagnosis/symptomWords'], packages: ['i18next'] },
  { place: 'bot/remedies', places: [DOMAIN], packages: [] },
  { place: 'bot/credentials', places: [DOMAIN], packages: ['node:crypto'] },
  {
    place: 'bot/microsoft',
    places: [DOMAIN, 'bot/config/config'],
    packages: ['@azure/identity', '@microsoft/microsoft-graph-client', 'node:'],
  },
  {
    place: 'bot/graph',
    places: [DOMAIN, 'bot/microsoft'],
    packages: ['@microsoft/microsoft-graph-client', '@azure/identity', 'zod', 'node:'],
  },
  {
    place: 'bot/exchange',
    places: [DOMAIN, 'bot/microsoft'],
    packages: ['@azure/identity', 'zod', 'node:'],
  },
  {
    place: 'bot/storage',
    places: [DOMAIN, 'bot/teams/ports'],
    packages: ['@electric-sql/pglite', 'pg', 'pg-boss', 'node:'],
  },
  {
    place: 'bot/http',
    places: [
      DOMAIN,
      TEXTS,
      'cards',
      'bot/microsoft/clouds',
      'bot/teams/incoming/receivedActivity',
      'bot/log',
    ],
    packages: ['restify', 'zod', 'jose', 'node:'],
  },
  // The other parts of the bot see Teams only through these ports, without the SDK.
  { place: 'bot/teams/ports', places: [], packages: [] },
  {
    place: 'bot/teams/incoming',
    places: [
      DOMAIN,
      TEXTS,
      'cards',
      'dialogs',
      'bot/teams',
      'bot/credentials/reveal',
      'bot/microsoft/clouds',
      'bot/log',
    ],
    packages: ['botbuilder', 'jose', 'zod', 'node:crypto'],
  },
  {
    place: 'bot/teams/outgoing',
    places: [DOMAIN, TEXTS, 'cards', 'bot/teams', 'bot/log'],
    packages: ['botbuilder', 'node:crypto'],
  },
  {
    place: 'bot/teams/sdk',
    places: [
      ...[TEXTS, 'bot/unlock/person', 'bot/config/config', 'bot/microsoft/clouds', 'bot/log'],
      ...['bot/teams/ports', 'bot/teams/incoming/receivedActivity'],
    ],
    packages: ['botbuilder', 'node:'],
  },
  {
    place: 'bot/jobs',
    places: [DOMAIN, 'bot/teams', 'bot/credentials/generatePassword', 'bot/log'],
    packages: ['node:crypto'],
  },
  { place: 'audit', places: [DOMAIN, 'bot/storage'], packages: ['zod', 'node:'] },
  { place: 'cards', places: [DOMAIN, TEXTS], packages: ['adaptivecards-templating', 'zod'] },
  {
    place: 'dialogs',
    places: [DOMAIN, TEXTS, 'cards', 'bot/teams/ports/dialogMemory'],
    packages: ['botbuilder-core', 'botbuilder-dialogs', 'node:'],
  },
  // The sandbox is built from Microsoft's documents. It never imports the bot.
  { place: 'sandbox/graph', places: ['sandbox'], packages: ['node:'] },
  { place: 'sandbox/exchange', places: ['sandbox'], packages: ['node:'] },
  { place: 'sandbox/tenant', places: ['sandbox'], packages: ['node:'] },
  { place: 'sandbox/connector', places: ['sandbox'], packages: ['node:'] },
  { place: 'sandbox/login', places: ['sandbox'], packages: ['node:'] },
  { place: 'sandbox/http', places: ['sandbox'], packages: ['node:'] },
];

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'build' ? [] : filesIn(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** Returns an import as a path from the root of the repository, or as the name of a package. */
function target(file: string, specifier: string): string {
  return specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier;
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`) || path.startsWith(`${place}.`);
}

/** Returns the source file of an import. A package has none. */
function sourceOf(file: string, specifier: string): string {
  return target(file, specifier).replace(/\.js$/, '.ts');
}

/** Groups of files that import each other in a circle, types included. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const reachable = new Map([...imports.keys()].map((file) => [file, reachedFrom(file, imports)]));
  const circles = [...reachable.keys()].map((file) =>
    [...reachable.get(file)!].filter((other) => reachable.get(other)?.has(file)).sort(),
  );
  return [...new Set(circles.filter(({ length }) => length > 0).map(String))].map((group) =>
    group.split(','),
  );
}

function reachedFrom(start: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const next of imports.get(file) ?? []) {
      if (!imports.has(next) || reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}

const files = SOURCE.filter((folder) => existsSync(join(ROOT, folder))).flatMap(filesIn);

describe('the architecture', () => {
  it.each(WALLS)('$place reaches only what it may', ({ place, places, packages }) => {
    const trespasses = files
      .filter((file) => isWithin(file, place))
      .flatMap((file) =>
        importsOf(file).map((specifier) => ({ file, to: target(file, specifier), specifier })),
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
    expect(
      circlesIn(new Map(files.map((file) => [file, importsOf(file).map((to) => sourceOf(file, to))]))),
    ).toEqual([]);
  });

  it('only the dialogs and what speaks with Teams know the bot SDK', () => {
    const knowing = files.filter((file) =>
      importsOf(file).some((name) => /^botbuilder|^botframework/.test(name)),
    );
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
    expect(roots.sort()).toEqual(['bot/endOnSignal.ts', 'bot/log.ts', 'bot/main.ts']);
    const knowing = files
      .filter((file) => /^bot\//.test(file) && !isWithin(file, 'bot/compose') && !roots.includes(file))
      .filter((file) => importsOf(file).some((to) => isWithin(target(file, to), 'bot/compose')));
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
      // This file defines the table.
      .filter((file) => file !== 'bot/storage/postgres/migrations.ts')
      .filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('audit_events'));
    expect(others).toEqual([]);
  });

  it('there is one way into the audit trail', () => {
    const statements = files.flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(/insert\s+into\s+audit_events/g)].map(() => file),
    );
    expect(statements).toEqual(['bot/storage/audit/auditTrail.ts']);
  });

  it('no file has more than 300 lines, and half of them have at most 80', () => {
    const sizes = files
      .map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1 }))
      .sort((a, b) => a.lines - b.lines);
    expect(sizes.filter(({ lines }) => lines > 300)).toEqual([]);
    expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThanOrEqual(80);
  });

  it('every place with a wall exists', () => {
    const missing = WALLS.filter(
      ({ place }) => !statSync(join(ROOT, place), { throwIfNoEntry: false })?.isDirectory(),
    );
    expect(missing.map(({ place }) => relative('.', place))).toEqual([]);
  });
});
