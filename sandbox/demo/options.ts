import { parseArgs } from 'node:util';
import { people } from '../tenant/seed.js';
import { stories } from './stories/stories.js';

/** The options of `npm run demo --`. */
export interface DemoOptions {
  /** Plays the stories and ends, instead of waiting for people. */
  readonly auto: boolean;
  /** Only the stories with these numbers. Empty means all. */
  readonly stories: readonly number[];
  /** Starts the two Playground windows. */
  readonly playground: boolean;
  /** The person at the first window. */
  readonly as: keyof typeof people;
  /** A folder that keeps the bot's database. Absent: a temporary folder, which the demo removes. */
  readonly keep?: string;
  /** The bot's port. When it is taken, the demo uses any free one. */
  readonly port: number;
  /** It is evening where the bot runs, and nobody works. */
  readonly evening: boolean;
  readonly help: boolean;
}

export const USAGE = `npm run demo                     the tenant, the bot and two Playground windows
npm run demo -- --auto           play the stories and end
npm run demo -- --auto --only 2  only story 2 of ${stories.length} (may be given more than once)
  --no-playground                only the tenant and the bot, for a client of your own
  --as <name>                    who sits at the first window: ${Object.keys(people).slice(0, 4).join(', ')}, pim (helpdesk), ... (default julia)
  --evening                      it is evening where the bot runs: nobody is on duty until the morning
  --keep <folder>                keep the bot's database there (default: a temporary folder)
  --port <number>                the bot's port (default 3978, or a free one)`;

/** The command line is wrong. The message says why. */
export class UsageError extends Error {}

/** Reads the command line. @throws UsageError */
export function readOptions(args: readonly string[]): DemoOptions {
  const values = parsed(args);
  const live = (['no-playground', 'as', 'keep', 'port', 'evening'] as const).find(
    (name) => values[name] !== undefined,
  );
  if (values.auto && live)
    throw new UsageError(`--auto has no windows and begins afresh: leave --${live} out`);
  if (!values.auto && values.only) throw new UsageError('--only goes with --auto');
  return {
    auto: values.auto ?? false,
    stories: (values.only ?? []).map((text) => wholeNumber('--only', text, 1, stories.length)),
    playground: !values['no-playground'],
    as: someone(values.as ?? 'julia'),
    ...(values.keep !== undefined && { keep: values.keep }),
    port: wholeNumber('--port', values.port ?? '3978', 0, 65_535),
    evening: values.evening ?? false,
    help: values.help ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        auto: { type: 'boolean' },
        only: { type: 'string', multiple: true },
        as: { type: 'string' },
        'no-playground': { type: 'boolean' },
        keep: { type: 'string' },
        port: { type: 'string' },
        evening: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function someone(name: string): keyof typeof people {
  if (Object.hasOwn(people, name) && name !== 'anna') return name as keyof typeof people;
  const names = Object.keys(people).filter((one) => one !== 'anna');
  throw new UsageError(`--as wants one of ${names.join(', ')}: anna sits at the other window`);
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`${option} wants a whole number from ${least} to ${most}, not '${text}'`);
}
