import { describe, expect, it } from 'vitest';
import { VARIABLE_NAMES, variables } from '../../bot/config/variables.js';
import { SETTING_SOURCES } from '../../manifest/settings.js';
import { sourceFilesOf } from '../helpers/sourceTree.js';
import { rowsOf, tableAfter } from './tables.js';
import { inlineCode, named, OUR_OWN, page, read, ROOT, type Document } from './documents.js';

// A variable that a page names is one that something reads, and docs/operate.md has all of the bot's.

/** Of the tests, of Node, and of libraries. */
const OF_OTHERS = [
  'TEST_DATABASE_URL',
  'TEST_LDAP_URL',
  'TEST_LDAP_CA_FILE',
  'CHROMIUM_PATH',
  'KEEP_CARDS',
  'NODE_ENV',
  'FAULT_MINUTES',
  'FAULT_SEED',
  // The OpenTelemetry SDK reads these itself (opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables).
  'OTEL_RESOURCE_ATTRIBUTES',
  'OTEL_SERVICE_NAME',
  'OTEL_EXPORTER_OTLP_HEADERS',
  'OTEL_TRACES_SAMPLER',
  'OTEL_TRACES_SAMPLER_ARG',
  'OTEL_BSP_SCHEDULE_DELAY',
];
/** Of the operator's PowerShell function (`bot/exchange/runbook/run.ps1`). */
const OF_THE_RUNBOOK = ['EXCHANGE_ORGANIZATION'];
/** Constants of the code. Recipes name them. */
const CONSTANTS = sourceFilesOf(ROOT).flatMap((file) =>
  [...read(file).matchAll(/\bconst ([A-Z][A-Z0-9_]+)\b/g)].map(([, name = '']) => name),
);

const KNOWN = new Set([
  ...VARIABLE_NAMES,
  ...Object.values(SETTING_SOURCES).map(({ env }) => env),
  ...OF_OTHERS,
  ...OF_THE_RUNBOOK,
  ...CONSTANTS,
]);

function variablesIn(document: Document): readonly string[] {
  return inlineCode(document).flatMap(({ text }) => {
    const [, name] = /^((?:MicrosoftApp\w+|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+))(?:=.*)?$/.exec(text) ?? [];
    return name ? [name] : [];
  });
}

const unknown = (document: Document) => variablesIn(document).filter((name) => !KNOWN.has(name));

describe('the variables', () => {
  it.each(named(OUR_OWN))('in %s are read by something', (_path, document) => {
    expect(unknown(document)).toEqual([]);
  });

  it('of the bot are all in docs/operate.md, each with what holds when it is not set', () => {
    const rows = rowsOf(tableAfter(page('docs/operate.md'), '<!-- variables'));
    const told = rows.slice(1).map(([name = '', otherwise = '']) => [plain(name), plain(otherwise)]);
    expect(told.toSorted()).toEqual(defaults().toSorted());
  });
});

describe('a page with a variable that nothing reads', () => {
  it('is noticed', () => {
    const text = 'Set `FREEZE_DAYS=3`, `MicrosoftAppSecret` and `FREEZE_HOURS`.';
    expect(unknown({ path: 'broken.md', text })).toEqual(['FREEZE_DAYS', 'MicrosoftAppSecret']);
  });
});

/** What the code takes where nothing is set; empty where there is nothing to take. */
function defaults(): string[][] {
  const guid = '11111111-2222-4333-8444-555555555555';
  const required = ['MicrosoftAppTenantId', 'APPROVER_GROUP_ID'];
  const taken = variables.parse(Object.fromEntries(required.map((name) => [name, guid])));
  const byName = new Map<string, unknown>(Object.entries(taken));
  return VARIABLE_NAMES.map((name) => [name, required.includes(name) ? '' : written(byName.get(name))]);
}

function written(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}

function plain(cell: string): string {
  return cell.replaceAll('`', '');
}
