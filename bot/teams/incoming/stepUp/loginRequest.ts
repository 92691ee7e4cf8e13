import { randomUUID } from 'node:crypto';
import type { AdaptiveCardInvokeResponse } from 'botbuilder';
import { resourceOf } from './signInProof.js';

export interface LoginRequestOptions {
  readonly botAppId: string;
  /** Name of the OAuth connection of the Azure Bot. */
  readonly connectionName: string;
}

/**
 * Asks the clicker's Teams for a token of theirs and to send the same click again with it (microsoft-apis.md D1, D2).
 * Teams gets the token by itself; it asks the person only where Entra ID wants it to.
 */
export function loginRequest(
  text: string,
  { botAppId, connectionName }: LoginRequestOptions,
): AdaptiveCardInvokeResponse {
  const tokenExchangeResource = { id: randomUUID(), uri: resourceOf(botAppId) };
  return {
    statusCode: 401,
    type: 'application/vnd.microsoft.activity.loginRequest',
    value: { text, connectionName, tokenExchangeResource, buttons: [] },
  };
}

/** The token that Teams sends with a click it was asked to repeat; never logged, never kept. */
export function tokenIn(value: unknown): string | undefined {
  const token = member(member(value, 'authentication'), 'token');
  return typeof token === 'string' && token.length < 16_384 ? token : undefined;
}

function member(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null && Object.hasOwn(of, name) ? Reflect.get(of, name) : undefined;
}
