/** `npm run manifest`: makes the Teams app package from the environment, `.env` and the command line. */
import { existsSync } from 'node:fs';
import { run } from './cli.js';

// As the bot does: what is set in the environment counts more.
if (existsSync('.env')) process.loadEnvFile('.env');
process.exitCode = await run(process.argv.slice(2), process.env, console);
