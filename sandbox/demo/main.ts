import { runStories } from './auto/run.js';
import { Cleanup } from './cleanup.js';
import { goLive } from './live.js';
import { readOptions, USAGE, UsageError, type DemoOptions } from './options.js';
import { painter } from './print/paint.js';

const cleanup = new Cleanup((line) => console.error(line));
/** Whoever stops the demo does not want to read what that breaks. */
const out = (line: string): void => (cleanup.hasBegun ? undefined : console.log(line));

/** What a shell expects of a process that a signal ended: 128 and the signal's number. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Sets everything up; whatever way it ends, everything is stopped and removed. */
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

/** The options, or the exit code when there is nothing to do with them. */
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
