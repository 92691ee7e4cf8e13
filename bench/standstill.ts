import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../bot/storage/postgres/pglite.js';
import { openFolder } from '../bot/storage/postgres/pgliteFolder.js';

// How long the bot's thread stands still while the embedded database writes. In that time nobody who clicks is heard.
// PGlite in its own thread, as the bot has it, next to PGlite in this one.

const ROUNDS = 5;
const COMMITS = 200;
const AT_ONCE = 20;
const WRITE = 'insert into written values (1)';

type Write = () => Promise<unknown>;

interface Subject {
  readonly name: string;
  readonly write: Write;
  readonly stops: number[];
}

/** The longest time in milliseconds for which this thread did nothing but wait for the writes. */
async function longestStop(write: Write): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const clock = setInterval(look, 1);
  for (let done = 0; done < COMMITS; done += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, () => write()));
  look();
  clearInterval(clock);
  return longest;
}

/** Returns a table with the median of interleaved rounds. */
export async function standstill(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-bench-'));
  const own = await openEmbedded(join(folder, 'own'));
  const here = await openFolder(join(folder, 'here'), undefined);
  try {
    await own.execute('create table written (n int)');
    await here.exec('create table written (n int)');
    const subjects: readonly Subject[] = [
      { name: 'in this thread', write: () => here.query(WRITE), stops: [] },
      { name: 'in a thread of its own', write: () => own.query(WRITE), stops: [] },
    ];
    for (let round = 0; round < ROUNDS; round++)
      for (const { write, stops } of subjects) stops.push(await longestStop(write));
    const rows = subjects.map(
      ({ name, stops }) => `| ${name} | ${stops.map(ms).join(' · ')} | ${ms(median(stops))} |`,
    );
    return [
      `| ${COMMITS} commits, ${AT_ONCE} at once: longest stop, ms | rounds | median |`,
      '|---|---|---|',
      ...rows,
    ].join('\n');
  } finally {
    await Promise.all([own.close(), here.close()]);
    await rm(folder, { recursive: true, force: true });
  }
}

const ms = (value: number): string => value.toFixed(0);
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
