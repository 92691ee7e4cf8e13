const A_DAY_MS = 24 * 60 * 60_000;

/**
 * Remembers what the tenant has no licence for, for a day and in this process only. So the bot spends no quota on
 * questions that Graph cannot answer (microsoft-apis.md A19, E). The bot notices a new licence up to a day later.
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
