import { rmSync } from 'node:fs';

type Undo = () => void | Promise<void>;

/** What has to be stopped and removed, whatever way the demo ends. The last that came goes first; each only once. */
export class Cleanup {
  private readonly stack: { what: string; undo: Undo }[] = [];
  private readonly paths = new Set<string>();
  private running: Promise<void> | undefined;

  constructor(private readonly complain: (line: string) => void) {
    // The last resort, when the process ends without having been asked: only what needs no waiting.
    process.once('exit', () => this.removePaths());
  }

  add(what: string, undo: Undo): void {
    this.stack.push({ what, undo });
  }

  /** A file or folder that is removed when everything that may write to it has stopped. */
  addPath(path: string): void {
    this.paths.add(path);
  }

  /** Something is still of use: it stays. */
  keepPath(path: string): void {
    this.paths.delete(path);
  }

  /** What fails from now on fails because it was stopped. */
  get hasBegun(): boolean {
    return this.running !== undefined;
  }

  /** Stops everything; one thing that cannot be stopped does not keep the others running. */
  run(): Promise<void> {
    this.running ??= this.undoAll();
    return this.running;
  }

  private async undoAll(): Promise<void> {
    for (let last = this.stack.pop(); last; last = this.stack.pop()) {
      try {
        await last.undo();
      } catch (error) {
        this.complain(`${last.what} could not be stopped: ${String(error)}`);
      }
    }
    this.removePaths();
  }

  private removePaths(): void {
    for (const path of this.paths) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    this.paths.clear();
  }
}
