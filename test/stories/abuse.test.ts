import { beforeEach, describe, expect, it } from 'vitest';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { cardOf } from '../../sandbox/connector/readable.js';
import { story } from '../helpers/story.js';
import { sentenceOf } from '../helpers/storyPlayer.js';

// Abuse of the helpdesk. One person asks for many, or many ask for one. Somebody asks again after a denial. An approver
// approves everything. Somebody searches until they have a list of all people.

const { anna, ben, chloe, nora, piet, omar, lena, julia, lucas, caspar } = people;
const FORGOT = 'I forgot my password';
const BLOCKED = 'my account is blocked';
const MINUTE = 60_000;

const { world, play } = story({
  env: {
    ...{ COLLEAGUES_PER_HOUR: '2', ASKERS_PER_HOUR: '2', ASKS_PER_HOUR: '5', APPROVALS_PER_HOUR: '2' },
    ...{ SEARCHES_PER_HOUR: '6', LOOKS_PER_HOUR: '2', COOL_DOWN_MINUTES: '15' },
  },
});
beforeEach(() => play.startOver());

const requests = () => world.query('select id from requests');
const alerts = () =>
  world.teams
    .channel('Helpdesk')
    .posts.filter(({ activity }) => JSON.stringify(activity).includes('Stopped'));
const alert = () => cardOf(alerts().at(-1)!);

/** Answers all questions of a whole conversation. Returns the last message of the bot. */
async function asks(person: Person, forWhom: Person, words = BLOCKED): Promise<string> {
  const before = (await requests()).length;
  const said = await play.reports(person, words, forWhom);
  await world.settle();
  expect((await requests()).length - before).toBeLessThanOrEqual(1);
  return said;
}

const STOPPED = /I can't ask for this now: they have to look at something first/;

describe('one person who asks for one colleague after another', () => {
  /** Nora asks for three colleagues. Their accounts are disabled. */
  async function burst(): Promise<void> {
    for (const subject of [lena, omar, julia]) {
      world.sandbox.tenant.arrange(subject.id, { accountEnabled: false });
      await asks(nora, subject);
    }
  }

  it('is stopped, hears what to do, and the helpdesk is told once', async () => {
    const before = alerts().length;
    await burst();
    expect(play.chatOf(nora).filter((text) => STOPPED.test(text))).toHaveLength(1);
    expect(alerts().length - before).toBe(1);
    expect(alert().text).toContain('Nora Visser asked for 3 different colleagues within an hour');
    expect(alert().text).toContain('Speak to Nora Visser on the number on record');
    expect(await play.says(nora, 'start over', BLOCKED, lena.userPrincipalName)).toMatch(STOPPED);
    expect(alerts().length - before).toBe(1);
  });

  it('gets nothing approved that was asked before, until somebody else lets it go on', async () => {
    await burst();
    const [first] = await world.latchkey.storage.requests.ofRequester(nora.id, 5);
    expect(await play.approve(anna, first!)).toMatch(/This was stopped because of unusual activity/);
    expect(play.writes()).toEqual([]);

    expect(sentenceOf(await world.teams.as(nora).click(alert(), 'lift'))).toBe(
      'A colleague has to decide: you asked for this yourself.',
    );
    expect(sentenceOf(await world.teams.as(omar).click(alert(), 'lift'))).toContain(
      'Only people in the approver',
    );
    expect(await play.approve(anna, first!)).toMatch(/This was stopped/);

    await world.teams.as(ben).click(alert(), 'lift');
    await world.settle();
    expect(alert().text).toMatch(/Ben Okafor lifted the stop (on \d+ \w+ )?at \d/);
    expect(alert().buttons).toEqual([]);
    await play.approve(anna, first!);
    expect((await play.stored(first!)).status).toBe('resolved');
    // The bot does not count the requests from before the lift again.
    expect(await asks(nora, people.dora)).not.toMatch(STOPPED);
  });

  it('is free again after a day', async () => {
    await burst();
    world.clock.offsetMs = 25 * 60 * MINUTE;
    expect(await asks(nora, lena)).not.toMatch(STOPPED);
  });

  it('does not stop others', async () => {
    await burst();
    expect(await asks(piet, people.dora)).not.toMatch(STOPPED);
  });

  it('is on record, with who let it go on', async () => {
    await burst();
    await world.teams.as(ben).click(alert(), 'lift');
    const lines = await world.query(
      `select what, actor_id, detail->>'kind' as kind from audit_events where what in ('frozen', 'lifted')
       order by id desc limit 2`,
    );
    expect(lines).toEqual([
      { what: 'lifted', actor_id: ben.id, kind: 'requester' },
      { what: 'frozen', actor_id: null, kind: 'requester' },
    ]);
  });
});

describe('an account that everybody asks for', () => {
  it('is stopped for others, and nobody who asked may lift that', async () => {
    for (const person of [nora, piet, ben]) await asks(person, lena);
    expect(alert().text).toContain('3 different people asked for Lena Berg within an hour');
    const [request] = await world.latchkey.storage.requests.ofRequester(nora.id, 1);
    expect(await play.approve(anna, request!)).toMatch(/This was stopped/);
    expect(sentenceOf(await world.teams.as(ben).click(alert(), 'lift'))).toContain(
      'you asked for this yourself',
    );
    await world.teams.as(anna).click(alert(), 'lift');
    await play.approve(anna, request!);
    expect((await play.stored(request!)).status).toBe('resolved');
  });
});

describe('an approver who allows one thing after another', () => {
  it('is stopped at the one too many, and the helpdesk is told', async () => {
    const asked = [];
    for (const person of [lena, omar, julia]) {
      world.sandbox.tenant.arrange(person.id, { accountEnabled: false });
      asked.push(await play.ask(person, BLOCKED));
    }
    const said = [];
    for (const request of asked) said.push(await play.decide(anna, request, 'approve'));
    expect(said[2]).toMatch(/This was stopped/);
    expect((await play.stored(asked[2]!)).status).toBe('pending');
    expect(alert().text).toContain('Anna Smit wanted to decide on 3 requests within an hour');
    expect(sentenceOf(await world.teams.as(anna).click(alert(), 'lift'))).toContain(
      'colleague has to decide',
    );
    await play.decide(chloe, asked[2]!, 'approve');
    expect((await play.stored(asked[2]!)).status).not.toBe('pending');
  });
});

describe('an approver who denies one thing after another', () => {
  it('is stopped at the one too many: a denial and a false alarm count like an approval', async () => {
    const requests = [];
    for (const person of [lena, omar, julia]) {
      world.sandbox.tenant.arrange(person.id, { accountEnabled: false });
      requests.push(await play.ask(person, BLOCKED));
    }
    const [one, two, three] = requests;
    await play.decide(anna, one!, 'deny', { reason: 'Not now' });
    await play.decide(anna, two!, 'deny', { reason: 'Not now' });
    expect(await play.decide(anna, three!, 'deny', { reason: 'Not now' })).toMatch(/This was stopped/);
    expect((await play.stored(three!)).status).toBe('pending');
    expect(alert().text).toContain('Anna Smit wanted to decide on 3 requests within an hour');
  });
});

describe('what was denied', () => {
  const DENIED =
    /^You can ask again (on \d+ \w+ )?at \d.*\. Anna Smit denied this .*“Not on a Sunday\.” I did not ask again\./;

  async function denied(): Promise<void> {
    const request = await play.ask(nora, BLOCKED, lena);
    await play.decide(anna, request, 'deny', { reason: 'Not on a Sunday.' });
    expect((await play.stored(request)).status).toBe('denied');
  }

  it('cannot be asked again at once by the same person', async () => {
    await denied();
    const before = await requests();
    expect(await asks(nora, lena)).toMatch(DENIED);
    expect(await requests()).toEqual(before);
  });

  it('can be asked by somebody else, so that nobody can keep the owner from asking', async () => {
    await denied();
    expect(await asks(lena, lena)).not.toMatch(DENIED);
  });

  it('can be asked by another colleague', async () => {
    await denied();
    expect(await asks(omar, lena)).not.toMatch(DENIED);
  });

  it('cannot be asked again by calling it something else', async () => {
    await denied();
    expect(await asks(nora, lena, FORGOT)).toMatch(DENIED);
  });

  it('leaves the owner free to ask for something else', async () => {
    const own = await play.ask(lena, BLOCKED);
    await play.decide(anna, own, 'deny', { reason: 'Not on a Sunday.' });
    expect(await asks(lena, lena)).toMatch(DENIED);
    expect(await asks(lena, lena, FORGOT)).not.toMatch(DENIED);
  });

  it('can be asked again after a quarter of an hour', async () => {
    await denied();
    world.clock.offsetMs = 16 * MINUTE;
    expect(await asks(nora, lena)).not.toMatch(DENIED);
  });
});

describe('somebody who keeps asking for the same', () => {
  it('makes no second card: the one there is says how often', async () => {
    const request = await play.ask(lena, BLOCKED);
    const cards = world.teams.channel('Approvals').posts.length;
    world.clock.offsetMs = 6 * MINUTE;
    await play.ask(lena, BLOCKED);
    expect(play.approvalCard(request).text).toMatch(/Asked once more (on \d+ \w+ )?at \d/);
    await play.ask(lena, BLOCKED);
    world.clock.offsetMs = 12 * MINUTE;
    await play.ask(lena, BLOCKED);
    expect(play.approvalCard(request).text).toMatch(/Asked 2 times more, last (on \d+ \w+ )?at \d/);
    expect(world.teams.channel('Approvals').posts.length).toBe(cards);
    await play.approve(anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
  });

  it('is not listened to for a while after too many times', async () => {
    const said = [];
    for (let times = 0; times < 6; times++) said.push(await asks(lena, lena));
    expect(said.at(-1)).toMatch(/There were too many requests in a short time, so I did not ask/);
  });
});

describe('the search for a colleague', () => {
  /** Searches for a name. Returns the answer without the name, so that answers can be compared. */
  async function search(name: string): Promise<string> {
    await play.says(nora, 'start over', 'the account is blocked', '2');
    const said = await play.says(nora, name);
    return said.replaceAll(name, '…');
  }

  it('gives the same answer to whoever searched too often as to whoever finds nobody', async () => {
    const nobody = await search('Zzyzx');
    for (const name of ['Anna', 'Ben', 'Greta', 'Rolf', 'Mia']) await search(name);
    world.sandbox.calls.clear();
    expect(await search('Chloe')).toBe(nobody);
    expect(world.sandbox.calls.to('/users').filter(({ path }) => path.endsWith('/users'))).toEqual([]);
    world.clock.offsetMs = 61 * MINUTE;
    expect(await search('Chloe')).not.toBe(nobody);
  });

  it('counts who is chosen in Teams’ own search like a typed name', async () => {
    for (const name of ['Anna', 'Ben', 'Greta', 'Rolf', 'Mia', 'Omar']) await search(name);
    world.sandbox.calls.clear();
    const said = await search(lucas.id);
    expect(said).not.toContain('Lucas');
    expect(world.sandbox.calls.to('/users').filter(({ path }) => path.endsWith(lucas.id))).toEqual([]);
    world.clock.offsetMs = 61 * MINUTE;
    expect(await search(lucas.id)).toContain('Lucas');
  });

  it('asks nobody for less than three letters', async () => {
    world.sandbox.calls.clear();
    await search('an');
    await search('*');
    expect(world.sandbox.calls.to('/users').filter(({ path }) => path.endsWith('/users'))).toEqual([]);
  });
});

describe('the state of colleagues’ accounts', () => {
  it('is looked at for two of them in an hour; of the third nothing is told', async () => {
    // Lucas is locked out, and a policy keeps Caspar out. The bot would say so if it looked.
    const told = async (subject: Person) =>
      play.says(piet, 'start over', 'forgot the password', subject.userPrincipalName);
    const first = await told(lucas);
    await told(omar);
    expect(await told(lucas)).toBe(first);
    world.sandbox.calls.clear();
    const third = await told(caspar);
    expect(world.sandbox.calls.to('$batch')).toEqual([]);
    expect(third).not.toMatch(/policy|Conditional Access|locked/i);
  });
});
