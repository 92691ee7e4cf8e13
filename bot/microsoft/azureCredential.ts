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
  /** Address of Entra ID in this cloud. */
  readonly loginUrl: string;
}

/** Makes the credential that gets tokens for Graph and Exchange. In the sandbox it gets a dummy token. */
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
