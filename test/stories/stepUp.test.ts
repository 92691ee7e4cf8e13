import { beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../sandbox/http/json.js';
import type { Person } from '../../sandbox/tenant/seed.js';
import { people } from '../../sandbox/tenant/seed.js';
import { expectNoneIn, everythingIn } from '../helpers/leaks.js';
import { APP_ID } from '../helpers/signing.js';
import { story, type Story } from '../helpers/story.js';
import { sentenceOf } from '../helpers/storyPlayer.js';
import { cardOf } from '../../sandbox/connector/readable.js';
import { FRESH_SIGN_IN } from '../../bot/teams/incoming/stepUp/freshSignIn.js';
import { VERBS, type Verb } from '../../cards/actions.js';

// What an approver does needs a fresh sign-in. So a thief of a device with open Teams decides nothing, sees nobody's
// details and gets no password.

/** The token that Entra ID gives when the bot asks an approver to sign in. */
let wish: { who?: Person; minutesAgo?: number; claims?: Json; token?: string } | 'none' | 'any' = 'any';
let tokens: string[] = [];

const { world, play }: Story = story({
  env: { STEP_UP_MINUTES: '10', STEP_UP_CONNECTION: 'sso', MicrosoftAppId: APP_ID },
  signIn: (person, resource) => {
    expect(resource).toBe(`api://botid-${APP_ID}`);
    // Before the stories begin, an approver chooses the channels.
    if (wish === 'any') return undefined;
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
const TOO_OLD = /Your sign-in is too long ago for this, or could not be verified/;

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

  it('is not allowed by a fresh sign-in alone', async () => {
    const request = await play.ask(people.omar, FORGOT);
    expect(await play.approve(people.nora, request)).toContain('Only people in the approver group');
    expect(tokens).toHaveLength(1);
  });

  it('says what to do on a client that cannot show a sign-in', async () => {
    const request = await play.ask(people.omar, FORGOT);
    await play.clickApproval(people.anna, play.approvalCard(request), 'approve', {}, { asSubmit: true });
    expect(play.chatOf(people.anna).at(-1)).toContain('Open this chat in Teams on a computer');
    expect((await play.stored(request)).status).toBe('pending');
  });
});

/** What a person fills in, where a verb needs something. */
const INPUTS: Partial<Record<Verb, object>> = {
  deny: { reason: 'He called from an unknown number' },
  close: { note: 'Called him' },
  'false-alarm': { note: 'It was him' },
  history: { requestId: 'history', name: people.omar.userPrincipalName },
  'choose-channel': { requestId: 'approvals' },
};
const NEEDED = VERBS.filter((verb) => FRESH_SIGN_IN[verb] === 'needed');

/** Clicks such a button in the channel, whether the card has it or not. */
async function click(verb: Verb) {
  const request = await play.newest(people.omar);
  const data = { requestId: request.id, version: request.version, ...INPUTS[verb] };
  const { post } = play.approvalCard(request);
  return world.teams.as(people.anna).invoke(post, { type: 'Action.Execute', verb, data });
}

/** Everything that a click could leave behind. */
async function traces() {
  const [counts] = await world.query(
    `select (select count(*) from clicks) as clicks, (select count(*) from audit_events) as lines,
       (select max(version) from requests) as version, (select count(*) from requests) as requests`,
  );
  return counts;
}

describe.each(NEEDED)('%s', (verb) => {
  beforeEach(async () => {
    await play.ask(people.omar, FORGOT);
  });

  it('is not even looked at without a sign-in, and nothing is stored', async () => {
    wish = 'none';
    const before = await traces();
    world.sandbox.calls.clear();
    expect((await click(verb)).body).toMatchObject({ statusCode: 401 });
    expect(await traces()).toEqual(before);
    expect(world.sandbox.calls.to('/graph')).toEqual([]);
  });

  it('is refused with an old sign-in, and nothing is stored', async () => {
    wish = { minutesAgo: 30 };
    const before = await traces();
    expect(sentenceOf(await click(verb))).toMatch(TOO_OLD);
    expect(await traces()).toEqual(before);
  });

  it('is judged with a fresh one', async () => {
    const answer = await click(verb);
    expect(answer.body).not.toMatchObject({ statusCode: 401 });
    expect(sentenceOf(answer)).not.toMatch(TOO_OLD);
    await world.settle();
  });
});

describe.each(VERBS.filter((verb) => !NEEDED.includes(verb)))('%s', (verb) => {
  it('needs no fresh sign-in', async () => {
    await play.ask(people.omar, FORGOT);
    wish = 'none';
    expect((await click(verb)).body).not.toMatchObject({ statusCode: 401 });
    expect(tokens).toEqual([]);
  });
});

describe('a command that an approver types', () => {
  const HISTORY = `history ${people.omar.userPrincipalName}`;
  const { anna } = people;
  const looks = () => world.query(`select id from audit_events where what = 'history-read' order by id`);

  it('is answered with a button, and tells nothing yet', async () => {
    await play.ask(people.omar, FORGOT);
    world.sandbox.calls.clear();
    const told = await play.says(anna, HISTORY);
    expect(told).toContain('Click the button');
    expect(told).not.toContain('newest first');
    expect(world.sandbox.calls.to('/graph')).toEqual([]);
  });

  it('is carried out by the button, with a fresh sign-in', async () => {
    await play.ask(people.omar, FORGOT);
    await play.says(anna, HISTORY);
    await world.teams.as(anna).click(world.teams.as(anna).lastCard(), 'history');
    expect(play.chatOf(anna).at(-1)).toContain('newest first');
  });

  it.each([
    ['without a sign-in', () => 'none' as const],
    ['with an old one', () => ({ minutesAgo: 30 })],
  ])('is not carried out %s', async (_how, given) => {
    wish = given();
    const before = await looks();
    await play.says(anna, HISTORY);
    await world.teams.as(anna).click(world.teams.as(anna).lastCard(), 'history');
    expect(play.chatOf(anna).at(-1)).toContain('Click the button');
    expect(await looks()).toEqual(before);
  });

  it('chooses a channel by its button there, and nowhere else', async () => {
    const channel = world.teams.channel('General');
    const before = await world.query(`select value from settings where key = 'channel:incidents'`);
    await world.teams.as(anna).sayInChannel(channel, 'use this channel for incidents');
    expect(await world.query(`select value from settings where key = 'channel:incidents'`)).toEqual(before);
    const post = channel.posts.findLast(({ from }) => from === 'bot')!;
    const elsewhere = { verb: 'choose-channel', data: { requestId: 'incidents', version: 1 } };
    const chat = world.teams.as(anna).chat().at(-1)!;
    expect(sentenceOf(await world.teams.as(anna).invoke(chat, elsewhere))).toContain('does not work here');
    await world.teams.as(anna).click(cardOf(post), 'choose-channel');
    // It is a move, so another approver confirms it in the old channel.
    const [wished] = await world.query(`select body from channel_choices order by body->>'at' desc limit 1`);
    expect(wished).toMatchObject({ body: { state: 'waits', to: { id: channel.id }, by: { id: anna.id } } });
  });
});

function unsigned(person: Person): string {
  const [, payload = ''] = world.sandbox.entra.token(person, `api://botid-${APP_ID}`).split('.');
  return `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${payload}.`;
}
