import type { TokenCredential } from '@azure/identity';
import type { Config } from '../config/config.js';
import type { RightsProof } from '../config/rightsOf.js';
import { azureCredential } from '../microsoft/azureCredential.js';
import { AZURE_SCOPES } from '../microsoft/azureScopes.js';
import { certificateAssertion } from '../microsoft/certificateAssertion.js';
import { CLOUDS } from '../microsoft/clouds.js';
import { tokensFor } from '../microsoft/token.js';
import type { ClientProof } from '../signIn/identityProvider.js';

/** Gets tokens as the managed identity with this client id. */
type IdentityOf = (clientId: string) => TokenCredential;

/** How an app registration proves itself: its secret, its certificate, or the managed identity that it trusts. */
export function clientProof(
  client: RightsProof & { readonly clientId: string },
  at: Pick<Config, 'cloud' | 'tenantId'>,
  identityOf: IdentityOf = managedIdentity(at),
): ClientProof {
  if ('clientSecret' in client) return { clientSecret: client.clientSecret };
  if ('certificatePath' in client) {
    const { certificatePath: path, clientId } = client;
    const audience = `${CLOUDS[at.cloud].loginUrl}${at.tenantId}/oauth2/v2.0/token`;
    return { clientAssertion: () => certificateAssertion({ path, clientId, audience, now: new Date() }) };
  }
  const tokens = tokensFor(identityOf(client.assertedBy), AZURE_SCOPES[at.cloud].tokenExchange);
  return { clientAssertion: () => tokens.getAccessToken() };
}

/** Tokens of a managed identity. Azure gives them to a process that runs there as this identity, and to no other. */
export function managedIdentity({ cloud, tenantId }: Pick<Config, 'cloud' | 'tenantId'>): IdentityOf {
  const { loginUrl } = CLOUDS[cloud];
  return (clientId) =>
    azureCredential({ credential: { kind: 'managed-identity', clientId }, tenantId, loginUrl });
}
