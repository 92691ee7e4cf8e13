import { ConfigError, loadConfig } from '../../bot/config/config.js';

/** What the configuration says is wrong with these variables. Empty: the bot would start. */
export function configProblems(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

/** The variables with which something is wrong, in the order of the problems. */
export function misconfigured(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  return configProblems(env).map((problem) => problem.split(' ')[0] ?? '');
}
