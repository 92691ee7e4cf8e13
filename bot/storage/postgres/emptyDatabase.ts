import { existsSync, readFileSync } from 'node:fs';
import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFolder } from './pgliteFolder.js';

// PostgreSQL takes seconds to make an empty database. So the build makes one, and the first start copies it.

/** Beside this file in `dist/`. There is none beside the sources. */
const BUILT = fileURLToPath(new URL('emptyDatabase', import.meta.url));

/** Whoever runs the bot may read the copy, also when somebody else built it. It holds nothing. */
const FOLDER_FOR_ALL = 0o755;
const FILE_FOR_ALL = 0o644;

/** The folder that the build made, or `undefined` when there is none that this version of PGlite made. */
export function builtDatabase(folder = BUILT): string | undefined {
  const note = noteOf(folder);
  return existsSync(note) && readFileSync(note, 'utf8') === versionOfPglite() ? folder : undefined;
}

/** Makes that folder, unless it is there. It belongs to the version of PGlite that made it, so it is never committed. */
export async function buildEmptyDatabase(folder = BUILT): Promise<void> {
  if (builtDatabase(folder)) return;
  for (const old of [noteOf(folder), folder]) await rm(old, { recursive: true, force: true });
  const pglite = await openFolder(folder, undefined);
  await pglite.close();
  await chmod(folder, FOLDER_FOR_ALL);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? FOLDER_FOR_ALL : FILE_FOR_ALL);
  // Last: a build that was stopped leaves no half database that counts.
  await writeFile(noteOf(folder), versionOfPglite());
}

/** Says which version of PGlite made the folder. */
function noteOf(folder: string): string {
  return `${folder}.version`;
}

function versionOfPglite(): string {
  const about = new URL('../package.json', import.meta.resolve('@electric-sql/pglite'));
  return (JSON.parse(readFileSync(about, 'utf8')) as { version: string }).version;
}
