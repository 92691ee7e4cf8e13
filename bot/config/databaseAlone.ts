import type { CloudName } from '../microsoft/clouds.js';
import { databaseOf, databaseProblems, type DatabaseConfig } from './databaseOf.js';
import { variables } from './variables.js';

/** The variables that say where the database is, and who the bot is there. */
const PLACE = variables.pick({
  DATABASE_URL: true,
  DATABASE_AUTH: true,
  DATA_FOLDER: true,
  CLOUD: true,
  MicrosoftAppType: true,
  MicrosoftAppId: true,
});

/** The variables do not say where the database is. The message names each that is wrong, and repeats no value. */
export class NoDatabasePlace extends Error {
  override readonly name = 'NoDatabasePlace';
}

/**
 * Reads where the database is, for a command that works on the database alone. It asks for no other variable, so that
 * such a command also works on a copy, away from the bot.
 * @throws NoDatabasePlace
 */
export function databaseAlone(env: Readonly<Record<string, string | undefined>>): {
  readonly database: DatabaseConfig;
  readonly cloud: CloudName;
} {
  const given = Object.fromEntries(
    Object.keys(PLACE.shape).map((name) => [name, env[name]?.trim() || undefined] as const),
  );
  const parsed = PLACE.safeParse(given);
  const shape = parsed.success ? [] : parsed.error.issues;
  const problems = [
    ...shape.map(({ path, message }) => `${String(path[0])} ${message}`),
    ...databaseProblems(given),
    ...(given['DATABASE_AUTH'] === 'entra' && !given['MicrosoftAppId']
      ? ['MicrosoftAppId is missing: the client id of the managed identity (DATABASE_AUTH=entra)']
      : []),
  ];
  if (!parsed.success || problems.length > 0) throw new NoDatabasePlace(problems.join('\n'));
  return { database: databaseOf(parsed.data), cloud: parsed.data.CLOUD };
}
