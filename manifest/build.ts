/** `npm run manifest`: makes the Teams app package from the environment and the command line. */
import { run } from './cli.js';

process.exitCode = await run(process.argv.slice(2), process.env, console);
