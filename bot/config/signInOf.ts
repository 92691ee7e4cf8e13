import type { Variables } from './variables.js';

/** How an app registration proves itself to Entra ID. */
type SignInProofOf =
  | { readonly clientSecret: string }
  /** Client id of a managed identity that it trusts: a federated credential. */
  | { readonly assertedBy: string };

/** The app registration with which people sign in in the browser. */
export type SignInClient = SignInProofOf & {
  readonly clientId: string;
  /** Authentication context that Conditional Access has to fulfil, e.g. `c1`. Absent: none is asked for. */
  readonly context?: string;
};

/**
 * The bot's own app registration, or another one for this alone. A managed identity is none, and has no secret: but
 * another registration may trust it.
 */
export function signInOf(v: Variables): SignInClient | 'off' {
  const clientId = v.SIGN_IN_CLIENT_ID ?? v.MicrosoftAppId ?? '';
  const context = v.SIGN_IN_CONTEXT && { context: v.SIGN_IN_CONTEXT };
  const own = v.SIGN_IN_CLIENT_SECRET ?? v.MicrosoftAppPassword;
  // The simulated tenant knows no secrets, and takes any.
  const isPlayed = v.SANDBOX_URL !== undefined && v.MicrosoftAppType === 'SingleTenant';
  const clientSecret = own ?? (isPlayed ? 'sandbox' : undefined);
  if (clientSecret) return { clientId: clientId || 'sandbox', clientSecret, ...context };
  if (!v.SIGN_IN_CLIENT_ID || !v.MicrosoftAppId || v.SANDBOX_URL) return 'off';
  return { clientId, assertedBy: v.MicrosoftAppId, ...context };
}
