import type { Variables } from './variables.js';

/** Where the database is, and who the bot is there. */
export interface DatabaseConfig {
  readonly url?: string;
  readonly folder: string;
  /** Client id of the managed identity whose token is the password of the server. Absent: the address has it. */
  readonly identity?: string;
}

/** Returns where the database is. */
export function databaseOf(
  v: Pick<Variables, 'DATABASE_URL' | 'DATABASE_AUTH' | 'DATA_FOLDER' | 'MicrosoftAppId'>,
): DatabaseConfig {
  const place = { url: v.DATABASE_URL, folder: v.DATA_FOLDER };
  return v.DATABASE_AUTH === 'entra' ? { ...place, identity: v.MicrosoftAppId ?? '' } : place;
}

/** Checks `DATABASE_AUTH=entra` by raw values. A password is never repeated. */
export function databaseProblems(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (given['DATABASE_AUTH'] !== 'entra') return [];
  const { DATABASE_URL: url } = given;
  const problems: string[] = [];
  if (given['MicrosoftAppType'] !== 'UserAssignedMSI')
    problems.push(
      'DATABASE_AUTH must be password without a managed identity (MicrosoftAppType=UserAssignedMSI)',
    );
  if (!url) problems.push('DATABASE_URL is missing: the PostgreSQL server (DATABASE_AUTH=entra)');
  if (!url || !URL.canParse(url)) return problems;
  const { username, password, searchParams } = new URL(url);
  if (!username || password)
    problems.push(
      'DATABASE_URL must have a user and no password: a token is the password (DATABASE_AUTH=entra)',
    );
  if (searchParams.get('sslmode') === 'disable')
    problems.push('DATABASE_URL must not switch TLS off: it would show the token (DATABASE_AUTH=entra)');
  return problems;
}
