import { beforeAll, describe, expect, it } from 'vitest';
import type { PostedActivity } from '../../sandbox/connector/activity.js';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { mriOf, personalChatOf } from '../../sandbox/connector/ids.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { post } from '../helpers/door.js';
import { story } from '../helpers/story.js';
import { kindOf, sentenceOf } from '../helpers/storyPlayer.js';

// Activities that no honest client sends. They get a clear answer and change nothing.

const { world, play } = story();
let request: UnlockRequest;
let card: PostedActivity;
beforeAll(async () => {
  request = await play.ask(people.lena, 'my account is blocked');
  ({ post: card } = play.approvalCard(request));
});

const UNKNOWN_BUTTON = 'The bot does not know this button. Nothing was changed.';

/** Everything that a forged click could have changed. */
async function everything(): Promise<unknown> {
  return {
    requests: await world.query('select * from requests order by id'),
    audit: await world.query('select * from audit_events order by id'),
    // A refused click leaves itself, and the job that would have judged it.
    jobs: await world.query(`select id from pgboss.job where state < 'active' and name <> 'judge'`),
    lena: world.sandbox.tenant.user(people.lena.id),
    writes: play.writes(),
    posts: world.sandbox.teams.all().length,
  };
}

function click(person: Person, verb: unknown, data: unknown) {
  return world.teams.as(person).invoke(card, { verb, data });
}

const send = (body: string | object, headers?: Record<string, string>) => post(world, body, headers);

/** Anna's click on *Approve*, with changes. */
function approval(differs: Record<string, unknown>): Record<string, unknown> {
  const { tenantId } = request;
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'forged',
    channelId: 'msteams',
    serviceUrl: world.sandbox.serviceUrl,
    from: { id: mriOf(people.anna.id), name: people.anna.displayName, aadObjectId: people.anna.id },
    recipient: { id: '28:bot', name: 'Latchkey' },
    conversation: { id: personalChatOf(people.anna.id), conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    value: { action: { type: 'Action.Execute', verb: 'approve', data: data() } },
    ...differs,
  };
}

function data(): object {
  return { requestId: request.id, version: request.version };
}

describe('a forged click', () => {
  it.each([
    ['an unknown verb', 'resolve', () => data()],
    ['a verb of the prototype', 'constructor', () => data()],
    ['no verb', undefined, () => data()],
    ['a verb that is no text', { approve: true }, () => data()],
    ['no data', 'approve', () => undefined],
    ['data that is a text', 'approve', () => 'requestId'],
    ['no request id', 'approve', () => ({ version: 1 })],
    ['a request id with SQL in it', 'approve', () => ({ requestId: "x' or '1'='1", version: 1 })],
    ['a request id that is a list', 'approve', () => ({ requestId: [request.id], version: 1 })],
    ['no version', 'approve', () => ({ requestId: request.id })],
    ['a version that is a text', 'approve', () => ({ requestId: request.id, version: '1' })],
    ['a version that is no whole number', 'approve', () => ({ requestId: request.id, version: 0.5 })],
    ['an unknown way of being secured', 'approve', () => ({ ...data(), secured: 'trust-me' })],
    ['a reason that is no text', 'deny', () => ({ ...data(), reason: { text: 'no' } })],
  ])('with %s is not understood', async (_, verb, forged) => {
    const before = await everything();
    const answer = await click(people.anna, verb, forged());
    expect(answer.status).toBe(200);
    expect(kindOf(answer)).toBe('error');
    expect(sentenceOf(answer)).toContain(UNKNOWN_BUTTON);
    expect(await everything()).toEqual(before);
  });

  it('on a request that does not exist says so', async () => {
    const before = await everything();
    for (const verb of ['approve', 'withdraw', 'reveal', 'take', 'confirm-by-hand']) {
      const answer = await world.teams
        .as(people.anna)
        .invoke(card, { verb, data: { requestId: 'AAAA-BBBB-CCCC-DDDD', version: 1 } });
      expect(sentenceOf(answer)).toMatch(
        /^This request no longer exists\.$|^Only the approver of this request/,
      );
    }
    expect(await everything()).toEqual(before);
  });

  it('cannot withdraw what another person asked for', async () => {
    const before = await everything();
    for (const person of [people.nora, people.anna]) {
      const answer = await click(person, 'withdraw', data());
      expect(sentenceOf(answer)).toBe('Only who asked can do this.');
    }
    expect(await everything()).toEqual(before);
  });

  it('cannot see a password that is not there yet', async () => {
    const before = await everything();
    expect(sentenceOf(await click(people.anna, 'reveal', data()))).toMatch(/^Only the approver/);
    expect(await everything()).toEqual(before);
  });

  it('cannot say who it is from, whose it is about or what is done', async () => {
    const before = await everything();
    const extra = {
      ...data(),
      aadObjectId: people.ben.id,
      from: { aadObjectId: people.ben.id },
      actor: { id: people.ben.id, name: 'Ben', tenantId: request.tenantId },
      facts: { isApprover: true },
      isApprover: true,
      subject: { id: people.greta.id },
      subjectId: people.greta.id,
      steps: [{ remedy: 'reset-password', state: 'planned' }],
      kind: 'claim',
      at: '2020-01-01T00:00:00Z',
    };
    const answer = await click(people.nora, 'approve', extra);
    expect(sentenceOf(answer)).toBe('Only people in the approver group can do this. Nothing was changed.');
    expect(await everything()).toEqual(before);
  });

  it.each([
    [
      'of another tenant',
      {
        conversation: {
          id: 'a:1',
          conversationType: 'personal',
          tenantId: 'f0e1d2c3-0000-4000-8000-000000000000',
        },
        channelData: { tenant: { id: 'f0e1d2c3-0000-4000-8000-000000000000' } },
      },
    ],
    [
      'whose two tenants disagree',
      { channelData: { tenant: { id: 'f0e1d2c3-0000-4000-8000-000000000000' } } },
    ],
    ['of no tenant', { conversation: { id: 'a:1', conversationType: 'personal' }, channelData: {} }],
  ])('%s is turned away at the door', async (_, differs) => {
    const before = await everything();
    const { status, text } = await send(approval(differs));
    expect(status).toBe(200);
    expect(text).toContain('I only work for people of the organisation that runs me.');
    expect(await everything()).toEqual(before);
  });

  it.each([
    ['without an Entra id', { from: { id: mriOf(people.anna.id), name: 'Anna Smit' } }],
    ['with an empty Entra id', { from: { id: mriOf(people.anna.id), name: 'Anna Smit', aadObjectId: '' } }],
    ['from nobody', { from: undefined }],
  ])('%s is not understood', async (_, differs) => {
    const before = await everything();
    const { text } = await send(approval(differs));
    expect(text).toContain(UNKNOWN_BUTTON);
    expect(await everything()).toEqual(before);
  });

  it('with an Entra id that the directory does not know is refused', async () => {
    const before = await everything();
    const from = { id: '29:x', name: 'Anna Smit', aadObjectId: '00000000-0000-4000-8000-000000000000' };
    const { text } = await send(approval({ from }));
    expect(text).toMatch(/Only people in the approver group|could not be checked/);
    expect(await everything()).toEqual(before);
  });

  it('with an Entra id that breaks out of a URL is refused', async () => {
    const before = await everything();
    const from = { id: '29:x', name: 'Anna Smit', aadObjectId: `../users/${people.anna.id}?x=` };
    const { text } = await send(approval({ from }));
    expect(text).toContain('"statusCode":400');
    expect(await everything()).toEqual(before);
  });

  it('in a message of another tenant is answered and does nothing', async () => {
    const before = await everything();
    const channelData = { tenant: { id: 'f0e1d2c3-0000-4000-8000-000000000000' } };
    const message = { type: 'message', name: undefined, value: { verb: 'approve', ...data() } };
    const { status } = await send(
      approval({ ...message, channelData, conversation: { id: personalChatOf(people.anna.id) } }),
    );
    expect(status).toBe(200);
    const { posts, ...rest } = (await everything()) as { posts: number };
    const { posts: earlier, ...same } = before as { posts: number };
    expect(rest).toEqual(same);
    expect(posts - earlier).toBeLessThanOrEqual(1);
  });
});

describe('a body that is no activity', () => {
  it.each([
    ['malformed JSON', '{"type": "message", ', 400],
    ['a JSON text', '"approve"', 400],
    ['null', 'null', 400],
    ['a list', '[{"type":"message"}]', 400],
    ['an empty object', '{}', 400],
    ['a type that is no text', '{"type": 7}', 400],
    ['an empty body', '', 400],
  ])('%s is answered with 400 and a sentence', async (_, body, status) => {
    const before = await everything();
    const answer = await send(body);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/\bat .*\.[jt]s\b|node_modules|ZodError/);
    expect(answer.headers.get('server') ?? '').toBe('');
    expect(await everything()).toEqual(before);
  });

  it('of 2 MB is answered with 413, and the bot goes on', async () => {
    const before = await everything();
    const answer = await send({ type: 'message', text: 'x'.repeat(2 * 1024 * 1024) });
    expect(answer.status).toBe(413);
    expect(await everything()).toEqual(before);
    expect((await fetch(`${world.botUrl}/healthz`)).status).toBe(200);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
  ])('of type %s is refused', async (type) => {
    const before = await everything();
    const answer = await send(JSON.stringify(approval({})), { 'Content-Type': type });
    expect([400, 415]).toContain(answer.status);
    expect(await everything()).toEqual(before);
  });

  it('cannot come by another method', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
      const { status } = await fetch(`${world.botUrl}/api/messages`, { method });
      expect(status).toBe(405);
    }
  });
});

describe('a name that tries to break out', () => {
  it('is only a name, on every card and in every sentence', async () => {
    const asked = await play.ask(people.mallory, 'I forgot my password', people.omar);
    await play.reports(people.nora, 'my account is blocked', people.mallory, { until: 'confirm' });
    await play.approve(people.anna, asked);
    const { posts } = world.teams.channel('Approvals');
    const all = [...posts, ...world.teams.channel('Helpdesk').posts, ...world.teams.as(people.nora).chat()];
    const ours = all.filter(({ from }) => from === 'bot').map(({ activity }) => JSON.stringify(activity));
    expect(ours.some((text) => text.includes('Mallory'))).toBe(true);
    for (const text of ours) {
      expect(text).not.toContain('**bold**');
      expect(text).not.toContain('](https://evil.example)');
      expect(text).not.toMatch(/<at>Ben/);
      expect(text).not.toContain('${password}');
      expect(text).not.toMatch(/"type":"mention"/);
    }
    expect((await play.stored(asked)).status).toBe('resolved');
  });

  it('of a subject is found by its address and handled like any other', async () => {
    const asked = await play.ask(people.nora, 'I forgot my password', people.mallory);
    expect(asked.subject.id).toBe(people.mallory.id);
    await play.approve(people.ben, asked);
    expect((await play.stored(asked)).status).toBe('resolved');
    expect(play.incident(asked).text).toContain('Mallory');
    expect(play.incident(asked).text).not.toContain('**bold**');
  });
});
