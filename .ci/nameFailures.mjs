// What failed and why, a few lines each, from vitest's JSON reports: node .ci/nameFailures.mjs REPORT...
// The end of a log is what a reader sees, so the names stand there and not only thousands of lines above.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import process from 'node:process';

const MOST_LINES = 5;

for (const report of process.argv.slice(2).filter((name) => existsSync(name))) {
  const files = JSON.parse(readFileSync(report, 'utf8')).testResults.map(fileOf);
  const tests = files.flatMap(({ file, failed }) =>
    failed.map(({ fullName, failureMessages: [why] }) => ({ file, name: oneName(fullName), why })),
  );
  const isTest = ({ file, name }) => tests.some((test) => test.file === file && test.name === name);
  const hooks = printedFailures(`${report}.log`).filter((one) => !isTest(one));
  const isNamed = (file) => [...tests, ...hooks].some((one) => one.file === file);

  for (const { file, name, why } of tests) say(`${file} > ${name}`, why);
  for (const { file, name, why } of hooks) say(`${file}, outside its tests${name && `, in ${name}`}`, why);
  for (const { file, status, message } of files)
    if (status === 'failed' && !isNamed(file)) say(`${file}, outside its tests`, message);
}

function fileOf({ name, status, message, assertionResults }) {
  const failed = assertionResults.filter((test) => test.status === 'failed');
  return { file: relative(process.cwd(), name), status, message, failed };
}

/** The log writes suites and tests with arrows between them, and the report without. */
function oneName(name) {
  return name.replaceAll(' > ', ' ');
}

/**
 * The failures as vitest printed them, because its report does not say why a hook failed. One looks so:
 * ` FAIL  |project| FILE > SUITE > TEST`, more of these lines with the same error, the error, `⎯⎯[1/4]⎯`.
 */
function printedFailures(log) {
  if (!existsSync(log)) return [];
  const parts = readFileSync(log, 'utf8').split(/^⎯+\[\d+\/\d+\]⎯+$/m);
  return parts.flatMap((part) => {
    const heads = [...part.matchAll(/^ FAIL +(?:\|[^|]*\| +)?(.*)$/gm)];
    const last = heads.at(-1);
    const why = last && part.slice(last.index + last[0].length);
    return heads.map(([, head]) => {
      const [file, ...names] = head.replace(/ \[ .* \]$/, '').split(' > ');
      return { file, name: names.join(' '), why };
    });
  });
}

function say(what, why) {
  const lines = (why || 'vitest did not say why').trim().split('\n').slice(0, MOST_LINES);
  process.stdout.write(`failed: ${what}\n${lines.map((line) => `  ${line}\n`).join('')}`);
}
