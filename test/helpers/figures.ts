import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { circlesIn, importGraph, isWithin, knowsBotSdk, sourceFilesOf } from './sourceTree.js';

// What can be counted of how the sources are laid out: the table "was and is" of docs/architecture.md.

/** Name of a figure → what was counted, as it stands in the table. */
export type Figures = Readonly<Record<string, string>>;

/** Also what a kind of secret is called, so that the name alone says nothing of a remedy. */
const ALSO_A_SECRET = 'temporary-access-pass';

/** Counts a checkout: this one, or another that lies beside it. */
export function figuresOf(root: string): Figures {
  const files = sourceFilesOf(root);
  const circles = circlesIn(importGraph(root, files));
  const [densest, most] = densestOf(files);
  const knowing = files.filter((file) => knowsBotSdk(root, file));
  const outside = knowing.filter((file) => !isWithin(file, 'dialogs') && !isWithin(file, 'bot/teams'));
  return {
    'source files': String(files.length),
    'circles of imports': `${circles.length} (${circles.flat().length} files)`,
    'most source files directly in one folder': `${most} (\`${densest}\`)`,
    'source files that import botbuilder': String(knowing.length),
    'of those, outside `dialogs` and `bot/teams`': String(outside.length),
    'median lines of a source file': String(medianLines(root, files)),
    'source files outside `bot/remedies` that name a remedy by its id': String(naming(root, files).length),
  };
}

function densestOf(files: readonly string[]): readonly [folder: string, count: number] {
  const counts = new Map<string, number>();
  for (const folder of files.map((file) => dirname(file))) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  const [first = ['', 0] as const] = [...counts].sort(([, a], [, b]) => b - a);
  return first;
}

function medianLines(root: string, files: readonly string[]): number {
  const sizes = files.map((file) => textOf(root, file).split('\n').length - 1).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

/** Each of these is a place that somebody who adds a remedy may have to change. */
function naming(root: string, files: readonly string[]): readonly string[] {
  const remedies = files.filter((file) => isWithin(file, 'bot/remedies'));
  const ids = remedies.flatMap((file) => /\bid: '([a-z-]+)'/.exec(textOf(root, file))?.[1] ?? []);
  const quoted = ids.filter((id) => id !== ALSO_A_SECRET).map((id) => `'${id}'`);
  return files.filter((file) => {
    const text = textOf(root, file);
    return !remedies.includes(file) && quoted.some((id) => text.includes(id));
  });
}

function textOf(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
