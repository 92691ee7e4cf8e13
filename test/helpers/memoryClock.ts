/** A clock that stands still until a test moves it. */
export class MemoryClock {
  private at: number;

  /** @param from ISO 8601 */
  constructor(from: string) {
    this.at = Date.parse(from);
  }

  readonly now = (): Date => new Date(this.at);

  /** Waiting takes the time that it asks for, and nobody's patience. */
  readonly wait = async (ms: number): Promise<void> => this.pass(ms);

  pass(ms: number): void {
    this.at += ms;
  }

  /** Moves on to this moment; never back. */
  reach(moment: string | undefined): void {
    if (moment !== undefined) this.at = Math.max(this.at, Date.parse(moment));
  }
}
