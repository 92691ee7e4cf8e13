import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readThreats, type Threat } from '../helpers/threats.js';
import { Copy } from './copy.js';
import type { Guard } from './guard.js';
import { GUARDS } from './guards.js';

/** Longest time for the tests of one line. */
const LONGEST_MS = 240_000;
/** Rules for any PostgreSQL are run by this file. */
const CONTRACTS = 'test/storage/postgres/memory.test.ts';

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/**
 * Takes out the guards of these lines, or of all, one at a time.
 * @returns the exit code: 1 when a guard can go without any of the named tests falling
 */
export function run(lines: readonly number[], say: (line: string) => void): number {
  const chosen = GUARDS.filter(({ line }) => lines.length === 0 || lines.includes(line));
  const copy = new Copy();
  const survivors: Guard[] = [];
  try {
    for (const guard of chosen) {
      const threat = readThreats().find(({ number }) => number === guard.line);
      const fallen = threat && copy.without(guard, () => fallenIn(copy.folder, threat));
      if (!fallen || fallen.length === 0) survivors.push(guard);
      say(`${guard.line}  ${guard.file}: ${inWords(fallen)}`);
    }
  } finally {
    copy.remove();
  }
  say(`${chosen.length} guards taken out, ${survivors.length} survived`);
  return survivors.length > 0 ? 1 : 0;
}

function inWords(fallen: readonly string[] | undefined): string {
  if (!fallen) return 'NOT TRIED: no test ran';
  return fallen.length > 0 ? `fell: ${fallen.join('; ')}` : 'SURVIVED';
}

/** Runs the tests that a line names. Returns the names of those that fell. `undefined` when none of them could run. */
function fallenIn(folder: string, { proofs }: Threat): readonly string[] | undefined {
  const titles = proofs.flatMap((proof) => proof.titles);
  const pattern = titles.map(patternOf).join('|');
  const files = [
    ...new Set(proofs.map(({ file }) => (file.startsWith('test/contracts/') ? CONTRACTS : file))),
  ];
  const report = join(folder, 'mutants.json');
  rmSync(report, { force: true });
  const args = ['vitest', 'run', '--project', 'quick', '--project', 'slow', '--bail', '1', '-t', pattern];
  const output = ['--reporter=json', `--outputFile=${report}`];
  const { error } = spawnSync('npx', [...args, ...output, ...files], {
    cwd: folder,
    timeout: LONGEST_MS,
    stdio: 'ignore',
  });
  if (error) return undefined;
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const fallen = results.filter(({ status }) => status === 'failed').map(({ title }) => title);
  const ran = results.some(({ status }) => status === 'passed' || status === 'failed');
  return ran ? fallen : undefined;
}

/** A title as a pattern: `%s`, `$name` and the like stand for anything. */
function patternOf(title: string): string {
  return title
    .split(/%[a-z]|\$[a-z][\w.]*/i)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('.*');
}
