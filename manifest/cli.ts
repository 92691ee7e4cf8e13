import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { makePackage, readJson } from './package.js';
import { ManifestProblems } from './problems.js';
import { readSettings, SETTING_SOURCES, type Settings } from './settings.js';

const DEFAULT_FILE = fileURLToPath(new URL('./build/latchkey.zip', import.meta.url));

/** Where the command prints: the console, or a list in a test. */
export interface Output {
  log(line: string): void;
  error(line: string): void;
}

/** Packages the Teams app and prints the next steps. Returns the exit code. */
export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  output: Output,
): Promise<number> {
  if (args.includes('--help')) {
    output.log(usage());
    return 0;
  }
  try {
    const { out, ...flags } = readFlags(args);
    const settings = readSettings(flags, env, await packageVersion());
    const file = resolve(out ?? DEFAULT_FILE);
    const content = await makePackage(settings);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    output.log(nextSteps(file, settings));
    return 0;
  } catch (error) {
    if (!(error instanceof ManifestProblems)) throw error;
    output.error(`${error.message}\n\nnpm run manifest -- --help lists every setting.`);
    return 1;
  }
}

function readFlags(args: readonly string[]): Record<string, string> {
  const names = ['out', ...Object.values(SETTING_SOURCES).map((source) => source.flag)];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    return z.record(z.string(), z.string()).parse({ ...values });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ManifestProblems('The command line was not understood:', [error.message]);
  }
}

async function packageVersion(): Promise<string> {
  return z.object({ version: z.string() }).parse(await readJson('../package.json')).version;
}

function usage(): string {
  const lines = Object.values(SETTING_SOURCES).map(
    ({ env, flag, what }) => `  ${`--${flag}`.padEnd(17)} ${env.padEnd(22)} ${what}`,
  );
  return [
    'npm run manifest -- [--flag value ...]',
    'Makes the Teams app package. A flag wins over its environment variable.',
    '',
    ...lines,
    `  ${'--out'.padEnd(17)} ${''.padEnd(22)} where to write the package; manifest/build/latchkey.zip when left out`,
  ].join('\n');
}

function nextSteps(file: string, settings: Settings): string {
  return [
    `Made ${relative(process.cwd(), file)}: Latchkey ${settings.version}, Teams app ${settings.appId}, bot ${settings.botId}.`,
    '',
    'What to do next:',
    '  1. Open the Teams admin centre (https://admin.teams.microsoft.com), Teams apps > Manage apps,',
    '     Actions > Upload new app, and choose that file. For an update, choose the app there and upload a new version:',
    '     Teams wants a higher version number than the last (--app-version).',
    '  2. Under Setup policies, install Latchkey for everybody who may need it: it can only write to a person who has it.',
    '  3. Add it to the team of the approvers, and say in its channels:',
    '     @Latchkey use this channel for approvals',
    '     @Latchkey use this channel for incidents',
  ].join('\n');
}
