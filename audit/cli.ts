import { parseArgs } from 'node:util';
import { z } from 'zod';
import { verifyAudit } from '../bot/storage/audit/auditChain.js';
import { SILENT, type Database } from '../bot/storage/postgres/database.js';
import { openEmbedded } from '../bot/storage/postgres/pglite.js';
import { openServer } from '../bot/storage/postgres/pgServer.js';
import { FolderInUse } from '../bot/storage/postgres/folderLock.js';
import { migrate, NewerDatabase } from '../bot/storage/postgres/migrate.js';
import { exportLines, FORMATS, type ExportWish } from './export.js';
import { tell } from './verdictText.js';

/** Where the command writes. The export and the verdict go to `log`, errors to `error`. */
export interface Output {
  log(line: string): void;
  error(line: string): void;
}

export const USAGE = `Usage:
  npm run audit -- verify
  npm run audit -- export [--from 2026-01-01] [--to 2026-02-01] [--format jsonl|csv]

Reads the database of DATABASE_URL, or else the folder of DATA_FOLDER (default .latchkey/data): the bot must not be
running on that folder. --from is included, --to is not; both are UTC. Exit code 0: the chain holds; 2: it does not.`;

const BROKEN = 2;

/** The person made a mistake in the command line. */
class WrongUse extends Error {}

const day = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)), 'is a day or a moment, such as 2026-01-31')
  .transform((text) => new Date(text))
  .optional();
const wish = z.object({ from: day, to: day, format: z.enum(FORMATS).default('jsonl') });

/** Runs the command line. Returns the exit code: 0, 1 for a mistake, 2 for a broken chain. */
export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  output: Output,
): Promise<number> {
  try {
    const { command, options } = parse(args);
    if (command === 'help') return say(output, USAGE);
    const database = await open(env);
    try {
      return command === 'verify'
        ? await verify(database, output)
        : await exporting(database, options, output);
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof Error) || !isTold(error)) throw error;
    output.error(error.message);
    return 1;
  }
}

function isTold(error: Error): boolean {
  return error instanceof WrongUse || error instanceof FolderInUse || error instanceof NewerDatabase;
}

function parse(args: readonly string[]): { command: 'help' | 'verify' | 'export'; options: ExportWish } {
  const text = { type: 'string' } as const;
  const options = { from: text, to: text, format: text, help: { type: 'boolean' } } as const;
  const given = attempt(() => parseArgs({ args: [...args], options, allowPositionals: true, strict: true }));
  const [command = 'help', ...more] = given.positionals;
  const { help, ...values } = given.values;
  const parsed = wish.safeParse(values);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new WrongUse(`--${String(issue?.path[0])} ${issue?.message}\n\n${USAGE}`);
  }
  if (help || command === 'help') return { command: 'help', options: parsed.data };
  if (more.length > 0 || (command !== 'verify' && command !== 'export')) {
    throw new WrongUse(`There is no command “${args.join(' ')}”.\n\n${USAGE}`);
  }
  return { command, options: parsed.data };
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new WrongUse(`${error instanceof Error ? error.message : 'What is this?'}\n\n${USAGE}`);
  }
}

async function open(env: Readonly<Record<string, string | undefined>>): Promise<Database> {
  const url = env['DATABASE_URL']?.trim();
  const folder = env['DATA_FOLDER']?.trim() || '.latchkey/data';
  const database = url ? openServer(url, SILENT) : await openEmbedded(folder);
  await migrate(database);
  return database;
}

async function verify(database: Database, output: Output): Promise<number> {
  const verdict = await verifyAudit(database);
  for (const line of tell(verdict)) output.log(line);
  return verdict.breaks.length > 0 ? BROKEN : 0;
}

async function exporting(database: Database, options: ExportWish, output: Output): Promise<number> {
  for await (const line of exportLines(database, options)) output.log(line);
  return 0;
}

function say(output: Output, text: string): number {
  output.log(text);
  return 0;
}
