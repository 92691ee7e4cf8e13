import { rmSync } from 'node:fs';

type Undo = () => void | Promise<void>;

/** What to stop and remove when the demo ends, for any reason. The last one added goes first. Each is stopped once. */
export class Cleanup {
  private readonly stack: { what: string; undo: Undo }[] = [];
  private readonly paths = new Set<string>();
  private running: Promise<void> | undefined;

  constructor(private readonly complain: (line: string) => void) {
    // For a process that ends without a call of `run`. An exit handler cannot wait, so it only removes paths.
    process.once('exit', () => this.removePaths());
  }

  add(what: string, undo: Undo): void {
    this.stack.push({ what, undo });
  }

  /** Adds a file or folder. `run` removes it after everything that may write to it has stopped. */
  addPath(path: string): void {
    this.paths.add(path);
  }

  /** Keeps a file or folder that is still useful. */
  keepPath(path: string): void {
    this.paths.delete(path);
  }

  /** True after `run` began. A later failure is only a result of the stop. */
  get hasBegun(): boolean {
    return this.running !== undefined;
  }

  /** Stops everything. If one part does not stop, the others still do. */
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
