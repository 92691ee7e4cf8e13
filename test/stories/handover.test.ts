import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { textOf } from '../../sandbox/connector/readable.js';
import type { Person } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';
import { passwordIn, sentenceOf } from '../helpers/storyPlayer.js';

// Handing over is a step: nobody reads "Solved" before the person has the new password.

const { anna, ben, chloe, nora, omar } = people;
const MINUTE = 60_000;
const FORGOT = 'I forgot my password';

const { world, play } = story({ env: { PROOF_RAISED_BY: 'again' } });
beforeEach(async () => {
  await play.startOver();
  // What was handed over in an earlier story must not count, and nothing of it comes due.
  await world.query(`update credentials set state = 'gone', sealed = null, shown_at = null`);
  await world.query(`delete from pgboss.job where state in ('created', 'retry')`);
});

/** Nora asks for Omar, who cannot sign in, and Anna approves. */
async function forOmar(approver = anna): Promise<UnlockRequest> {
  play.untouched(omar);
  await play.ask(nora, FORGOT, omar);
  // An earlier story may have ended at a later hour.
  const [row] = await world.query(`select id from requests where status = 'pending'`);
  const request = await play.stored({ id: String(row?.['id']) });
  await play.approve(approver, request);
  return play.stored(request);
}

/** Time goes on, and the jobs that are due run. */
async function later(minutes: number): Promise<void> {
  world.clock.offsetMs = minutes * MINUTE;
  await world.settle();
}

const press = async (person: Person, request: UnlockRequest, verb: string) => {
  const clicked = await world.teams.as(person).click(play.cardOf(person, request), verb);
  await world.settle();
  return sentenceOf(clicked);
};

const reminders = () => play.chatOf(anna).filter((text) => text.startsWith('Click “Show once”'));

const inChannel = (name: 'Approvals' | 'Helpdesk') =>
  world.teams.channel(name).posts.map(({ activity }) => textOf(activity));

describe('a new password that nobody has opened', () => {
  it('is not solved for anybody: each card says where it is, and until when', async () => {
    const request = await forOmar();
    for (const card of [play.approvalCard(request), play.incident(request)]) {
      expect(card.text).not.toContain('Solved');
      expect(card.text).toContain('Waits to be handed over');
      expect(card.text).toMatch(
        new RegExp(`It waits for ${anna.displayName} to read it out, until .*\\d\\d:\\d\\d`),
      );
    }
    const asker = play.cardOf(nora, request);
    expect(asker.text).toContain('Ready to be handed over');
    expect(asker.text).toContain(
      `The new password for ${omar.displayName} is ready. ${anna.displayName} gives it to ${omar.displayName}`,
    );
    expect(asker.text).not.toMatch(/Solved|This is done/);
    expect(play.chatOf(nora).at(-1)).toMatch(/^New password for Omar Haddad: the new password is ready/);
  });

  it('is told to its approver five minutes before it is wiped, once', async () => {
    const request = await forOmar();
    await later(9);
    const before = reminders().length;
    expect(reminders()).toHaveLength(before);
    await later(11);
    expect(reminders()).toHaveLength(before + 1);
    expect(reminders().at(-1)).toMatch(
      new RegExp(`At .*\\d\\d:\\d\\d it is wiped, and ${omar.displayName} cannot sign in`),
    );
    await later(13);
    expect(reminders()).toHaveLength(before + 1);
    expect((await play.stored(request)).handover?.remindedAt).toBeDefined();
  });

  it('brings no reminder when it was opened', async () => {
    const request = await forOmar();
    const before = reminders().length;
    passwordIn(await play.reveal(anna, request));
    await later(11);
    expect(reminders()).toHaveLength(before);
  });

  it('is told in the channel where its approver cannot be reached', async () => {
    // Piet becomes an approver. He is in no team with the bot and has not installed it.
    const group = [...world.sandbox.tenant.groups.values()].find(({ members }) => members.includes(anna.id))!;
    group.members.push(people.piet.id);
    await forOmar(people.piet);
    await later(11);
    const told = inChannel('Approvals').filter((text) => text.includes('waits in your private chat with me'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^${people.piet.displayName}: `));
  });
});

describe('a new password that was wiped unseen', () => {
  it('is not handed over: asker, approvers and helpdesk read so, with what happens next', async () => {
    const request = await forOmar();
    await later(16);
    for (const card of [play.approvalCard(request), play.incident(request)]) {
      expect(card.text).toContain('Not handed over');
      expect(card.text).toContain('Nobody opened it before');
      expect(card.text).toContain(`The old password no longer works: ${omar.displayName} cannot sign in.`);
    }
    expect(play.approvalCard(request).buttons).toContain('Issue a new one');
    expect(play.incident(request).buttons).toEqual([]);
    const asker = play.cardOf(nora, request);
    expect(asker.text).toContain(`Nobody opened the one for ${omar.displayName} before`);
    expect(asker.text).toMatch(/call your helpdesk/i);
    expect(asker.text).not.toContain('An admin will read the new password');
    expect(play.chatOf(nora).at(-1)).toMatch(
      /^New password for Omar Haddad: nobody opened the new password in time/,
    );
    const missed = (text: string) => text.startsWith('Not handed over: the new') && text.includes(request.id);
    for (const channel of ['Approvals', 'Helpdesk'] as const)
      expect(inChannel(channel).filter(missed)).toHaveLength(1);
    expect(play.cardOf(anna, request).text).toContain('An approver can issue a new one');
  });

  it('is made once more for the person, by any approver, with an approval of its own', async () => {
    const request = await forOmar();
    await later(16);
    expect(await play.decide(ben, request, 'issue-anew')).toBe('A new card waits in the approvals channel.');
    const first = await play.stored(request);
    const anew = await play.stored({ id: first.handover!.issuedAnew!.id });
    expect(anew).toMatchObject({
      status: 'pending',
      requester: { id: nora.id },
      subject: { id: omar.id },
      symptom: 'password-not-accepted',
      insteadOf: request.id,
    });
    expect(play.approvalCard(request).text).toContain(`${ben.displayName} asked for another one`);
    expect(play.approvalCard(request).buttons).not.toContain('Issue a new one');
    expect(play.cardOf(nora, request).text).toContain(`see request ${anew.id}`);
    expect(play.approvalCard(anew).text).toContain(
      `Request ${request.id}: that one did not reach the person`,
    );
    play.untouched(omar);
    await play.approve(ben, anew);
    const password = passwordIn(await play.reveal(ben, anew));
    expect(password).toMatch(/-/);
    expect((await play.stored(anew)).status).toBe('resolved');
  });

  it('is made once more by nobody who asked, and not for themselves', async () => {
    const request = await forOmar();
    await later(16);
    const group = [...world.sandbox.tenant.groups.values()].find(({ members }) => members.includes(anna.id))!;
    group.members.push(nora.id, omar.id);
    expect(await play.decide(nora, request, 'issue-anew')).toMatch(/you asked for this yourself/);
    expect(await play.decide(omar, request, 'issue-anew')).toMatch(/this is about your own account/);
    group.members = group.members.filter((id) => id !== nora.id && id !== omar.id);
    expect(await play.decide(people.piet, request, 'issue-anew')).toMatch(/^(Only people|Alleen mensen)/);
    expect((await play.stored(request)).handover?.issuedAnew).toBeUndefined();
  });

  it('is made once more only once: who comes second reads who was first', async () => {
    const request = await forOmar();
    await later(16);
    const card = play.approvalCard(request);
    await play.decide(ben, request, 'issue-anew');
    const second = await world.teams.as(chloe).click(card, 'issue-anew');
    expect(sentenceOf(second)).toMatch(
      new RegExp(`^Another one was already asked for by ${ben.displayName}`),
    );
  });

  it('is not made once more while its approver can still open it', async () => {
    const request = await forOmar();
    expect(play.approvalCard(request).buttons).not.toContain('Issue a new one');
    const { post } = play.approvalCard(request);
    const data = { requestId: request.id, version: request.version };
    const clicked = await world.teams.as(ben).invoke(post, { verb: 'issue-anew', data });
    expect(sentenceOf(clicked)).toMatch(/^That is not possible at this moment/);
  });
});

describe('a new password that was opened', () => {
  it('is opened, and not read out, until its approver says so', async () => {
    const request = await forOmar();
    passwordIn(await play.reveal(anna, request));
    await world.settle();
    expect(play.approvalCard(request).text).toMatch(
      new RegExp(`${anna.displayName} opened it at .*Whether it was read out, nobody has said yet`),
    );
    expect(play.approvalCard(request).text).toContain('Opened');
    expect(play.cardOf(nora, request).text).toContain(`${anna.displayName} has it now`);
    expect((await play.stored(request)).handover?.readOut).toBeUndefined();
  });

  it('leaves the screen when its approver says that they read it out, and everybody reads so', async () => {
    const request = await forOmar();
    const password = passwordIn(await play.reveal(anna, request));
    const seen = world.teams.as(anna).lastCard();
    expect(seen.buttons).toContain('I have read it out');
    await world.teams.as(anna).click(seen, 'read-out');
    await world.settle();
    expect(play.cardOf(anna, request).text).not.toContain(password);
    expect(play.cardOf(anna, request).text).toContain('Read out');
    const [row] = await world.query('select sealed from credentials where request_id = $1', [request.id]);
    expect(row).toEqual({ sealed: null });
    for (const card of [play.approvalCard(request), play.incident(request)]) {
      expect(card.text).toContain('Handed over');
      expect(card.text).toMatch(new RegExp(`${anna.displayName} read it out at `));
      expect(card.text).not.toContain('Solved');
    }
    expect(play.cardOf(nora, request).text).toMatch(new RegExp(`${anna.displayName} read it out at `));
  });

  it('is called read out by nobody else', async () => {
    const request = await forOmar();
    passwordIn(await play.reveal(anna, request));
    await play.says(ben, 'help');
    const data = { requestId: request.id, version: request.version };
    const post = world.teams.as(ben).chat().at(-1)!;
    const clicked = await world.teams.as(ben).invoke(post, { verb: 'read-out', data });
    expect(sentenceOf(clicked)).toMatch(/^Only the approver who opened it/);
  });

  it('can be said to be read out later, when its card is drawn again', async () => {
    const request = await forOmar();
    passwordIn(await play.reveal(anna, request));
    await later(16);
    expect(play.cardOf(anna, request).buttons).toEqual(['I have read it out']);
    await press(anna, request, 'read-out');
    expect((await play.stored(request)).handover).toMatchObject({ readOut: { by: { id: anna.id } } });
    expect(play.cardOf(anna, request).buttons).toEqual([]);
  });

  it('and never read out can be made once more, and then it counts as a second one', async () => {
    const request = await forOmar();
    passwordIn(await play.reveal(anna, request));
    await later(16);
    expect(play.approvalCard(request).buttons).toContain('Issue a new one');
    expect(await play.decide(ben, request, 'issue-anew')).toBe('A new card waits in the approvals channel.');
    const anew = { id: (await play.stored(request)).handover!.issuedAnew!.id };
    play.untouched(omar);
    await play.approve(ben, anew);
    // One more than for the first, because somebody may have the first one.
    expect(await play.stored(anew)).toMatchObject({ status: 'pending', approvalsNeeded: 2 });
    await play.approve(chloe, anew);
    expect((await play.stored(anew)).status).toBe('resolved');
  });
});
