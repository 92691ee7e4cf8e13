import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { compose, type Latchkey } from './compose/compose.js';
import { ConfigError, loadConfig, type Config } from './config/config.js';
import { endOnSignal } from './endOnSignal.js';
import { warnOfSecrets } from './config/warnOfSecrets.js';
import { warnOfNoSignIn } from './config/warnOfNoSignIn.js';
import { silenceSdkConsole } from './teams/sdk/silenceSdkConsole.js';
import { createLog, type Log } from './log.js';

/** Starts the bot. No other code of the bot reads the environment. */
async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = configured();
  if (!config) return;
  const log = createLog(config.logLevel);
  silenceSdkConsole(log);
  process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'A rejection was not handled'));
  if (config.sandboxUrl)
    log.warn({}, 'SANDBOX: a simulated tenant, and whoever reaches this port is believed');
  if (config.dryRun) log.warn({}, 'DRY RUN: nothing is changed, and no ticket is written');
  warnOfNoSignIn(config, log);
  warnOfSecrets(config, log);
  const latchkey = await opened(config, log);
  if (!latchkey) return;
  latchkey.server.listen(config.server.port, config.server.host, () => {
    const { url } = latchkey.server;
    log.info({ url, sandbox: config.sandboxUrl !== undefined }, 'Latchkey is listening');
  });
  if (config.metrics) latchkey.metricsServer?.listen(config.metrics.port, config.metrics.host);
  endOnSignal(latchkey, { process, patience: (ms) => sleep(ms, undefined, { ref: false }), log });
}

/** Logs one sentence, without a stack, for a problem that the operator can solve. */
async function opened(config: Config, log: Log): Promise<Latchkey | undefined> {
  try {
    return await compose(config, log);
  } catch (error) {
    const [name, message] = error instanceof Error ? [error.name, error.message] : ['unknown', ''];
    const isPlain = ['OtherDatabase', 'NewerDatabase', 'FolderInUse'].includes(name);
    log.fatal(isPlain ? { problem: message } : { err: error }, 'Latchkey cannot start');
    process.exitCode = 1;
    return undefined;
  }
}

function configured(): Config | undefined {
  try {
    return loadConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return undefined;
  }
}

await main();
