const A_DAY_MS = 24 * 60 * 60_000;

/**
 * What the tenant has no licence for. Remembered for a day and as long as the process lives, so that no quota is spent
 * on questions that cannot be answered (microsoft-apis.md A19, E). A licence that is bought counts a day later.
 */
export class LicenceGaps {
  private readonly until = new Map<string, number>();

  constructor(private readonly now: () => Date) {}

  has(part: string): boolean {
    return (this.until.get(part) ?? 0) > this.now().getTime();
  }

  remember(part: string): void {
    this.until.set(part, this.now().getTime() + A_DAY_MS);
  }
}
