import { beforeEach, describe, expect, it } from 'vitest';
import { approverGroupId, people, type Person } from '../../sandbox/tenant/seed.js';
import { cardOf } from '../../sandbox/connector/readable.js';
import { story } from '../helpers/story.js';
import { sentenceOf } from '../helpers/storyPlayer.js';

// People whose account comes from another organisation: guests, and members whom cross-tenant synchronization brings.

const { world, play } = story();
beforeEach(() => play.startOver());

const BLOCKED = 'my account is blocked';
const ONLY_MINE =
  /^Is it about your own account\? You come from another organisation, so you can ask for that only/;
const OUTSIDERS: [string, Person][] = [
  ['a guest', people.gil],
  ['a member from elsewhere', people.xenia],
];

const searches = () => world.sandbox.calls.to('/users').filter(({ path }) => path.endsWith('/users'));
const looks = ({ id }: Person) =>
  world.sandbox.calls.to(id).filter(({ path }) => path.includes(`/users/${id}`));

describe.each(OUTSIDERS)('%s', (_what, outsider) => {
  it('searches for nobody, and is told what they may ask', async () => {
    for (const words of ['Lena Berg', "A colleague's account"]) {
      expect(await play.says(outsider, 'start over', BLOCKED, words)).toMatch(ONLY_MINE);
    }
    expect(searches()).toEqual([]);
    expect(looks(people.lena)).toEqual([]);
    await play.says(outsider, 'stop');
  });

  it('may go on with their own account, which goes to a human', async () => {
    await play.says(outsider, 'start over', 'the account is blocked', 'Lena Berg', 'My own account');
    await play.goesOn(outsider);
    await world.settle();
    const request = await play.newest(outsider);
    expect(request).toMatchObject({ subject: { id: outsider.id }, handOff: 'guest', steps: [] });
    const { text } = play.approvalCard(request);
    expect(text).toContain('This account comes from another organisation');
    expect(text).toContain(`${outsider.displayName} (`);
    expect(text).toContain('comes from another organisation.');
    expect(play.writes()).toEqual([]);
  });

  it('is handed to a human when a colleague asks for them', async () => {
    const request = await play.ask(people.nora, BLOCKED, outsider);
    expect(request).toMatchObject({ handOff: 'guest', steps: [] });
  });

  it('decides nothing, though somebody put them into the group', async () => {
    world.sandbox.tenant.groups.get(approverGroupId)!.members.push(outsider.id);
    const request = await play.ask(people.lena, BLOCKED);
    expect(await play.approve(outsider, request)).toBe(
      'A colleague has to decide: your account comes from another organisation. Nothing was changed.',
    );
    expect((await play.stored(request)).status).toBe('pending');
    expect(play.writes()).toEqual([]);
  });
});

describe('somebody who is not in the directory', () => {
  it('searches for nobody either', async () => {
    const match = { path: new RegExp(`/users/${people.otto.id}$`) };
    world.sandbox.faults.add({ match, status: 404, times: 20, body: { error: { code: 'NotFound' } } });
    expect(await play.says(people.otto, 'start over', BLOCKED, 'Lena Berg')).toMatch(ONLY_MINE);
    expect(searches()).toEqual([]);
    await play.says(people.otto, 'stop');
  });
});

describe('who asks', () => {
  it('is named with the directory’s name and address, whatever name their Teams sent', async () => {
    world.teams.as({ ...people.otto, displayName: 'Lena Berg' });
    const request = await play.ask(people.otto, BLOCKED, people.lena);
    expect(request.requester).toMatchObject({
      name: 'Otto Quist',
      directory: { kind: 'there', address: 'otto.quist@contoso.example', external: false },
    });
    const { text } = play.approvalCard(request);
    expect(text).toContain('Asked by Otto Quist (otto.quist@contoso.example), for a colleague');
    expect(text).not.toContain('Look twice');
  });

  it('with the name of the person it is about, or one that looks like it, is warned of', async () => {
    world.sandbox.tenant.arrange(people.otto.id, { displayName: 'Lеnа  BЕRG' });
    const request = await play.ask(people.otto, BLOCKED, people.lena);
    const { text } = play.approvalCard(request);
    expect(text).toContain('Look twice at who asks');
    expect(text).toMatch(/\(otto\.quist@contoso\.example\) has the same name as the person it is about/);
    await play.approve(people.anna, request);
    expect(play.incident(request).text).toContain('has the same name as the person it is about');
  });

  it('along is warned of too', async () => {
    world.sandbox.tenant.arrange(people.otto.id, { displayName: 'Lena Berg' });
    const request = await play.ask(people.piet, BLOCKED, people.lena);
    expect(play.approvalCard(request).text).not.toContain('Look twice');
    await play.ask(people.otto, BLOCKED, people.lena);
    expect(play.approvalCard(request).text).toContain(
      'Lena Berg (otto.quist@contoso.example) has the same name as the person it is about',
    );
  });

  it('asks for nothing while the directory does not say who they are', async () => {
    await play.reports(people.nora, BLOCKED, people.lena, { until: 'confirm' });
    const match = { path: new RegExp(`/users/${people.nora.id}`) };
    world.sandbox.faults.add({ match, status: 503, times: 20, body: { error: { code: 'x' } } });
    expect(await play.says(people.nora, '1')).toContain('I could not look at the directory just now');
    world.sandbox.faults.clear();
    expect(await world.query('select 1 from requests where status = $1', ['pending'])).toEqual([]);
  });
});

describe('an approver whose Teams sends no name', () => {
  // Mobile clients leave it out.
  const nameless = () => world.teams.as({ ...people.chloe, displayName: '' });

  it('is named on the card and in the record as the directory does, never by an id', async () => {
    nameless();
    const request = await play.ask(people.lena, BLOCKED);
    world.sandbox.tenant.arrange(people.lena.id, { accountEnabled: false });
    await play.approve(people.chloe, request);
    expect(await play.stored(request)).toMatchObject({ approval: { by: { name: 'Chloe Martin' } } });
    for (const { text } of [play.approvalCard(request), play.incident(request)]) {
      expect(text).toContain('Chloe Martin');
      expect(text).not.toContain(people.chloe.id);
    }
  });

  it('is named to who comes second', async () => {
    nameless();
    const request = await play.ask(people.lena, BLOCKED);
    const before = play.approvalCard(request);
    await play.decide(people.chloe, request, 'deny', { reason: 'Call us first' });
    expect(sentenceOf(await play.clickApproval(people.anna, before))).toContain('Chloe Martin');
  });

  it('is named when they choose a channel', async () => {
    await nameless().sayInChannel(world.teams.channel('General'), 'use this channel for approvals');
    await world.settle();
    const { posts } = world.teams.channel('Approvals');
    expect(cardOf(posts.at(-1)!).text).toContain(
      'Chloe Martin wants requests for approval in another channel',
    );
  });
});

describe('somebody whose Teams sends no name', () => {
  it('reads their own name from the directory, never an id', async () => {
    world.teams.as({ ...people.mia, displayName: '' });
    const told = await play.reports(people.mia, 'I forgot my password', people.mia, { until: 'confirm' });
    expect(told).not.toContain(people.mia.id);
    expect(play.chatOf(people.mia).join('\n')).toContain('Mia Novak');
  });
});
