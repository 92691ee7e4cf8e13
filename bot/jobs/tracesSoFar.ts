import type { TraceSoFar } from '../unlock/ports/lossLogs.js';

/** A trace has up to 200,000 deliveries, so few are kept. */
const MOST = 2;

/**
 * How far the message trace was read, by count, so that a failure does not begin it again. In this process alone: it names
 * people, and what is stored with a request does so only for those who are warned. Another process begins anew.
 */
export class TracesSoFar {
  private readonly byCount = new Map<string, Map<string, TraceSoFar>>();

  /** By address. The oldest of too many is forgotten. */
  of(count: string): Map<string, TraceSoFar> {
    const soFar = this.byCount.get(count) ?? new Map<string, TraceSoFar>();
    this.byCount.delete(count);
    this.byCount.set(count, soFar);
    const [oldest] = this.byCount.keys();
    if (this.byCount.size > MOST && oldest !== undefined) this.byCount.delete(oldest);
    return soFar;
  }

  forget(count: string): void {
    this.byCount.delete(count);
  }
}
