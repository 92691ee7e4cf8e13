import type { TokenCredential } from '@azure/identity';
import { databaseAlone } from '../config/databaseAlone.js';
import type { DatabasePlace } from '../storage/postgres/openDatabase.js';
import { databasePlace } from './databasePlace.js';

/**
 * Where the bot's database is, for a command that works on the database alone: the same place, with the same tokens.
 * @param identityOf for tests: gives the tokens of a managed identity
 * @throws NoDatabasePlace
 */
export function databaseFrom(
  env: Readonly<Record<string, string | undefined>>,
  identityOf?: (clientId: string) => TokenCredential,
): DatabasePlace {
  const { database, cloud } = databaseAlone(env);
  // Azure gives a managed identity its tokens without the id of the tenant.
  return databasePlace({ database, cloud, tenantId: '' }, identityOf);
}
