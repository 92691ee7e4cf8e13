import { ClientSecretCredential } from '@azure/identity';
import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { fixture, GRAPH, JULIA, remoteErrorFrom, testGraph, useNock } from '../helpers/nockGraph.js';

useNock();

const LOGIN = 'https://login.microsoftonline.com';
const TENANT = '7c0a5e00-1d2f-4b6a-9c3e-2f8d4b1a6e70';
const SECRET = 'not-a-real-secret';

function credential(): ClientSecretCredential {
  return new ClientSecretCredential(TENANT, '5e1f0000-0000-4000-8000-000000000000', SECRET, {
    retryOptions: { maxRetries: 0 },
  });
}

/** Answers what MSAL may ask before it asks for a token. For Microsoft's own hosts MSAL has these answers built in. */
function openIdConfiguration(): void {
  nock(LOGIN)
    .persist()
    .get(/\.well-known\/openid-configuration/)
    .query(true)
    .optionally()
    .reply(200, {
      issuer: `${LOGIN}/${TENANT}/v2.0`,
      authorization_endpoint: `${LOGIN}/${TENANT}/oauth2/v2.0/authorize`,
      token_endpoint: `${LOGIN}/${TENANT}/oauth2/v2.0/token`,
      jwks_uri: `${LOGIN}/${TENANT}/discovery/v2.0/keys`,
    });
  nock(LOGIN)
    .persist()
    .get(/discovery\/instance/)
    .query(true)
    .optionally()
    .reply(200, {
      tenant_discovery_endpoint: `${LOGIN}/${TENANT}/v2.0/.well-known/openid-configuration`,
      metadata: [
        {
          preferred_network: 'login.microsoftonline.com',
          preferred_cache: 'login.windows.net',
          aliases: ['login.microsoftonline.com', 'login.windows.net'],
        },
      ],
    });
}

describe('a client secret', () => {
  it('becomes a token for Graph, once for many calls', async () => {
    openIdConfiguration();
    nock(LOGIN)
      .post(`/${TENANT}/oauth2/v2.0/token`, /scope=https%3A%2F%2Fgraph.microsoft.com%2F.default/)
      .query(true)
      .reply(200, {
        token_type: 'Bearer',
        expires_in: 3600,
        ext_expires_in: 3600,
        access_token: 'real-token',
      });
    nock(GRAPH)
      .get(/users/)
      .twice()
      .matchHeader('authorization', 'Bearer real-token')
      .reply(200, fixture('graph/user.ok'));
    const { directory } = testGraph({ credential: credential() });
    await directory.subject(JULIA);
    expect(await directory.subject(JULIA)).toBeDefined();
  });

  it('that Entra ID refuses is forbidden with its AADSTS number, and nothing is sent to Graph', async () => {
    openIdConfiguration();
    nock(LOGIN)
      .post(`/${TENANT}/oauth2/v2.0/token`)
      .query(true)
      .reply(401, {
        error: 'invalid_client',
        error_description: 'AADSTS7000215: Invalid client secret provided.',
        error_codes: [7000215],
        correlation_id: 'c',
        trace_id: 't',
      });
    const { changes, logged } = testGraph({ credential: credential() });
    const error = await remoteErrorFrom(changes.enableSignIn(JULIA));
    expect(error).toMatchObject({ kind: 'forbidden', code: 'AADSTS7000215', maybeMade: false });
    expect(JSON.stringify(error) + String(error.stack) + logged.join()).not.toContain(SECRET);
  });
});
