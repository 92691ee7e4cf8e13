import { beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../../sandbox/connector/readable.js';
import { findAction } from '../../sandbox/connector/cardActions.js';
import { people, tenantId, type Person } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';
import { pendingRequest } from '../helpers/storyPlayer.js';

// `open` lists what waits for an approver: who looks at what, and where its card is.

const { anna, ben, dora, lena, nora, omar } = people;
const { world, play } = story();
beforeEach(() => play.startOver());

/** The list in somebody's private chat. */
async function open(person: Person, words = 'open') {
  await play.says(person, words);
  return world.teams.as(person).lastCard();
}

const asked = async (subject: Person = lena): Promise<UnlockRequest> =>
  play.ask(nora, 'my account is blocked', subject);

const heldOn = ({ id }: UnlockRequest) => world.query('select 1 from holds where request_id = $1', [id]);

/** So many requests, one minute after the other, the newest a minute ago. */
async function many(n: number): Promise<void> {
  for (let place = 0; place < n; place++) {
    const subject = { ...lena, id: `many-${place}`, displayName: `Person ${place}` };
    const at = new Date(world.now().getTime() - (n - place) * 60_000);
    const id = `MANY-${String(place).padStart(4, '0')}`;
    await play.submitted(
      pendingRequest({
        ...{ id, tenantId, at },
        requester: nora,
        subject,
        symptom: 'sign-in-blocked',
        steps: ['enable-sign-in'],
      }),
    );
  }
}

describe('what waits', () => {
  it('is listed for an approver: who for whom, what it waits for, since when', async () => {
    await asked();
    const card = await open(anna);
    expect(card.text).toContain('Requests that wait: 1');
    expect(card.text).toMatch(/Sign-in for Lena Berg/);
    expect(card.text).toContain('Asked by Nora Visser (nora.visser@contoso.example)');
    expect(card.text).toContain('Waits for an approval.');
  });

  it('leads to the card in the approvals channel', async () => {
    const request = await asked();
    const { post } = play.approvalCard(request);
    const text = JSON.stringify((await open(anna)).content);
    const team = world.sandbox.teams.team;
    expect(text).toContain(
      `https://teams.microsoft.com/l/message/${encodeURIComponent(post.channelId ?? '')}/${encodeURIComponent(post.id)}?tenantId=${tenantId}&groupId=${team.aadGroupId}&parentMessageId=${encodeURIComponent(post.id)}`,
    );
  });

  it.each(['what is pending?', 'What is open?', 'OPEN', 'wat staat er open?', 'wachtrij'])(
    'is asked for in words of one’s own: %s',
    async (words) => {
      expect((await open(ben, words)).text).toMatch(/Nothing waits|Er wacht niets/);
    },
  );

  it('is told part by part, the oldest first, and says how many more there are', async () => {
    await many(19);
    const first = await open(anna);
    expect(first.text).toContain('Requests that wait: 19');
    expect(first.text).toMatch(/1 · Sign-in for Person 0[\s\S]*6 · Sign-in for Person 5/);
    expect(first.text).not.toContain('Person 6');
    expect(first.text).toContain('13 more wait. Write “open 2”');
    const next = await world.teams.as(anna).click(first, 'Next');
    expect(JSON.stringify(next.body)).toContain('Sign-in for Person 11');
    expect((await open(anna, 'open 3')).text).toMatch(/13 · Sign-in for Person 12/);
    expect((await open(anna, 'open 99')).text).toMatch(/19 · Sign-in for Person 18/);
  });

  it('leaves out what the approver asked for, and what is about them', async () => {
    await play.submitted(
      pendingRequest({
        ...{ id: 'OWN-0001', tenantId },
        requester: anna,
        subject: dora,
        symptom: 'sign-in-blocked',
        steps: ['enable-sign-in'],
      }),
    );
    await play.submitted(
      pendingRequest({
        ...{ id: 'OWN-0002', tenantId },
        requester: nora,
        subject: anna,
        symptom: 'sign-in-blocked',
        steps: ['enable-sign-in'],
      }),
    );
    expect((await open(anna)).text).toContain('Nothing waits');
    expect((await open(ben)).text).toContain('Requests that wait: 2');
  });

  it('is told in the approvals channel, and in no other one', async () => {
    await asked();
    const approvals = world.teams.channel('Approvals');
    await world.teams.as(anna).sayInChannel(approvals, 'open');
    expect(approvals.lastCard().text).toContain('Requests that wait: 1');
    const helpdesk = world.teams.channel('Helpdesk');
    await world.teams.as(anna).sayInChannel(helpdesk, 'open');
    expect(textOf(helpdesk.posts.at(-1)!.activity)).toContain('Please ask me in the approvals channel');
  });

  it('is for approvers alone: everybody else reads about their own requests', async () => {
    await asked();
    expect(await play.says(omar, 'open')).toBe(
      'Only approvers read what waits for others. Nothing that you asked for is open.',
    );
    const told = await play.says(nora, 'open');
    expect(told).toContain('Only approvers read what waits for others.');
    expect(told).toContain('Lena Berg');
    const approvals = world.teams.channel('Approvals');
    await world.teams.as(omar).sayInChannel(approvals, 'open');
    expect(textOf(approvals.posts.at(-1)!.activity)).toContain('Only approvers read what waits for others.');
  });

  it('is not told while the rights cannot be read', async () => {
    world.sandbox.faults.add({ match: { path: /checkMemberGroups/ }, status: 503, times: 9 });
    expect(await play.says(anna, 'open')).toContain('I could not check whether you are an approver.');
  });
});

describe('an approver who looks at a request', () => {
  it('is named on the list and on the card, until it is over', async () => {
    const request = await asked();
    await world.teams.as(anna).click(await open(anna), 'hold');
    await world.settle();
    expect(play.approvalCard(request).text).toMatch(/Looking at it\s+Anna Smit, until/);
    expect((await open(ben)).text).toContain('Being looked at by Anna Smit, until');
    world.clock.offsetMs = 16 * 60_000;
    await world.settle();
    expect(play.approvalCard(request).text).not.toContain('Looking at it');
    expect((await open(ben)).text).not.toContain('Anna Smit');
  });

  it('keeps nobody from deciding: a card that was there before still counts', async () => {
    const request = await asked();
    const before = play.approvalCard(request);
    await world.teams.as(anna).click(await open(anna), 'hold');
    await play.clickApproval(ben, before);
    await world.settle();
    expect((await play.stored(request)).status).toBe('resolved');
  });

  it('lets go again', async () => {
    const request = await asked();
    await world.teams.as(anna).click(await open(anna), 'hold');
    const again = await open(anna);
    expect(again.text).toContain('You are looking at it, until');
    await world.teams.as(anna).click(again, 'let-go');
    await world.settle();
    expect(play.approvalCard(request).text).not.toContain('Looking at it');
  });

  it('was first: a second one reads who it is, and that they can decide all the same', async () => {
    await asked();
    const [one, two] = [await open(anna), await open(ben)];
    await world.teams.as(anna).click(one, 'hold');
    const answer = await world.teams.as(ben).click(two, 'hold');
    expect(JSON.stringify(answer.body)).toContain('Anna Smit is looking at this');
    expect(JSON.stringify(answer.body)).toContain('You can still decide on it.');
  });

  it('is no approver any more: nothing is held', async () => {
    const request = await asked();
    const card = await open(anna);
    world.sandbox.tenant.arrange(anna.id, { accountEnabled: false });
    const answer = await world.teams.as(anna).click(card, 'hold');
    expect(JSON.stringify(answer.body)).toContain('your own account is disabled');
    expect(await heldOn(request)).toEqual([]);
  });
});

describe('handing a request on', () => {
  /** Opens the form on the list and fills it in. */
  async function hand(by: Person, to: string) {
    const list = await open(by);
    const form = await world.teams.as(by).click(list, 'hand-form');
    const content = (form.body as { value: never }).value;
    return world.teams.as(by).click({ ...list, content }, 'hand-to', { person: to });
  }

  it('tells the other approver privately, and where the card is', async () => {
    const request = await asked();
    await play.at(ben);
    await hand(anna, ben.id);
    await world.settle();
    const told = play.chatOf(ben).at(-1)!;
    expect(told).toContain('Anna Smit asks you to look at a request: Sign-in for Lena Berg');
    expect(told).toContain('https://teams.microsoft.com/l/message/');
    expect(play.approvalCard(request).text).toMatch(/Ben Okafor, until .* \(handed on by Anna Smit\)/);
  });

  it('names them below the card where the bot cannot write to them', async () => {
    await asked();
    world.sandbox.teams.blocked.add(ben.id);
    await hand(anna, ben.id);
    await world.settle();
    const said = world.teams.channel('Approvals').posts.map(({ activity }) => textOf(activity));
    expect(said.join('\n')).toContain('Ben Okafor: Anna Smit asks you to look');
    world.sandbox.teams.blocked.delete(ben.id);
  });

  it('offers neither who asked, nor whose account it is, nor whoever is no approver', async () => {
    await play.submitted(
      pendingRequest({
        ...{ id: 'HAND-0001', tenantId },
        requester: ben,
        subject: dora,
        symptom: 'sign-in-blocked',
        steps: ['enable-sign-in'],
      }),
    );
    const list = await open(anna);
    const form = await world.teams.as(anna).click(list, 'hand-form');
    const text = JSON.stringify(form.body);
    expect(findAction((form.body as { value: never }).value, 'hand-to')).toBeDefined();
    expect(text).toContain('Chlo');
    for (const { displayName } of [anna, ben, dora, omar]) expect(text).not.toContain(`"${displayName}"`);
  });

  it.each([
    ['who asked', nora],
    ['whose account it is', lena],
    ['who is no approver', omar],
  ])('to somebody %s is refused, whatever the form says', async (_who, person) => {
    const request = await asked();
    const list = await open(anna);
    const form = await world.teams.as(anna).click(list, 'hand-form');
    const content = JSON.parse(
      JSON.stringify((form.body as { value: unknown }).value).replaceAll(ben.id, person.id),
    ) as never;
    const answer = await world.teams.as(anna).click({ ...list, content }, 'hand-to', { person: person.id });
    expect(JSON.stringify(answer.body)).toContain('They may not decide on this');
    expect(await heldOn(request)).toEqual([]);
  });

  it('is on record, like looking and letting go', async () => {
    const request = await asked();
    await hand(anna, ben.id);
    const lines = await world.query(
      `select what, actor_id, detail from audit_events where request_id = $1 and what = 'handed-on'`,
      [request.id],
    );
    expect(lines).toEqual([
      { what: 'handed-on', actor_id: anna.id, detail: { subjectId: lena.id, toId: ben.id } },
    ]);
  });
});

describe('help', () => {
  it('tells an approver what approvers can write, and nobody else', async () => {
    const told = await play.says(anna, 'help');
    for (const word of ['open', 'history', 'stop everything', 'is this real'])
      expect(told).toContain(`**${word}**`);
    expect(await play.says(omar, 'help')).not.toContain('You are an approver');
  });

  it('says so where the rights cannot be read', async () => {
    world.sandbox.faults.add({ match: { path: /checkMemberGroups/ }, status: 503, times: 9 });
    expect(await play.says(anna, 'help')).toContain('I could not check it just now');
  });
});

// The last story: what is over is not taken away by the next one.
describe('what waits', () => {
  it('is also a new password that was not read out', async () => {
    play.untouched(omar);
    const request = await play.ask(nora, 'I forgot my password', omar);
    await play.approve(anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
    const list = await open(ben);
    expect(list.text).toContain('Requests that wait: 1');
    expect(list.text).toMatch(/Waits for Anna Smit to read it out before \d/);
    expect(list.buttons).not.toContain("I'm looking at this");
  });
});
