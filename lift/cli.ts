import { parseArgs } from 'node:util';
import { NoDatabasePlace } from '../bot/config/databaseAlone.js';
import { isEntraId } from '../bot/unlock/person.js';
import { FolderInUse } from '../bot/storage/postgres/folderLock.js';
import { NewerDatabase } from '../bot/storage/postgres/migrate.js';
import { liftByOperator, type Lifting, type WhatToLift } from './lift.js';
import { list } from './list.js';
import { open } from './open.js';

/** Where the command writes, and its clock. What it says goes to `log`, errors to `error`. */
export interface Surroundings {
  log(line: string): void;
  error(line: string): void;
  now(): Date;
}

export const USAGE = `Usage:
  npm run lift -- list
  npm run lift -- freeze <id> --by <your object id>
  npm run lift -- stop <id> --by <your object id>
  npm run lift -- channel approvals|incidents --by <your object id>

The operator's way out, where no approver is left who may do it. "list" shows what is stopped, and which channels were
chosen in Teams. "freeze" and "stop" let it go on. "channel" forgets a channel that was chosen in Teams: the next choice
of an approver then holds at once. --by is your Entra object id; it goes on the audit trail as you give it.

Works on the database of DATABASE_URL, or else on the folder of DATA_FOLDER (default .latchkey/data): the bot must not be
running on that folder. Exit code 0: done; 1: a mistake, or there was nothing to lift.`;

/** The person made a mistake in the command line. */
class WrongUse extends Error {}

const WHAT: readonly WhatToLift[] = ['freeze', 'stop', 'channel'];

/** Runs the command line. Returns the exit code: 0 when it is done, 1 for a mistake or nothing to lift. */
export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  around: Surroundings,
): Promise<number> {
  try {
    const command = parse(args);
    if (command === 'help') return say(around, [USAGE]);
    const storage = await open(env);
    try {
      if (command === 'list') return say(around, await list(storage.database, around.now()));
      return say(around, [await liftByOperator(storage.requests, command, around.now())]);
    } finally {
      await storage.close();
    }
  } catch (error) {
    if (!(error instanceof Error) || !isTold(error)) throw error;
    around.error(error.message);
    return 1;
  }
}

function isTold(error: Error): boolean {
  return (
    [WrongUse, FolderInUse, NewerDatabase, NoDatabasePlace].some((kind) => error instanceof kind) ||
    error.name === 'NothingToLift'
  );
}

function parse(args: readonly string[]): 'help' | 'list' | Lifting {
  const options = { by: { type: 'string' }, help: { type: 'boolean' } } as const;
  const { values, positionals } = attempt(() =>
    parseArgs({ args: [...args], options, allowPositionals: true, strict: true }),
  );
  const [command = 'help', id, ...more] = positionals;
  if (values.help || command === 'help') return 'help';
  if (command === 'list' && id === undefined) return 'list';
  const what = WHAT.find((known) => known === command);
  if (!what || !id || more.length > 0)
    throw new WrongUse(`There is no command “${args.join(' ')}”.\n\n${USAGE}`);
  const { by } = values;
  if (!isEntraId(by)) throw new WrongUse(`--by has to be your Entra object id.\n\n${USAGE}`);
  if (what !== 'channel') return { what, id, by };
  if (id !== 'approvals' && id !== 'incidents')
    throw new WrongUse(`A channel is “approvals” or “incidents”, not “${id}”.\n\n${USAGE}`);
  return { what, id, by };
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new WrongUse(`${error instanceof Error ? error.message : 'What is this?'}\n\n${USAGE}`);
  }
}

function say(around: Surroundings, lines: readonly string[]): number {
  for (const line of lines) around.log(line);
  return 0;
}
