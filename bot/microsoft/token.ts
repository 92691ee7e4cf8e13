import { GraphClientError, type AuthenticationProvider } from '@microsoft/microsoft-graph-client';
import { TokenCredentialAuthenticationProvider } from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js';
import type { TokenCredential } from '@azure/identity';

/** For the sandbox, which asks for no credentials. Worth nothing anywhere else. */
export const dummyCredential: TokenCredential = {
  getToken: async () => ({ token: 'sandbox', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }),
};

/**
 * No access token. Nothing was sent to Graph or Exchange. A `GraphClientError`, because that is the one class
 * the SDK hands on as it is.
 */
export class NoToken extends GraphClientError {
  /** `AADSTS7000215`, or the name of what went wrong. */
  readonly code: string;
  /** Entra ID answered, and the answer was no: trying again will not help. */
  readonly refused: boolean;

  constructor(cause: unknown) {
    super('No access token');
    // The SDK's constructor resets the prototype to its own class.
    Object.setPrototypeOf(this, NoToken.prototype);
    this.name = 'NoToken';
    const { name, message } = cause instanceof Error ? cause : new Error();
    // The number is a code (microsoft-apis.md C5), the sentence around it is not; it is not kept either: it names the
    // app.
    const aadsts = /AADSTS\d{4,}/.exec(message)?.[0];
    this.code = aadsts ?? name;
    this.refused = aadsts !== undefined || name === 'CredentialUnavailableError';
  }
}

/**
 * Tokens for one scope, e.g. `https://graph.microsoft.com/.default`. The credential caches them.
 * `getAccessToken` throws `NoToken`.
 */
export function tokensFor(credential: TokenCredential, scope: string): AuthenticationProvider {
  const provider = new TokenCredentialAuthenticationProvider(credential, { scopes: [scope] });
  return {
    async getAccessToken() {
      try {
        return await provider.getAccessToken();
      } catch (error) {
        throw new NoToken(error);
      }
    },
  };
}
