import type { TokenCredential } from '@azure/identity';

/**
 * Gets tokens from the simulated Entra ID, as an app does: the client credentials flow
 * (learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow). `@azure/identity` refuses plain http.
 * The bot needs no token in the sandbox; the doctor reads what one allows.
 */
export function sandboxCredential(loginUrl: string, tenantId: string): TokenCredential {
  return {
    async getToken(scopes, options) {
      const scope = typeof scopes === 'string' ? scopes : scopes.join(' ');
      const response = await fetch(`${loginUrl}${tenantId}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams({
          ...{ grant_type: 'client_credentials', client_id: 'sandbox', client_secret: 'sandbox' },
          scope,
        }),
        ...(options?.abortSignal && { signal: options.abortSignal as AbortSignal }),
      });
      const body = (await response.json()) as { access_token?: string; error_description?: string };
      if (body.access_token === undefined) throw new Error(body.error_description ?? 'No token');
      return { token: body.access_token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER };
    },
  };
}
