/** A clock that only a test moves. */
export class MemoryClock {
  private at: number;

  /** @param from ISO 8601 */
  constructor(from: string) {
    this.at = Date.parse(from);
  }

  readonly now = (): Date => new Date(this.at);

  /** Moves the clock by this time and returns at once. */
  readonly wait = async (ms: number): Promise<void> => this.pass(ms);

  pass(ms: number): void {
    this.at += ms;
  }

  /** Moves the clock to this moment, but never back. */
  reach(moment: string | undefined): void {
    if (moment !== undefined) this.at = Math.max(this.at, Date.parse(moment));
  }
}
