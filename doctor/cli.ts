import { parseArgs } from 'node:util';
import { connectSetup } from '../bot/compose/connectSetup.js';
import { ConfigError, loadConfig, type Config } from '../bot/config/config.js';
import { createLog } from '../bot/log.js';
import { judgeConfiguration } from '../bot/setup/checks/configuration.js';
import { examine, inOrder } from '../bot/setup/examine.js';
import { exitCodeOf } from '../bot/setup/outcome.js';
import type { Row } from '../bot/setup/row.js';
import { asJson } from './json.js';
import { asTable } from './table.js';

/** Where the command writes, and its clock. What it finds goes to `log`, errors to `error`. */
export interface Surroundings {
  log(line: string): void;
  error(line: string): void;
  now(): Date;
}

export const USAGE = `Usage:
  npm run doctor
  npm run -s doctor -- --json

Checks the set-up, and says how to mend it. It reads the environment and .env as the bot does, and changes nothing.
--json writes the same for a machine; docs/operate.md describes it.

Exit code 0: nothing is missing, and all that can be checked was checked; 1: something is missing, or could not be
checked; 2: it could not run.`;

const COULD_NOT_RUN = 2;

/** Runs the command line. Returns the exit code that `USAGE` describes. */
export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  around: Surroundings,
): Promise<number> {
  try {
    const options = { json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
    const { values } = parseArgs({ args: [...args], options, strict: true });
    if (values.help) {
      around.log(USAGE);
      return 0;
    }
    const rows = await rowsOf(env, around);
    around.log(values.json ? asJson(rows, around.now()) : asTable(rows));
    return exitCodeOf(rows);
  } catch (error) {
    // Never the whole error: it may hold what was sent.
    around.error(`The doctor could not run: ${error instanceof Error ? error.message : 'no reason given'}`);
    return COULD_NOT_RUN;
  }
}

/** Without a usable configuration nothing else can be looked at. */
async function rowsOf(
  env: Readonly<Record<string, string | undefined>>,
  around: Surroundings,
): Promise<readonly Row[]> {
  const config = configOf(env);
  if ('problems' in config) return judgeConfiguration(config.problems);
  const { setup, reader } = connectSetup({ config, log: createLog('silent'), now: () => around.now() });
  return inOrder([...judgeConfiguration([]), ...(await examine(setup, reader))]);
}

function configOf(env: Readonly<Record<string, string | undefined>>): Config | Pick<ConfigError, 'problems'> {
  try {
    return loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return { problems: error.problems };
    throw error;
  }
}
