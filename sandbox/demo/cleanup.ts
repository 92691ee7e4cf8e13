import { rmSync } from 'node:fs';

type Undo = () => void | Promise<void>;

/** What has to be stopped and removed, whatever way the demo ends. The last that came goes first; each only once. */
export class Cleanup {
  private readonly stack: { what: string; undo: Undo }[] = [];
  private readonly folders: string[] = [];
  private running: Promise<void> | undefined;

  constructor(private readonly complain: (line: string) => void) {
    // The last resort, when the process ends without having been asked: only what needs no waiting.
    process.once('exit', () => this.removeFolders());
  }

  add(what: string, undo: Undo): void {
    this.stack.push({ what, undo });
  }

  /** A folder that is removed when everything that may write to it has stopped. */
  addFolder(path: string): void {
    this.folders.push(path);
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
    this.removeFolders();
  }

  private removeFolders(): void {
    for (const path of this.folders.splice(0)) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  }
}
