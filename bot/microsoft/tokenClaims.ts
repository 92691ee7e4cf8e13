/** What an app-only access token says about the app. */
export interface TokenClaims {
  /** Application permissions, with consent. */
  readonly roles: readonly string[];
  /** Object id of the app's service principal. */
  readonly oid: string;
}

/**
 * Reads the claims of an app-only access token: `roles` and `oid` (learn.microsoft.com/entra/identity-platform/
 * access-token-claims-reference). Only to tell the operator what is granted: nothing is decided by it, and the signature
 * is not checked, because the token is the bot's own. `undefined` for a token in another form: Microsoft says that
 * tokens for its own APIs may not be readable (learn.microsoft.com/entra/identity-platform/access-tokens).
 */
export function claimsIn(token: string): TokenClaims | undefined {
  const [, payload, signature] = token.split('.');
  if (payload === undefined || signature === undefined) return undefined;
  const claims = parsed(payload);
  if (typeof claims?.['oid'] !== 'string') return undefined;
  const roles = claims['roles'] ?? [];
  if (!Array.isArray(roles) || !roles.every((role) => typeof role === 'string')) return undefined;
  return { roles, oid: claims['oid'] };
}

function parsed(payload: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
