interface Version<T> {
  at: number;
  value: T;
}

/** A value whose readers see a write only after a delay (microsoft-apis.md A20: eventual consistency). */
export class Lagged<T> {
  private versions: Version<T>[];

  constructor(initial: T) {
    this.versions = [{ at: Number.NEGATIVE_INFINITY, value: initial }];
  }

  /** The last written value. A reader may not see it yet. */
  latest(): T {
    return this.versions.at(-1)!.value;
  }

  /** The value that a reader sees at this moment. */
  visible(now: Date, lagMs: number): T {
    const seen = this.versions.findLast((version) => version.at + lagMs <= now.getTime());
    return (seen ?? this.versions[0]!).value;
  }

  write(value: T, now: Date): void {
    this.versions.push({ at: now.getTime(), value });
  }

  /** Replaces the whole history of the value. A test uses this to prepare the tenant. */
  replace(value: T): void {
    this.versions = [{ at: Number.NEGATIVE_INFINITY, value }];
  }
}
