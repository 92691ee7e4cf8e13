import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromSource } from './botProcess.js';

/**
 * The version before, without the newest migration. Whoever adds one looks whether this is still what people may run, and
 * names a later commit without it where there is one.
 */
const VERSION_BEFORE = 'd5d17bc2d656cf3171c75f1cf9281bbab321b558';
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Whether this clone has that commit. One that was made with `--depth` may not. */
export const hasVersionBefore: boolean = has(VERSION_BEFORE);

function has(commit: string): boolean {
  try {
    execFileSync('git', ['cat-file', '-e', `${commit}^{commit}`], { cwd: ROOT, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The sources of the version before, in a folder of their own, with the packages of this one. */
export class VersionBefore {
  private readonly folder = mkdtempSync(join(tmpdir(), 'latchkey-before-'));

  constructor() {
    const sources = join(this.folder, 'sources.tar');
    execFileSync('git', ['archive', `--output=${sources}`, VERSION_BEFORE], { cwd: ROOT });
    mkdirSync(this.root);
    execFileSync('tar', ['-xf', sources, '-C', this.root]);
    symlinkSync(join(ROOT, 'node_modules'), join(this.root, 'node_modules'));
  }

  /** What Node is told to run it. */
  get program(): readonly string[] {
    return fromSource(join(this.root, 'bot', 'main.ts'));
  }

  get root(): string {
    return join(this.folder, 'latchkey');
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
