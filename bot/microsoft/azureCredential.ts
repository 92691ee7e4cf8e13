import {
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type TokenCredential,
} from '@azure/identity';
import type { Cloud } from './clouds.js';
import type { Config } from '../config/config.js';

/** How Graph and Exchange tokens are got; `undefined` in the sandbox, where none is worth anything. */
export function azureCredential(
  { credential, tenantId }: Config,
  { loginUrl }: Cloud,
): TokenCredential | undefined {
  const options = { authorityHost: loginUrl };
  switch (credential.kind) {
    case 'secret':
      return new ClientSecretCredential(tenantId, credential.clientId, credential.secret, options);
    case 'certificate':
      return new ClientCertificateCredential(tenantId, credential.clientId, credential.path, options);
    case 'managed-identity':
      return new ManagedIdentityCredential({ clientId: credential.clientId });
    case 'none':
      return undefined;
  }
}
