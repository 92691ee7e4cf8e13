import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// Each installed package is listed, unchanged and explained, and runs no script during the installation.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly scripts: Record<string, string>;
}
interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}
const manifest = JSON.parse(read('package.json')) as Manifest;
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const page = read('docs/dependencies.md');

/** The other cells of a row, by its package. */
const table = new Map(
  [...page.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, name = '', rest = '']) => [
    name,
    rest.split(' | '),
  ]),
);

const nameOf = (path: string): string => path.split('node_modules/').at(-1) ?? '';

/** Everything that is installed from outside this repository. */
const installed = Object.entries(packages).filter(
  ([path, { link }]) => path.includes('node_modules/') && !link && !path.endsWith('restify/build/no-spdy'),
);

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

/** `@scope/name/file.js` → `@scope/name`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

describe('the dependencies', () => {
  it('have exact versions', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies };
    const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  it('are locked, each with a SHA-512 of what was published', () => {
    expect(installed.length).toBeGreaterThan(100);
    const open = installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(open.map(([path]) => path)).toEqual([]);
  });

  it('are locked without the address of anybody’s registry', () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('run nothing while they are installed, and neither does this package', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
    const own = ['preinstall', 'install', 'postinstall', 'prepare'];
    expect(Object.keys(manifest.scripts).filter((name) => own.includes(name))).toEqual([]);
  });

  it('that would run something are named, with why it is not needed', () => {
    const scripted = installed.filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev);
    for (const [path] of scripted) expect(page).toContain(`- \`${nameOf(path)}\``);
    expect(scripted.length).toBe([...page.matchAll(/^- `/gm)].length);
  });

  it('of the running bot are each explained: what for, and what it would take to leave them', () => {
    expect([...table.keys()].sort()).toEqual(Object.keys(manifest.dependencies).sort());
    for (const cells of table.values()) {
      expect(cells).toHaveLength(2);
      for (const cell of cells) expect(cell.trim().length).toBeGreaterThan(10);
    }
  });

  it('are all that the bot imports', () => {
    const files = ['bot', 'cards', 'dialogs', 'audit', 'doctor', 'lift'].flatMap(filesIn);
    const imported = files
      .flatMap((file) =>
        [...read(file).matchAll(/from '([^'.][^']*)'/g)].map(([, specifier = '']) => specifier),
      )
      .filter((specifier) => !specifier.startsWith('node:'))
      .map(packageOf);
    const unknown = [...new Set(imported)].filter((name) => !(name in manifest.dependencies));
    expect(unknown).toEqual([]);
  });
});
