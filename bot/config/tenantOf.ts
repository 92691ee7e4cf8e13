import type { Variables } from './variables.js';

/** How the bot gets tokens for Graph and Exchange. */
export type ServiceCredential =
  | { readonly kind: 'secret'; readonly clientId: string; readonly secret: string }
  | { readonly kind: 'certificate'; readonly clientId: string; readonly path: string }
  | { readonly kind: 'managed-identity'; readonly clientId: string }
  /** The sandbox, where no token is worth anything. */
  | { readonly kind: 'none' };

/** The way to Exchange, and what it needs. */
export type ExchangeConfig =
  | { readonly adapter: 'rest' | 'manual' }
  | { readonly adapter: 'runbook'; readonly url: string; readonly secret: string };

/** How the bot gets tokens for Graph and Exchange: a certificate, a secret, or else the managed identity. */
export function serviceCredential(v: Variables): ServiceCredential {
  if (v.SANDBOX_URL) return { kind: 'none' };
  const clientId = v.GRAPH_CLIENT_ID ?? v.MicrosoftAppId ?? '';
  if (v.GRAPH_CERTIFICATE_PATH) return { kind: 'certificate', clientId, path: v.GRAPH_CERTIFICATE_PATH };
  const secret = v.GRAPH_CLIENT_SECRET ?? v.MicrosoftAppPassword;
  return secret ? { kind: 'secret', clientId, secret } : { kind: 'managed-identity', clientId };
}

/** The way to Exchange. */
export function exchangeOf(v: Variables): ExchangeConfig {
  return v.EXCHANGE_ADAPTER === 'runbook'
    ? { adapter: 'runbook', url: v.RUNBOOK_URL ?? '', secret: v.RUNBOOK_SECRET ?? '' }
    : { adapter: v.EXCHANGE_ADAPTER };
}
