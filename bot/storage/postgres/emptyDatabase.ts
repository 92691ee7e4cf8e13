import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';

/** A database in memory. It ends with the process. */
export const MEMORY = 'memory://';

/** Beside this file in `dist/`, where the build puts it. There is none beside the sources. */
const BUILT = fileURLToPath(new URL('emptyDatabase.tar.gz', import.meta.url));

/** Lets PostgreSQL make its files, which takes seconds. To unpack a copy takes a part of that. */
export async function copyEmptyDatabase(compression: 'none' | 'gzip'): Promise<Blob> {
  const pglite = await PGlite.create(MEMORY);
  try {
    return await pglite.dumpDataDir(compression);
  } finally {
    await pglite.close();
  }
}

/** The copy that the build made, or `undefined` when there is none, as beside the sources. */
export async function builtCopy(): Promise<Blob | undefined> {
  return existsSync(BUILT) ? new Blob([await readFile(BUILT)], { type: 'application/gzip' }) : undefined;
}

/** Makes the copy of the build. It belongs to the version of PGlite that made it, so it is never committed. */
export async function writeBuiltCopy(): Promise<void> {
  const copy = await copyEmptyDatabase('gzip');
  await writeFile(BUILT, Buffer.from(await copy.arrayBuffer()));
}
