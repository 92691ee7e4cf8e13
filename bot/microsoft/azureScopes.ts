import type { CloudName } from './clouds.js';

/** What a managed identity gets tokens for in Azure, besides Microsoft 365. */
export interface AzureScopes {
  /** Azure Database for PostgreSQL. The token is the password. */
  readonly database: string;
  /** A token that proves another app registration, which trusts the identity: a federated credential. */
  readonly tokenExchange: string;
}

const PUBLIC: AzureScopes = {
  database: 'https://ossrdbms-aad.database.windows.net/.default',
  tokenExchange: 'api://AzureADTokenExchange/.default',
};

const US_GOVERNMENT: AzureScopes = {
  database: 'https://ossrdbms-aad.database.usgovcloudapi.net/.default',
  tokenExchange: 'api://AzureADTokenExchangeUSGov/.default',
};

/**
 * GCC lives in public Azure (microsoft-apis.md A21). The addresses: `az cloud show --query endpoints`, and
 * learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity. Never run.
 */
export const AZURE_SCOPES: Readonly<Record<CloudName, AzureScopes>> = {
  public: PUBLIC,
  gcc: PUBLIC,
  'gcc-high': US_GOVERNMENT,
  dod: US_GOVERNMENT,
};
