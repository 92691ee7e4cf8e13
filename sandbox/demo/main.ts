import { runStories } from './auto/run.js';
import { Cleanup } from './cleanup.js';
import { goLive } from './live.js';
import { readOptions, USAGE, UsageError, type DemoOptions } from './options.js';
import { painter } from './print/paint.js';

const cleanup = new Cleanup((line) => console.error(line));
/** Prints nothing after the stop began, because its errors do not matter to a reader. */
const out = (line: string): void => (cleanup.hasBegun ? undefined : console.log(line));

/** The exit code that a shell expects after a signal: 128 plus the signal's number. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Runs the demo. Stops and removes everything at any end. */
async function main(): Promise<number> {
  const options = understood();
  if (typeof options === 'number') return options;
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.once(signal, () => void cleanup.run().then(() => process.exit(code)));
  }
  try {
    if (!options.auto) {
      await goLive(options, { cleanup, out });
      return 0;
    }
    const paint = painter(process.stdout, process.env);
    return (await runStories(options.stories, { cleanup, out, paint })) === 0 ? 0 : 1;
  } catch (error) {
    out(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    await cleanup.run();
  }
}

/** The options. The exit code when there is nothing to run. */
function understood(): DemoOptions | number {
  try {
    const options = readOptions(process.argv.slice(2));
    if (!options.help) return options;
    out(USAGE);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

process.exitCode = await main();
