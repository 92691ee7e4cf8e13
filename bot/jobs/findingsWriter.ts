import type { EvidenceFound } from '../unlock/evidence/evidence.js';

type Found = Partial<EvidenceFound>;

/**
 * Stores findings in the order in which they come, one write at a time. What comes while a write runs goes together into
 * the next one: an investigation has more than twenty sources, and a transaction for each of them is slow, and they
 * would collide. A finding counts as stored when `add` resolves. When a write fails, `add` fails, and so does every later
 * one: the job then reads what is missing again.
 */
export class FindingsWriter {
  private waiting: Found = {};
  private writing?: Promise<void>;

  constructor(private readonly write: (found: Found) => Promise<void>) {}

  add(found: Found): Promise<void> {
    this.waiting = { ...this.waiting, ...found };
    this.writing ??= this.drain();
    return this.writing;
  }

  private async drain(): Promise<void> {
    // Those that answer in the same moment go into the first write, too.
    await Promise.resolve();
    while (Object.keys(this.waiting).length > 0) {
      const some = this.waiting;
      this.waiting = {};
      await this.write(some);
    }
    this.writing = undefined;
  }
}
