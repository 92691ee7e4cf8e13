import { GraphClientError, type AuthenticationProvider } from '@microsoft/microsoft-graph-client';
import { TokenCredentialAuthenticationProvider } from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js';
import type { TokenCredential } from '@azure/identity';

/** For the sandbox, which checks no token. No real service accepts this one. */
export const dummyCredential: TokenCredential = {
  getToken: async () => ({ token: 'sandbox', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }),
};

/**
 * The bot got no access token, so it sent nothing to Graph or Exchange. It extends `GraphClientError`, because the SDK
 * passes only that class on unchanged.
 */
export class NoToken extends GraphClientError {
  /** `AADSTS7000215`, or the name of the error. */
  readonly code: string;
  /** Entra ID refused, or this machine has no such credential. Another try will not help. */
  readonly refused: boolean;

  constructor(cause: unknown) {
    super('No access token');
    // The SDK's constructor resets the prototype to its own class.
    Object.setPrototypeOf(this, NoToken.prototype);
    this.name = 'NoToken';
    const { name, message } = cause instanceof Error ? cause : new Error();
    // The number is a code (microsoft-apis.md C5), the sentence around it is not. The bot does not keep the sentence,
    // because it names the app.
    const aadsts = /AADSTS\d{4,}/.exec(message)?.[0];
    this.code = aadsts ?? name;
    this.refused = aadsts !== undefined || name === 'CredentialUnavailableError';
  }
}

/**
 * Provides tokens for one scope, e.g. `https://graph.microsoft.com/.default`. The credential caches them.
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
