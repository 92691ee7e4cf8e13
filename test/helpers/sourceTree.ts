import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

// The sources of a checkout and who imports whom, for the walls and for the figures of docs/architecture.md.

/** Folders with code that is run; what tests and measures it is not counted. */
const FOLDERS = ['bot', 'dialogs', 'cards', 'audit', 'doctor', 'lift', 'sandbox', 'manifest'];

/** Every source file of a checkout, as a path from its root. */
export function sourceFilesOf(root: string): string[] {
  return FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    filesIn(root, folder),
  );
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'build' ? [] : filesIn(root, path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

/** What a file imports, as it is written there. */
export function importsOf(root: string, file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** An import as a path from the root of the repository, or as the name of a package. */
export function target(file: string, specifier: string): string {
  return specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier;
}

/** Is the path this place, or in it? A place is a folder, or a file without its ending. */
export function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`) || path.startsWith(`${place}.`);
}

/** Which source files each of these imports; a package is no file. */
export function importGraph(root: string, files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const sourceOf = (file: string, to: string): string => target(file, to).replace(/\.js$/, '.ts');
  return new Map(files.map((file) => [file, importsOf(root, file).map((to) => sourceOf(file, to))]));
}

/** Does it import the Bot Framework? */
export function knowsBotSdk(root: string, file: string): boolean {
  return importsOf(root, file).some((name) => /^botbuilder|^botframework/.test(name));
}

/** Groups of files that reach each other in a circle, types included: none of them can be read first. */
export function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
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
