import { randomUUID, type KeyObject, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, SignJWT, type JWK } from 'jose';
import { CLOUDS, type Cloud } from '../../bot/microsoft/clouds.js';
import type { Microsoft } from '../../bot/compose/overrides.js';
import type { Deliver } from '../../sandbox/connector/inbound.js';

/** App id of the bot that trusts these keys. */
export const APP_ID = 'c0ffee00-0000-4000-8000-00000000b07a';
export const ISSUER = 'https://api.botframework.com';

/** Secrets with a mark, so that a test can search for them where they must not be. */
export const MARKS = {
  clientSecret: 'marked-client-secret-8Q~Zb4kTq0',
  botToken: 'marked-bot-token-eyJhbGciOi',
  appToken: 'marked-app-token-eyJ0eXAiOi',
  credentialKey: Buffer.from('marked-credential-key-32-bytes!!').toString('base64'),
} as const;

/** Plays the Bot Framework: keys that sign, and the document that publishes them. */
export interface Authority {
  readonly openIdMetadataUrl: string;
  /** The public key as PEM. An attacker has it too. */
  readonly publicPem: string;
  /** A token of the Teams channel. Changes replace claims, and `undefined` leaves one out. */
  token(changes?: TokenChanges): Promise<string>;
  close(): Promise<void>;
}

export interface TokenChanges {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  /** Signs with another key than the published one. */
  readonly key?: KeyObject;
}

const KEY_ID = 'channel-key-1';
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Serves an OpenID document and its key set on this machine. */
export async function startAuthority(): Promise<Authority> {
  const jwk: JWK = await exportJWK(keys.publicKey);
  // microsoft-apis.md D: each key of the channel lists the channels that may use it.
  const published = { keys: [{ ...jwk, kid: KEY_ID, use: 'sig', endorsements: ['msteams'] }] };
  const server: Server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const document = { issuer: ISSUER, jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? published : document));
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    // A new path each time, because the SDK keeps the keys of an address for a day.
    openIdMetadataUrl: `http://127.0.0.1:${port}/${randomUUID()}/openidconfiguration`,
    publicPem: keys.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    token: tokenOf,
    close: () => new Promise((closed) => void server.close(() => closed())),
  };
}

async function tokenOf({
  claims = {},
  header = {},
  key = keys.privateKey,
}: TokenChanges = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const all = { iss: ISSUER, aud: APP_ID, nbf: now - 60, exp: now + 3600, ...claims };
  const said = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return new SignJWT(said).setProtectedHeader({ alg: 'RS256', kid: KEY_ID, ...header }).sign(key);
}

/** A key that is not published. */
export function strangersKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
}

/** Microsoft, as a bot with real credentials sees it: the sandbox's services behind real checks. */
export function microsoftAt(sandboxUrl: string, { openIdMetadataUrl }: Authority): Microsoft {
  const cloud: Cloud = {
    graphUrl: `${sandboxUrl}/graph/`,
    exchangeUrl: `${sandboxUrl}/exchange/`,
    loginUrl: `${sandboxUrl}/login/`,
    teamsUrl: CLOUDS.public.teamsUrl,
    channel: {
      ...CLOUDS.public.channel,
      openIdMetadataUrl,
      serviceHosts: ['127.0.0.1'],
      defaultServiceUrl: `${sandboxUrl}/connector/`,
    },
    isLocal: true,
  };
  const token = { token: MARKS.appToken, expiresOnTimestamp: Number.MAX_SAFE_INTEGER };
  return { cloud, botCredentials, appCredential: { getToken: async () => token } };
}

/** Replaces Entra's token endpoint, which tests cannot call. */
const botCredentials: NonNullable<Microsoft['botCredentials']> = {
  isValidAppId: async (appId) => appId === APP_ID,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    signRequest: async (request) => {
      request.headers.set('authorization', `Bearer ${MARKS.botToken}`);
      return request;
    },
  }),
};

/** Sends signed activities to a bot, as Teams does. */
export function signedDeliver(botUrl: string, authority: Authority): Deliver {
  return async (activity) => {
    const token = await authority.token({ claims: { serviceurl: activity['serviceUrl'] } });
    const response = await fetch(`${botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, body: text ? (JSON.parse(text) as unknown) : undefined };
  };
}
