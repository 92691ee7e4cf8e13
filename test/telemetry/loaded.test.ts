import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { importsOf, sourceFilesOf } from '../helpers/sourceTree.js';

// Whoever wants no metrics, no traces and no LDAP loads none of their libraries: start and memory stay as they are.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const files = sourceFilesOf(ROOT).filter((file) => /^(bot|cards|dialogs)\//.test(file));
const WITH_LIBRARY = ['bot/telemetry/prometheus.ts', 'bot/telemetry/traces.ts'];

it('the libraries of metrics and traces are imported by one file each', () => {
  const importers = files.filter((file) =>
    importsOf(ROOT, file).some((name) => name === 'prom-client' || name.startsWith('@opentelemetry/')),
  );
  expect(importers.toSorted()).toEqual(WITH_LIBRARY);
});

it('these files are loaded only when the operator asks for them', () => {
  const statically = files.filter((file) =>
    /^import .*telemetry\/(prometheus|traces)\.js'|from '\.\/(prometheus|traces)\.js'/m.test(
      readFileSync(join(ROOT, file), 'utf8'),
    ),
  );
  expect(statically).toEqual([]);
});

it('the library of LDAP is imported by the folder of that name, which others load when it is used', () => {
  const importers = files.filter((file) => importsOf(ROOT, file).includes('ldapts'));
  const inFolder = (file: string): boolean => file.startsWith('bot/ldap/');
  expect(importers.filter((file) => !inFolder(file))).toEqual([]);
  const statically = files.filter(
    (file) => !inFolder(file) && /from '(\.\.?\/)+ldap\//.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(statically).toEqual([]);
});
