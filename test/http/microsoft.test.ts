import nock from 'nock';
import { generateKeyPairSync } from 'node:crypto';
import { exportJWK, SignJWT } from 'jose';
import { readActivity } from '../../bot/teams/incoming/receivedActivity.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAdapter } from '../../bot/teams/sdk/adapter.js';
import { CLOUDS, type CloudName } from '../../bot/microsoft/clouds.js';
import { createLog } from '../../bot/log.js';

// The real adapter. Only the network is fake. The tests check which addresses of Microsoft it calls, which token it
// sends there, and which tokens it accepts. Addresses: microsoft-apis.md D3 and D7.

const TENANT = '7c0a5e00-1d2f-4b6a-9c3e-2f8d4b1a6e70';
const APP = 'c0ffee00-0000-4000-8000-00000000b07a';

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

function adapterIn(cloud: CloudName) {
  return createAdapter({
    signing: {
      type: 'SingleTenant',
      appId: APP,
      tenantId: TENANT,
      password: 'a-client-secret',
      credentials: undefined,
    },
    cloud: CLOUDS[cloud],
    language: 'en',
    log: createLog('silent'),
  });
}

/** A fake Entra ID. It always gives the same token and records what the bot asked. */
function entra(host: string): { asked: URLSearchParams[] } {
  const asked: URLSearchParams[] = [];
  nock(`https://${host}`)
    .persist()
    .get(/discovery\/instance/)
    .query(true)
    .reply(200, {
      tenant_discovery_endpoint: `https://${host}/${TENANT}/v2.0/.well-known/openid-configuration`,
      metadata: [],
    })
    .get(`/${TENANT}/v2.0/.well-known/openid-configuration`)
    .query(true)
    .reply(200, {
      token_endpoint: `https://${host}/${TENANT}/oauth2/v2.0/token`,
      authorization_endpoint: `https://${host}/${TENANT}/oauth2/v2.0/authorize`,
      issuer: `https://${host}/${TENANT}/v2.0`,
      jwks_uri: `https://${host}/${TENANT}/discovery/v2.0/keys`,
    })
    .post(`/${TENANT}/oauth2/v2.0/token`, (body: unknown) => {
      asked.push(new URLSearchParams(body as Record<string, string>));
      return true;
    })
    .query(true)
    .reply(200, { token_type: 'Bearer', expires_in: 3_600, access_token: 'the-bots-token' });
  return { asked };
}

describe.each([
  ['public', 'login.microsoftonline.com', 'https://smba.trafficmanager.net', 'https://api.botframework.com'],
  [
    'gcc-high',
    'login.microsoftonline.us',
    'https://smba.infra.gov.teams.microsoft.us',
    'https://api.botframework.us',
  ],
] as const)('in the cloud %s, the bot', (cloud, login, teams, audience) => {
  it('gets its token from its own tenant, for Teams, and shows it to Teams', async () => {
    const { asked } = entra(login);
    let shown: string | undefined;
    nock(teams, { reqheaders: { authorization: (value) => Boolean((shown = String(value))) } })
      .post('/amer/v3/conversations/a%3A1/activities')
      .reply(201, { id: 'posted' });
    const reference = {
      channelId: 'msteams',
      serviceUrl: `${teams}/amer/`,
      bot: { id: `28:${APP}`, name: 'Latchkey' },
      conversation: { id: 'a:1', isGroup: false, conversationType: 'personal', name: '' },
    };
    await adapterIn(cloud).continueConversationAsync(APP, reference, async (context) => {
      await context.sendActivity('hello');
    });
    expect(shown).toBe('Bearer the-bots-token');
    expect(asked).toHaveLength(1);
    expect(asked[0]?.get('client_id')).toBe(APP);
    expect(asked[0]?.get('client_secret')).toBe('a-client-secret');
    expect(asked[0]?.get('scope')).toContain(`${audience}/.default`);
  });

  it('believes the channel’s keys, and no token of its own', async () => {
    const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const published = { ...(await exportJWK(keys.publicKey)), kid: 'k', endorsements: ['msteams'] };
    const { origin, pathname } = new URL(CLOUDS[cloud].channel.openIdMetadataUrl);
    nock(origin)
      .get(pathname)
      .reply(200, { issuer: audience, jwks_uri: `${origin}/keys` })
      .get('/keys')
      .reply(200, { keys: [published] });
    const serviceUrl = `${teams}/amer/`;
    const sign = (claims: object) =>
      new SignJWT({ iss: audience, aud: APP, serviceurl: serviceUrl, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'k' })
        .setExpirationTime('1h')
        .sign(keys.privateKey);
    const activity = { type: 'event', channelId: 'msteams', serviceUrl, conversation: { id: 'a:1' } };
    const adapter = adapterIn(cloud);
    const turns: string[] = [];
    const receive = async (token: string) =>
      adapter.receive(`Bearer ${token}`, readActivity(activity)!, async ({ activity: { type } }) => {
        turns.push(type);
      });
    await receive(await sign({}));
    expect(turns).toEqual(['event']);
    await expect(receive(await sign({ aud: 'another' }))).rejects.toThrow();
    await expect(receive(await sign({ serviceurl: 'https://evil.example/' }))).rejects.toThrow();
    expect(turns).toEqual(['event']);
  });
});
