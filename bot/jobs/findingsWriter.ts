import type { EvidenceFound } from '../unlock/evidence/evidence.js';

type Found = Partial<EvidenceFound>;

/**
 * Stores findings in the order in which they come, one write at a time. What comes within a moment, or while a write
 * runs, goes together into the next one: an investigation has more than twenty sources, and a transaction for each of
 * them is slow, and they would collide. A finding counts as stored when `add` resolves. When a write fails, `add` fails, and so does every later
 * one: the job then reads what is missing again.
 */
export class FindingsWriter {
  private waiting: Found = {};
  private writing?: Promise<void>;

  /**
   * @param write stores findings in one transaction
   * @param pause resolves after the time in which findings are collected for one write
   */
  constructor(
    private readonly write: (found: Found) => Promise<void>,
    private readonly pause: () => Promise<void>,
  ) {}

  add(found: Found): Promise<void> {
    this.waiting = { ...this.waiting, ...found };
    this.writing ??= this.drain();
    return this.writing;
  }

  private async drain(): Promise<void> {
    while (Object.keys(this.waiting).length > 0) {
      await this.pause();
      const some = this.waiting;
      this.waiting = {};
      await this.write(some);
    }
    this.writing = undefined;
  }
}
