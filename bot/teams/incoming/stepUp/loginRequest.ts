import { randomUUID } from 'node:crypto';
import type { AdaptiveCardInvokeResponse } from 'botbuilder';
import { resourceOf } from './signInProof.js';

export interface LoginRequestOptions {
  readonly appId: string;
  /** Name of the OAuth connection of the Azure Bot. */
  readonly connectionName: string;
}

/**
 * Asks the clicker's Teams for a token and for the same click again, with that token (microsoft-apis.md D1, D2). Teams
 * gets the token by itself. It asks the person only when Entra ID requires it.
 */
export function loginRequest(
  text: string,
  { appId, connectionName }: LoginRequestOptions,
): AdaptiveCardInvokeResponse {
  const tokenExchangeResource = { id: randomUUID(), uri: resourceOf(appId) };
  return {
    statusCode: 401,
    type: 'application/vnd.microsoft.activity.loginRequest',
    value: { text, connectionName, tokenExchangeResource, buttons: [] },
  };
}

/** The token that Teams sends with a repeated click. The bot never logs or stores it. */
export function tokenIn(value: unknown): string | undefined {
  const token = member(member(value, 'authentication'), 'token');
  return typeof token === 'string' && token.length < 16_384 ? token : undefined;
}

function member(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null && Object.hasOwn(of, name) ? Reflect.get(of, name) : undefined;
}
