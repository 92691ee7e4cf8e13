import type { TokenCredential } from '@azure/identity';
import type { Config } from '../config/config.js';
import { AZURE_SCOPES } from '../microsoft/azureScopes.js';
import { tokensFor } from '../microsoft/token.js';
import type { DatabasePlace } from '../storage/postgres/openDatabase.js';
import { managedIdentity } from './clientProof.js';

/**
 * Where the database is. With `DATABASE_AUTH=entra` the password of each new connection is a token of the managed
 * identity. The credential keeps a token until shortly before it ends.
 */
export function databasePlace(
  config: Pick<Config, 'database' | 'cloud' | 'tenantId'>,
  identityOf: (clientId: string) => TokenCredential = managedIdentity(config),
): DatabasePlace {
  const { identity, url, folder } = config.database;
  if (identity === undefined) return { url, folder };
  const tokens = tokensFor(identityOf(identity), AZURE_SCOPES[config.cloud].database);
  return { url, folder, password: () => tokens.getAccessToken() };
}
