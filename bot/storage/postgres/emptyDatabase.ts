import { existsSync } from 'node:fs';
import { chmod, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFolder } from './pgliteFolder.js';

// PostgreSQL takes seconds to make an empty database. So the build makes one, and the first start copies it.

/** Beside this file in `dist/`. There is none beside the sources. */
const BUILT = fileURLToPath(new URL('emptyDatabase', import.meta.url));

/** Whoever runs the bot may read the copy, also when somebody else built it. It holds nothing. */
const FOLDER_FOR_ALL = 0o755;
const FILE_FOR_ALL = 0o644;

/** The folder that the build made, or `undefined` when there is none. */
export function builtDatabase(): string | undefined {
  return existsSync(BUILT) ? BUILT : undefined;
}

/** Makes that folder. It belongs to the version of PGlite that made it, so it is built and never committed. */
export async function buildEmptyDatabase(folder = BUILT): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const pglite = await openFolder(folder, undefined);
  await pglite.close();
  await chmod(folder, FOLDER_FOR_ALL);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? FOLDER_FOR_ALL : FILE_FOR_ALL);
}
