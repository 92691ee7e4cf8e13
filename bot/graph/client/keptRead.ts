import { ended } from '../../microsoft/abortSignals.js';
import { RemoteError } from '../../unlock/errors.js';
import { unknown, unknownFrom, type Finding } from '../../unlock/findings.js';
import type { Graph } from './client.js';

/** Without the permission, or in a cloud that has no such call, nothing changes soon. */
const REFUSED_MS = 60 * 60_000;
/** A person waits for the look. Whoever looks next gets the answer that came later. */
const LONGEST_MS = 3_000;

export interface KeptReadOptions<T> {
  readonly graph: Graph;
  readonly now: () => Date;
  /** How long an answer is kept, in milliseconds. Also a failure that may be over soon. */
  readonly keptMs: number;
  /** For the log, when the read fails: "… could not be read". */
  readonly failed: string;
  /** Asks Microsoft. Throws `RemoteError`. */
  readonly read: () => Promise<Finding<T>>;
}

/** One read of what is the same for everybody: at most one call in a time, in memory alone. */
export class KeptRead<T> {
  private reading: Promise<Finding<T>> | undefined;
  private kept: { readonly found: Finding<T>; readonly until: number } | undefined;

  constructor(private readonly options: KeptReadOptions<T>) {}

  /** Returns what is kept, or reads it. Never throws `RemoteError`, and keeps nobody waiting for long. */
  async get(): Promise<Finding<T>> {
    const { graph, now } = this.options;
    if (this.kept && this.kept.until > now().getTime()) return this.kept.found;
    this.reading ??= this.read().finally(() => (this.reading = undefined));
    const late = ended(graph.deadline(LONGEST_MS)).then((): Finding<T> => unknown('too-slow'));
    return Promise.race([this.reading, late]);
  }

  private async read(): Promise<Finding<T>> {
    const { graph, keptMs, failed, read } = this.options;
    try {
      return this.keep(await read(), keptMs);
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      graph.log.warn({ err: error }, failed);
      const isRefused = ['forbidden', 'not-found', 'rejected'].includes(error.kind);
      return this.keep(unknownFrom(error), isRefused ? REFUSED_MS : keptMs);
    }
  }

  private keep(found: Finding<T>, ms: number): Finding<T> {
    this.kept = { found, until: this.options.now().getTime() + ms };
    return found;
  }
}
