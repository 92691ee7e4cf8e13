/** How long one kind of work took, in milliseconds. */
export interface Measured {
  readonly name: string;
  readonly runs: number;
  readonly median: number;
  readonly p95: number;
}

/** Runs the work `runs` times, after `warmUp` runs that do not count. Returns median and 95th percentile. */
export async function measure(
  name: string,
  runs: number,
  work: (run: number) => unknown,
  { warmUp = 3, batch = 1 } = {},
): Promise<Measured> {
  const times: number[] = [];
  for (let run = -warmUp; run < runs; run++) {
    const from = performance.now();
    for (let i = 0; i < batch; i++) await work(run);
    if (run >= 0) times.push((performance.now() - from) / batch);
  }
  times.sort((a, b) => a - b);
  return { name, runs: runs * batch, median: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** A table that compares every row with the first one. Ratios compare well between machines, milliseconds do not. */
export function table(rows: readonly Measured[]): string {
  const base = rows[0]?.median ?? 1;
  const lines = rows.map(({ name, runs, median, p95 }) => [
    name,
    String(runs),
    median.toFixed(3),
    p95.toFixed(3),
    `${(median / base).toFixed(2)} ×`,
  ]);
  const all = [['what', 'runs', 'median ms', 'p95 ms', 'ratio'], ...lines];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((line) => line[column]!.length)));
  return all
    .map((line) =>
      line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
    )
    .join('\n');
}

/** Of sorted values. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]): number =>
  percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );

/** `1.20 to 1.35`: the smallest and the largest. */
export const spread = (values: readonly number[]): string =>
  `${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`;
