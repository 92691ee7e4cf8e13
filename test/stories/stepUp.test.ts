import { beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../sandbox/http/json.js';
import type { Person } from '../../sandbox/tenant/seed.js';
import { people } from '../../sandbox/tenant/seed.js';
import { expectNoneIn, everythingIn } from '../helpers/leaks.js';
import { APP_ID } from '../helpers/signing.js';
import { story, type Story } from '../helpers/story.js';

// Risky approvals need a fresh sign-in. So a thief of a device with open Teams cannot approve a new password.

/** The token that Entra ID gives when the bot asks an approver to sign in. */
let wish: { who?: Person; minutesAgo?: number; claims?: Json; token?: string } | 'none';
let tokens: string[];

const { world, play }: Story = story({
  env: { STEP_UP_MINUTES: '10', STEP_UP_CONNECTION: 'sso', MicrosoftAppId: APP_ID },
  signIn: (person, resource) => {
    expect(resource).toBe(`api://botid-${APP_ID}`);
    if (wish === 'none') return '';
    const { who = person, minutesAgo = 1, claims = {}, token } = wish;
    const signedInAt = new Date(world.now().getTime() - minutesAgo * 60_000);
    tokens.push(token ?? world.sandbox.entra.token(who, resource, { signedInAt, claims }));
    return tokens.at(-1);
  },
});
beforeEach(async () => {
  [wish, tokens] = [{}, []];
  await play.startOver();
});

const FORGOT = 'I forgot my password';
const TOO_OLD = /^Your sign-in is too long ago for this, or could not be verified/;

describe('a new password', () => {
  it('is allowed by an approver who signed in a minute ago, and when is on record', async () => {
    const request = await play.ask(people.omar, FORGOT);
    await play.approve(people.anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
    const [line] = await world.query(
      `select detail from audit_events where request_id = $1 and what = 'approved'`,
      [request.id],
    );
    expect(line?.['detail']).toMatchObject({ signedInAt: expect.stringMatching(/^\d{4}-/) as string });
    expectNoneIn(await everythingIn(world), tokens);
  });

  const NO_GOOD: [string, () => typeof wish][] = [
    ['was signed in half an hour ago', () => ({ minutesAgo: 30 })],
    ['is signed in as somebody else', () => ({ who: people.ben })],
    ['shows a token of another tenant', () => ({ claims: { tid: '7c0a5e00-0000-4000-8000-000000000000' } })],
    ['shows a token for another app', () => ({ claims: { aud: '00000003-0000-0000-c000-000000000000' } })],
    ['shows a token of another issuer', () => ({ claims: { iss: 'https://evil.example/v2.0' } })],
    ['shows a token that has expired', () => ({ claims: { exp: 1 } })],
    ['shows a token without a person', () => ({ claims: { oid: undefined } })],
    ['shows a token from the future', () => ({ minutesAgo: -30 })],
    ['shows a token that is none', () => ({ token: 'a.b.c' })],
    ['shows a token that nobody signed', () => ({ token: unsigned(people.anna) })],
  ];
  it.each(NO_GOOD)('is refused to an approver who %s', async (_what, given) => {
    wish = given();
    const request = await play.ask(people.omar, FORGOT);
    expect(await play.approve(people.anna, request)).toMatch(TOO_OLD);
    expect((await play.stored(request)).status).toBe('pending');
    expect(play.writes()).toEqual([]);
  });

  it('waits while Entra ID gives no token', async () => {
    wish = 'none';
    const request = await play.ask(people.omar, FORGOT);
    const clicked = await play.clickApproval(people.anna, play.approvalCard(request));
    expect(clicked.body).toMatchObject({
      statusCode: 401,
      type: 'application/vnd.microsoft.activity.loginRequest',
      value: { connectionName: 'sso', tokenExchangeResource: { uri: `api://botid-${APP_ID}` } },
    });
    expect((await play.stored(request)).status).toBe('pending');
  });

  it('is not asked for a sign-in where it is refused anyway', async () => {
    const request = await play.ask(people.omar, FORGOT);
    expect(await play.approve(people.nora, request)).toContain('Only people in the approver group');
    expect(tokens).toEqual([]);
  });

  it('says what to do on a client that cannot show a sign-in', async () => {
    const request = await play.ask(people.omar, FORGOT);
    await play.clickApproval(people.anna, play.approvalCard(request), 'approve', {}, { asSubmit: true });
    expect(play.chatOf(people.anna).at(-1)).toContain('Open this chat in Teams on a computer');
    expect((await play.stored(request)).status).toBe('pending');
  });
});

describe('what gives nobody anything new', () => {
  it('needs no fresh sign-in', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    await play.approve(people.anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
    expect(tokens).toEqual([]);
  });
});

function unsigned(person: Person): string {
  const [, payload = ''] = world.sandbox.entra.token(person, `api://botid-${APP_ID}`).split('.');
  return `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${payload}.`;
}
