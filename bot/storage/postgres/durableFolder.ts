import { fsyncSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** Emscripten's number for the POSIX "input/output error". */
const EIO = 29;

type Mount = Awaited<ReturnType<NodeFS['init']>>;
type Prepare = NonNullable<Mount['emscriptenOpts']['preRun']>[number];
interface Streams {
  NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => number } };
}

/**
 * PGlite's folder on disk, with a working fsync. Emscripten's folders have none: PostgreSQL calls fsync at every commit
 * and gets "done", although nothing was done (seen with strace, PGlite 0.5.16).
 */
export class DurableFolder extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): Promise<Mount> {
    const mount = await super.init(...args);
    const before = mount.emscriptenOpts.preRun;
    const prepare: Prepare = (module: Streams) => {
      module.NODEFS.stream_ops.fsync = syncToDisk;
    };
    return { ...mount, emscriptenOpts: { ...mount.emscriptenOpts, preRun: [...(before ?? []), prepare] } };
  }
}

/** Returns what PostgreSQL expects: 0, or an error that makes it stop before it loses data. */
function syncToDisk(stream: { nfd: number }): number {
  try {
    fsyncSync(stream.nfd);
    return 0;
  } catch {
    return EIO;
  }
}

/** Syncs every file under a folder to the disk, as `initdb` does at its end. */
export async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = await open(join(entry.parentPath, entry.name), 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
