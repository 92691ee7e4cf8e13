import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignJWT } from 'jose';
import { mriOf, personalChatOf } from '../../sandbox/connector/ids.js';
import { people, tenantId } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { post } from '../helpers/door.js';
import { APP_ID, ISSUER, strangersKey, type TokenChanges } from '../helpers/signing.js';
import { StoryPlayer } from '../helpers/storyPlayer.js';
import { startWorld, type World } from '../helpers/world.js';

// Who may send activities to the bot. Only Teams may, with a token that is valid now, for this bot and for the
// `serviceUrl` of the activity. The test makes the keys and the OpenID document. Our check runs first, then the SDK's.

let world: World;
let play: StoryPlayer;
let request: UnlockRequest;
beforeAll(async () => {
  world = await startWorld({ signed: true });
  play = new StoryPlayer(world);
  request = await play.ask(people.lena, 'my account is blocked');
});
afterAll(() => world.close());

const REFUSED = JSON.stringify({ error: 'The activity is not signed by a service this bot trusts.' });
const now = () => Math.floor(Date.now() / 1000);
const serviceUrl = () => world.sandbox.serviceUrl;

/** An approval by Anna, as an attacker would send it. */
function approval(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'forged',
    channelId: 'msteams',
    serviceUrl: serviceUrl(),
    from: { id: mriOf(people.anna.id), name: people.anna.displayName, aadObjectId: people.anna.id },
    recipient: { id: `28:${APP_ID}`, name: 'Latchkey' },
    conversation: { id: personalChatOf(people.anna.id), conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    value: {
      action: { type: 'Action.Execute', verb: 'approve', data: { requestId: request.id, version: 1 } },
    },
    ...changes,
  };
}

async function sign({ claims, ...rest }: TokenChanges = {}): Promise<string> {
  const token = await world.authority!.token({ claims: { serviceurl: serviceUrl(), ...claims }, ...rest });
  return `Bearer ${token}`;
}

/** Expects that the bot refuses the body with this header, changes nothing and sends no message. */
async function refused(authorization: string | undefined, body = approval()): Promise<void> {
  const before = await everything();
  const answer = await post(world, body, { Authorization: authorization });
  expect([answer.status, answer.text]).toEqual([401, REFUSED]);
  expect(answer.headers.get('server')).toBeNull();
  expect(await everything()).toEqual(before);
}

async function everything(): Promise<unknown> {
  return {
    requests: await world.query('select * from requests order by id'),
    audit: await world.query('select count(*) from audit_events'),
    writes: play.writes().length,
    posts: world.sandbox.teams.all().length,
  };
}

/** A JWT that the test builds by hand. No honest issuer would send it. */
function handMade(header: object, claims: object, signature = ''): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `Bearer ${part(header)}.${part(claims)}.${signature}`;
}

const good = () => ({
  iss: ISSUER,
  aud: APP_ID,
  nbf: now() - 60,
  exp: now() + 3600,
  serviceurl: serviceUrl(),
});

describe('an activity is refused', () => {
  it('without a token', () => refused(undefined));

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Basic dXNlcjpwYXNz',
    'Bearer a.b.c',
    'Bearer x',
    'Bearer a b',
    'bearer x.y.z',
  ])('with %j for a token', (header) => refused(header));

  it('signed with another key under the same id', async () => refused(await sign({ key: strangersKey() })));

  it('signed with a key that nobody published', async () =>
    refused(await sign({ key: strangersKey(), header: { kid: 'another' } })));

  it('whose token names no key', async () => refused(await sign({ header: { kid: undefined } })));

  it.each(['none', 'None', 'NONE'])('with alg:%s', (alg) =>
    refused(handMade({ alg, typ: 'JWT', kid: 'channel-key-1' }, good())),
  );

  it('with an HMAC whose secret is the public key (HS256)', async () => {
    const secret = new TextEncoder().encode(world.authority!.publicPem);
    const header = { alg: 'HS256', kid: 'channel-key-1' };
    await refused(`Bearer ${await new SignJWT(good()).setProtectedHeader(header).sign(secret)}`);
  });

  it('whose claims were changed after it was signed', async () => {
    const [header, , signature] = (await sign()).split('.');
    const claims = Buffer.from(JSON.stringify({ ...good(), exp: now() + 999_999 })).toString('base64url');
    await refused(`${header}.${claims}.${signature}`);
  });

  it('whose signature is cut off', async () => refused((await sign()).split('.').slice(0, 2).join('.')));

  it.each<[string, () => Record<string, unknown>]>([
    ['expired', () => ({ exp: now() - 600 })],
    ['not yet valid', () => ({ nbf: now() + 600 })],
    ['for another bot', () => ({ aud: 'c0ffee00-0000-4000-8000-0000000000ff' })],
    ['for nobody', () => ({ aud: undefined })],
    ['of another issuer', () => ({ iss: 'https://evil.example' })],
    ['of no issuer', () => ({ iss: undefined })],
    ['of Entra ID, as the Bot Framework Emulator has it', () => emulator()],
    [
      'of Entra ID, as another bot has it',
      () => ({ ...emulator(), ver: '2.0', azp: 'another-bot', aud: APP_ID }),
    ],
    ['for another address', () => ({ serviceurl: 'https://smba.trafficmanager.net/teams/' })],
    ['for no address', () => ({ serviceurl: undefined })],
  ])('with a token that is %s', async (_what, claims) => refused(await sign({ claims: claims() })));

  it.each([
    'https://evil.example/',
    'https://smba.trafficmanager.net.evil.example/teams/',
    'https://smba.trafficmanager.net@evil.example/teams/',
    'http://169.254.169.254/metadata/',
    'file:///etc/passwd',
    'not an address',
    '',
  ])('that wants its answer at %j, whatever its token says', async (elsewhere) =>
    refused(await sign({ claims: { serviceurl: elsewhere } }), approval({ serviceUrl: elsewhere })),
  );

  it('that names no address', async () =>
    refused(await sign({ claims: { serviceurl: '' } }), approval({ serviceUrl: undefined })));

  it.each(['emulator', 'webchat', 'directline', 'AseChannel', 'msteams ', undefined])(
    'that says it comes through %s',
    async (channelId) => refused(await sign(), approval({ channelId })),
  );

  it('from another tenant, with an answer that tells nothing', async () => {
    const foreign = 'f0e1d2c3-0000-4000-8000-000000000000';
    const before = await everything();
    const { status, text } = await post(
      world,
      approval({
        conversation: { id: 'a:1', conversationType: 'personal', tenantId: foreign },
        channelData: { tenant: { id: foreign } },
      }),
    );
    expect(status).toBe(200);
    expect(text).toContain('I only work for people of the organisation that runs me.');
    expect(await everything()).toEqual(before);
  });
});

/** microsoft-apis.md D: a token of the emulator. The SDK would accept it besides the channel's tokens. */
function emulator(): Record<string, unknown> {
  return {
    iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
    ver: '1.0',
    appid: APP_ID,
    aud: 'https://api.botframework.com',
  };
}

describe('an activity with the right token', () => {
  it('is taken', async () => {
    const answer = await post(world, approval(), { Authorization: await sign() });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('application/vnd.microsoft.card.adaptive');
    await world.settle();
    expect((await play.stored(request)).status).toBe('resolved');
  });

  it('is taken up to five minutes after its end: clocks differ', async () => {
    const { status } = await post(world, approval(), {
      Authorization: await sign({ claims: { exp: now() - 200 } }),
    });
    expect(status).toBe(200);
  });
});
