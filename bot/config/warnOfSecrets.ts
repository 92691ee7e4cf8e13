import { secretVariables } from '../setup/secretVariables.js';
import type { Config } from './config.js';

/** Says at the start which client secrets a production process could do without. Names variables, and no value. */
export function warnOfSecrets(
  config: Pick<Config, 'bot' | 'credential' | 'signIn' | 'isProduction'>,
  log: { readonly warn: (facts: object, message: string) => void },
): void {
  const variables = secretVariables(config);
  if (!config.isProduction || variables.length === 0) return;
  log.warn(
    { variables },
    'A client secret is in use: whoever reads it is the bot. A managed identity needs none (docs/operate.md)',
  );
}
