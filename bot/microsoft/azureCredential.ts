import {
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type TokenCredential,
} from '@azure/identity';
import type { ServiceCredential } from '../config/config.js';
import { dummyCredential } from './token.js';

export interface AzureCredentialOptions {
  readonly credential: ServiceCredential;
  readonly tenantId: string;
  /** Entra ID's address in this cloud. */
  readonly loginUrl: string;
}

/** How Graph and Exchange tokens are got. In the sandbox no token is worth anything. */
export function azureCredential({ credential, tenantId, loginUrl }: AzureCredentialOptions): TokenCredential {
  const options = { authorityHost: loginUrl };
  switch (credential.kind) {
    case 'secret':
      return new ClientSecretCredential(tenantId, credential.clientId, credential.secret, options);
    case 'certificate':
      return new ClientCertificateCredential(tenantId, credential.clientId, credential.path, options);
    case 'managed-identity':
      return new ManagedIdentityCredential({ clientId: credential.clientId });
    case 'none':
      return dummyCredential;
  }
}
