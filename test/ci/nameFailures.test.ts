import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../docs/documents.js';

// What the gate prints at its end about a run of vitest that failed in every way, a real one.

const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const FAILING = {
  before: `describe('a', () => { beforeAll(() => { throw new Error('no card came'); }); it('x', () => {}); });`,
  slow: `describe('b', () => { describe('c', () => {
    beforeAll(() => new Promise(() => {}), 50); it('x', () => {}); }); });`,
  after: `describe('d', () => { afterAll(() => { throw new Error('did not close'); }); it('x', () => {}); });`,
  load: `throw new Error('no such setting');`,
  test: `describe('e', () => { it('is > one', () => { throw new Error('one is not two'); }); it('x', () => {}); });`,
  both: `describe('f', () => { beforeAll(() => { throw new Error('no port'); }); it('x', () => {}); });
    it('y', () => { throw new Error('no y'); });`,
  fine: `it('x', () => {});`,
};

let folder: string;
let said: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-failures-'));
  for (const [name, text] of Object.entries(FAILING)) writeFileSync(join(folder, `${name}.test.js`), text);
  const report = join(folder, 'report.json');
  const options = ['run', '--globals', '--reporter=default', '--reporter=json'];
  const env = { PATH: process.env['PATH'], NO_COLOR: '1', CI: 'true' };
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [VITEST, ...options, `--outputFile.json=${report}`],
    {
      ...{ cwd: folder, env, encoding: 'utf8' },
    },
  );
  writeFileSync(`${report}.log`, stdout + stderr);
  const script = join(ROOT, '.ci/nameFailures.mjs');
  said = execFileSync(process.execPath, [script, report], { cwd: folder, encoding: 'utf8' });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['a hook before its tests that threw', 'before.test.js, outside its tests, in a\n  Error: no card came'],
  [
    'a hook that ran out of its time',
    'slow.test.js, outside its tests, in b c\n  Error: Hook timed out in 50ms',
  ],
  ['a hook after its tests', 'after.test.js, outside its tests, in d\n  Error: did not close'],
  ['a file that did not load', 'load.test.js, outside its tests\n  Error: no such setting'],
  ['a failed test', 'test.test.js > e is one\n  Error: one is not two'],
  ['a hook beside a failed test', 'both.test.js, outside its tests, in f\n  Error: no port'],
  ['a failed test beside a hook', 'both.test.js > y\n  Error: no y'],
])('the gate says why it failed: %s', (_what, line) => {
  expect(said).toContain(`failed: ${line}`);
});

it('the gate names each failure once, and nothing that passed', () => {
  expect(said.match(/^failed: /gm)).toHaveLength(7);
});
