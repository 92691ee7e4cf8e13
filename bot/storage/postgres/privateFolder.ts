import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from './database.js';

/** Its owner may do everything with a folder, and nobody else anything. */
export const PRIVATE_FOLDER = 0o700;
/** Its owner may read and write a file, and nobody else. */
export const PRIVATE_FILE = 0o600;

/**
 * Takes the folder and everything in it away from other users of the machine, as PostgreSQL wants its own folder. A disk that has no such rights, or that belongs to somebody else, is used all the
 * same; the log says so.
 */
export async function makePrivate(folder: string, log: Log): Promise<void> {
  try {
    await chmod(folder, PRIVATE_FOLDER);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (entry.isSymbolicLink()) continue;
      await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? PRIVATE_FOLDER : PRIVATE_FILE);
    }
  } catch (error) {
    log.warn(
      { folder, err: error },
      'The database folder could not be closed to other users of this machine',
    );
  }
}
