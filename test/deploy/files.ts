import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { read, ROOT } from '../docs/documents.js';

// What `deploy/` says is held to the code by reading it: no cloud, no Docker and no Bicep is here.

/** Every file of `deploy/`, from the root of the repository. */
export const DEPLOYED: readonly string[] = readdirSync(join(ROOT, 'deploy'), {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)));

/** The words of a list in a script: from `name=(` or `name = @(` to the next `)`. */
export function listIn(script: string, name: string): readonly string[] {
  const found = new RegExp(`${name} ?= ?@?\\(\\n([^)]*)\\)`).exec(read(script));
  return (found?.[1] ?? '').split('\n').flatMap((line) => line.trim().replaceAll("'", '') || []);
}
