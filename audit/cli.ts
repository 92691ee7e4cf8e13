import { parseArgs } from 'node:util';
import { z } from 'zod';
import { NoDatabasePlace } from '../bot/config/databaseAlone.js';
import { verifyAudit } from '../bot/storage/audit/verifyAudit.js';
import type { Database, Sql } from '../bot/storage/postgres/database.js';
import { FolderInUse } from '../bot/storage/postgres/folderLock.js';
import { NewerDatabase } from '../bot/storage/postgres/migrate.js';
import { exportLines, FORMATS, type ExportWish } from './export.js';
import { NoTrail, openTrail, type Trail } from './openTrail.js';
import { tell } from './verdictText.js';

/** Where the command writes. The export and the verdict go to `log`, errors to `error`. */
export interface Output {
  log(line: string): void;
  error(line: string): void;
}

export const USAGE = `Usage:
  npm run audit -- verify [--head <a hash that you noted>]...
  npm run audit -- export [--from 2026-01-01] [--to 2026-02-01] [--format jsonl|csv]

Reads the database of DATABASE_URL, or else the folder of DATA_FOLDER (default .latchkey/data): the bot must not be
running on that folder. --from is included, --to is not; both are UTC. The bot tells the last hash once a day, in its log
and in the incidents channel: --head looks whether the trail still has that line, and so everything before it.
Exit code 0: the chain holds; 2: it does not; 1: there is no trail to read, or a mistake in the command.`;

const BROKEN = 2;

/** The person made a mistake in the command line. */
class WrongUse extends Error {}

const day = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)), 'is a day or a moment, such as 2026-01-31')
  .transform((text) => new Date(text))
  .optional();
const hash = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{64}$/, 'is a hash of 64 digits, as the bot told it');
const wish = z.object({
  from: day,
  to: day,
  format: z.enum(FORMATS).default('jsonl'),
  head: z.array(hash).default([]),
});

type Wish = ExportWish & { readonly head: readonly string[] };

/** Runs the command line. Returns the exit code: 0, 1 for a mistake or no trail at all, 2 for a broken chain. */
export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  output: Output,
): Promise<number> {
  try {
    const { command, options } = parse(args);
    if (command === 'help') return say(output, USAGE);
    const trail = await openTrail(env);
    try {
      return command === 'verify'
        ? await verify(trail, options.head, output)
        : await exporting(trail.database, options, output);
    } finally {
      await trail.database.close();
    }
  } catch (error) {
    if (!(error instanceof Error) || !isTold(error)) throw error;
    output.error(error.message);
    return 1;
  }
}

function isTold(error: Error): boolean {
  return [WrongUse, FolderInUse, NewerDatabase, NoDatabasePlace, NoTrail].some(
    (kind) => error instanceof kind,
  );
}

function parse(args: readonly string[]): { command: 'help' | 'verify' | 'export'; options: Wish } {
  const text = { type: 'string' } as const;
  const options = {
    from: text,
    to: text,
    format: text,
    head: { type: 'string', multiple: true },
    help: { type: 'boolean' },
  } as const;
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

async function verify({ database, where }: Trail, noted: readonly string[], output: Output): Promise<number> {
  const verdict = await inOneView(database, (sql) => verifyAudit(sql, noted));
  if (verdict.lines === 0 && verdict.breaks.length === 0)
    throw new NoTrail(where, 'There is an audit trail without any line');
  for (const line of tell(verdict)) output.log(line);
  return verdict.breaks.length + verdict.unknown.length > 0 ? BROKEN : 0;
}

/** A running bot may write meanwhile: this sees the trail as it was at one moment. */
async function inOneView<T>(database: Database, read: (sql: Sql) => Promise<T>): Promise<T> {
  return database.transaction(async (sql) => {
    await sql.execute('set transaction isolation level repeatable read, read only');
    return read(sql);
  });
}

async function exporting(database: Database, options: ExportWish, output: Output): Promise<number> {
  await inOneView(database, async (sql) => {
    for await (const line of exportLines(sql, options)) output.log(line);
  });
  return 0;
}

function say(output: Output, text: string): number {
  output.log(text);
  return 0;
}
