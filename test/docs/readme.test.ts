import { existsSync, readFileSync } from 'node:fs';
import { idlePorts } from '../helpers/idlePorts.js';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../bot/remedies/catalogue.js';
import { factsOf, PERMISSIONS, type Permission } from '../../bot/unlock/permissions.js';
import { isTextKey, textsIn } from '../../bot/texts/texts.js';

// Every command, path and permission in the README exists.

const ROOT = new URL('../..', import.meta.url);
const readme = read('README.md');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/** Every text between backticks, and every line of the code blocks. */
function code(): string[] {
  const blocks = [...readme.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap(([, body = '']) =>
    body.split('\n'),
  );
  const inline = readme.replace(/^```\w*\n[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g);
  return [...blocks, ...[...inline].map(([, text = '']) => text)];
}

/** Expands `a/{b,c}/d` like a shell. */
function braces(path: string): string[] {
  const found = /^(.*?)\{([^}]*)\}(.*)$/.exec(path);
  if (!found) return [path];
  const [, before = '', choices = '', after = ''] = found;
  return choices.split(',').flatMap((choice) => braces(`${before}${choice}${after}`));
}

/** Paths of this repository: in one of its folders, or a file at its top. No addresses and no build output. */
function paths(): string[] {
  const top = /^(?:bot|cards|dialogs|manifest|sandbox|test|docs|bench|\.ci)\//;
  const file = /^(?:\.env\.example|package\.json|[\w-]+\.(?:md|json|js|ts))$/;
  const whole = code().filter((text) => !/\s/.test(text));
  return whole.flatMap(braces).filter((path) => top.test(path) || file.test(path));
}

describe('the README', () => {
  it('names the two commands, and they exist', () => {
    expect(code()).toContain('npm ci && npm run demo');
    expect(code()).toContain('npm ci && npm test');
    expect(scripts).toMatchObject({ demo: 'tsx sandbox/demo/main.ts', test: 'vitest run --project quick' });
  });

  it('names only npm scripts that exist', () => {
    const named = [...readme.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name!);
    const short = [...readme.matchAll(/\bnpm (start|test)\b/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(3);
    expect([...named, ...short].filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('names only paths that exist', () => {
    expect(paths().length).toBeGreaterThan(10);
    // A file without a folder is in a folder that the same paragraph names.
    const missing = paths().filter((path) => !existsSync(new URL(path, ROOT)) && !isPlaced(path));
    expect(missing).toEqual([]);
  });

  it('lists the permissions that the remedies and the looking need, no more and no fewer', () => {
    const [, table = ''] = /<!-- permissions[^>]*-->\n([\s\S]*?)<!-- \/permissions -->/.exec(readme) ?? [];
    expect(rowsOf(table)).toEqual(permissionRows());
  });
});

/** True for `catalogue.ts` when the same paragraph names `bot/remedies/`. */
function isPlaced(path: string): boolean {
  const paragraph = readme.split('\n\n').find((text) => text.includes(`\`${path}\``)) ?? '';
  const folders = [...paragraph.matchAll(/`([\w./-]+\/)`/g)].map(([, folder]) => folder!);
  return folders.some((folder) => existsSync(new URL(`${folder}${path}`, ROOT)));
}

/** The cells of a Markdown table with any column width. */
function rowsOf(table: string): string[][] {
  const lines = table.trim().split('\n');
  const cells = lines.map((line) => line.split('|').slice(1, -1));
  return cells.map((row) => row.map((cell) => cell.trim())).filter((row) => !/^-+$/.test(row[0] ?? ''));
}

/** The expected table. A new remedy changes it. */
function permissionRows(): string[][] {
  // The remedies read and change nothing here. The test reads only their facts.
  const { all } = createCatalogue(idlePorts);
  const t = textsIn('en');
  const forRemedies = all.map(({ id, permission }) => {
    const key = `remedies:${id}.name`;
    return row(isTextKey(key) ? t(key) : id, permission);
  });
  const forReading = (Object.keys(PERMISSIONS) as Permission[]).flatMap((permission) => {
    const { reads, optional } = factsOf(permission);
    return reads ? [row(optional ? `${reads} (optional)` : reads, permission)] : [];
  });
  return [['for', 'API', 'permission', 'Entra role'], ...forReading, ...forRemedies];
}

function row(purpose: string, permission: Permission): string[] {
  const { api, role } = factsOf(permission);
  return [purpose, api, `\`${permission}\``, role ?? ''];
}
