import { chmodSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Debian's package `libfaketime` (package `faketime`), one folder for each kind of machine. */
const LIB = '/usr/lib';
const libfaketime = readdirSync(LIB)
  .map((machine) => join(LIB, machine, 'faketime', 'libfaketimeMT.so.1'))
  .find((path) => existsSync(path));

/** Whether clocks of processes can be moved on this machine. */
export const canMoveClocks: boolean = libfaketime !== undefined;

/** A process reads the file again after this time, in whole seconds: libfaketime takes no less. */
const READ_AGAIN_S = 1;

/**
 * The clock of a machine, as all processes see it that are started with `env`. It moves while they run, as when it is set
 * right. Timers, and what measures how long something took, are not moved: on a machine they are not either.
 */
export class MachineClock {
  private readonly folder = mkdtempSync(join(tmpdir(), 'latchkey-clock-'));
  private readonly file = join(this.folder, 'offset');
  private offsetMs = 0;

  constructor() {
    // The server runs as another user.
    chmodSync(this.folder, 0o755);
    this.write();
  }

  /** Variables of a process on this machine. */
  get env(): Readonly<Record<string, string>> {
    return {
      LD_PRELOAD: libfaketime!,
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_CACHE_DURATION: String(READ_AGAIN_S),
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      // A file of the disk has the time that it has.
      NO_FAKE_STAT: '1',
    };
  }

  readonly now = (): Date => new Date(Date.now() + this.offsetMs);

  /** Moves it, back where `ms` is less than nothing. Resolves when every process has seen it. */
  async move(ms: number): Promise<void> {
    this.offsetMs += ms;
    this.write();
    await pause(READ_AGAIN_S * 1_000 + 200);
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  private write(): void {
    const seconds = this.offsetMs / 1_000;
    writeFileSync(this.file, `${seconds < 0 ? '' : '+'}${seconds}\n`);
  }
}
