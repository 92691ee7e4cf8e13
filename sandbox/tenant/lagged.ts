interface Version<T> {
  at: number;
  value: T;
}

/** A value whose readers see a write only after a while (microsoft-apis.md A20: eventual consistency). */
export class Lagged<T> {
  private versions: Version<T>[];

  constructor(initial: T) {
    this.versions = [{ at: Number.NEGATIVE_INFINITY, value: initial }];
  }

  /** What was written last: the truth, which a reader may not see yet. */
  latest(): T {
    return this.versions.at(-1)!.value;
  }

  /** What a reader sees at this moment. */
  visible(now: Date, lagMs: number): T {
    const seen = this.versions.findLast((version) => version.at + lagMs <= now.getTime());
    return (seen ?? this.versions[0]!).value;
  }

  write(value: T, now: Date): void {
    this.versions.push({ at: now.getTime(), value });
  }

  /** The value as if it had always been so: for a test that sets the scene. */
  replace(value: T): void {
    this.versions = [{ at: Number.NEGATIVE_INFINITY, value }];
  }
}
