import type { TokenCredential } from '@azure/identity';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientProof } from '../../bot/compose/clientProof.js';
import { databasePlace } from '../../bot/compose/databasePlace.js';
import { IdentityProvider } from '../../bot/signIn/identityProvider.js';

// For what a managed identity gets tokens, and that the sign-in page proves its app with one. Azure is played.

const TENANT = '5f6c0d1e-0000-4000-8000-0000000000ff';
const IDENTITY = '0a0a0a0a-0000-4000-8000-000000000001';
const APP = '0a0a0a0a-0000-4000-8000-000000000002';
const asked: string[] = [];

/** Says whose token it is, and for what. */
function identityOf(clientId: string): TokenCredential {
  return {
    getToken: async (scopes) => {
      asked.push(`${clientId} ${String(scopes)}`);
      return { token: 'a-token', expiresOnTimestamp: Number.MAX_SAFE_INTEGER };
    },
  };
}

beforeEach(() => void asked.splice(0));

describe('the password of the database', () => {
  const database = { url: 'postgres://latchkey@db.example/latchkey', folder: 'x' };

  it.each([
    ['public', 'https://ossrdbms-aad.database.windows.net/.default'],
    ['gcc', 'https://ossrdbms-aad.database.windows.net/.default'],
    ['gcc-high', 'https://ossrdbms-aad.database.usgovcloudapi.net/.default'],
    ['dod', 'https://ossrdbms-aad.database.usgovcloudapi.net/.default'],
  ] as const)('is in the %s cloud a token for %s', async (cloud, scope) => {
    const config = { cloud, tenantId: TENANT, database: { ...database, identity: IDENTITY } };
    expect(await databasePlace(config, identityOf).password?.()).toBe('a-token');
    expect(asked).toEqual([`${IDENTITY} ${scope}`]);
  });

  it('is that of the address without an identity', () => {
    const config = { cloud: 'public', tenantId: TENANT, database } as const;
    expect(databasePlace(config, identityOf)).toEqual(database);
  });
});

describe('the app of the sign-in page', () => {
  let server: Server;
  let bodies: URLSearchParams[];
  beforeEach(async () => {
    bodies = [];
    server = createServer((request, response) => {
      const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      response.setHeader('content-type', 'application/json');
      if (request.method === 'GET') {
        response.end(
          JSON.stringify({
            issuer: `${base}/${TENANT}/v2.0`,
            token_endpoint: `${base}/token`,
            jwks_uri: base,
          }),
        );
        return;
      }
      void read(request).then((body) => {
        bodies.push(new URLSearchParams(body));
        response.statusCode = 400;
        response.end('{"error":"invalid_grant"}');
      });
    });
    await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  });
  afterEach(() => new Promise((closed) => void server.close(closed)));

  it('is proven by a token of the identity that it trusts, and no secret is sent', async () => {
    const proof = clientProof(
      { clientId: APP, assertedBy: IDENTITY },
      { cloud: 'public', tenantId: TENANT },
      identityOf,
    );
    const loginUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const cloud = { loginUrl, isLocal: true };
    const provider = new IdentityProvider({
      ...{ cloud, tenantId: TENANT, clientId: APP, proof },
      now: () => new Date(),
    });
    const callback = new URL('https://bot.example/sign-in/done?code=c&state=s');
    const redeemed = await provider.redeem(callback, { state: 's', nonce: 'n', verifier: 'v' });
    expect(redeemed).toEqual({ refused: 'not-valid', code: 'invalid_grant' });
    expect(Object.fromEntries(bodies[0] ?? [])).toMatchObject({
      client_id: APP,
      client_assertion: 'a-token',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    });
    expect(bodies[0]?.has('client_secret')).toBe(false);
    expect(asked).toEqual([`${IDENTITY} api://AzureADTokenExchange/.default`]);
  });
});

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
