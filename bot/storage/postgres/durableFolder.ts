import { fsyncSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** Emscripten's number for the POSIX "input/output error". */
const EIO = 29;

type Mount = Awaited<ReturnType<NodeFS['init']>>;
type Prepare = NonNullable<Mount['emscriptenOpts']['preRun']>[number];
/** Makes a file or folder on the disk. `mode` says which, and with which rights. */
type MakeNode = (parent: unknown, name: string, mode: number, device: number) => unknown;
/** Changes the rights, size or times of a file. */
type SetAttributes = (of: unknown, attributes: { mode?: number }) => void;
interface Mounted {
  NODEFS: {
    stream_ops: { fsync?: (stream: { nfd: number }) => number };
    node_ops: { mknod: MakeNode; setattr: SetAttributes };
  };
}
/** The rights of the group and of everybody else. */
const OTHERS = 0o077;

/**
 * PGlite's folder on disk, with a working fsync. Emscripten's folders have none: PostgreSQL calls fsync at every commit
 * and gets "done", although nothing was done (seen with strace, PGlite 0.5.16). Nor do they have a umask, so what
 * PostgreSQL makes would be readable by every user of the machine.
 */
export class DurableFolder extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): Promise<Mount> {
    const mount = await super.init(...args);
    const before = mount.emscriptenOpts.preRun;
    const prepare: Prepare = (module: Mounted) => {
      const { stream_ops, node_ops } = module.NODEFS;
      stream_ops.fsync = syncToDisk;
      const { mknod } = node_ops;
      node_ops.mknod = (parent, name, mode, device) => mknod(parent, name, mode & ~OTHERS, device);
      // Emscripten sets the rights once more after it made a file.
      node_ops.setattr = withoutOthers(node_ops.setattr);
    };
    return { ...mount, emscriptenOpts: { ...mount.emscriptenOpts, preRun: [...(before ?? []), prepare] } };
  }
}

function withoutOthers(set: SetAttributes): SetAttributes {
  return (of, attributes) =>
    set(of, attributes.mode === undefined ? attributes : { ...attributes, mode: attributes.mode & ~OTHERS });
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
