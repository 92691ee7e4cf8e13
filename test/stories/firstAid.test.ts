import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';
import { StoryPlayer } from '../helpers/storyPlayer.js';
import { startWorld } from '../helpers/world.js';

// A break-in that one approver stops at once, before a second one is there.

const { vera, nora, anna, ben, chloe } = people;
const CANNOT_SEND = "I can't send mail";

const { world, play } = story();
beforeEach(() => play.startOver());

const mailbox = () => world.sandbox.tenant.mailbox(vera.id)!.latest();
const isEnabled = () => world.sandbox.tenant.user(vera.id).accountEnabled;

async function stopped(): Promise<UnlockRequest> {
  const request = await play.ask(nora, CANNOT_SEND, vera);
  await play.decide(anna, request, 'first-aid');
  return play.stored(request);
}

describe('“Stop it now” on a break-in', () => {
  it('says beforehand what it does, and that one approver is enough', async () => {
    const request = await play.ask(nora, CANNOT_SEND, vera);
    const { text, buttons } = play.approvalCard(request);
    expect(buttons).toContain('Stop it now');
    expect(text).toMatch(
      /“Stop it now” needs one approver: .*Block sign-in.*It can be undone, but not this: Sign out everywhere\./,
    );
  });

  it('shuts the intruder out with one click: signed out, blocked, no forwarding, no bad rules', async () => {
    const request = await stopped();
    expect(request).toMatchObject({ status: 'pending', approvals: [], firstAid: { by: { id: anna.id } } });
    expect(isEnabled()).toBe(false);
    expect(mailbox()).toMatchObject({ ForwardingSmtpAddress: null });
    expect(
      mailbox()
        .rules.filter(({ Enabled }) => Enabled)
        .map(({ Name }) => Name),
    ).toEqual(['Junk E-mail Rule', 'Projects']);
  });

  it('leaves for two approvers what cannot be undone', async () => {
    const before = world.sandbox.tenant.grants.length;
    const request = await stopped();
    expect(world.sandbox.tenant.grants).toHaveLength(before);
    const { text, buttons } = play.approvalCard(request);
    expect(text).toMatch(/Anna Smit clicked “Stop it now”/);
    expect(buttons).not.toContain('Stop it now');
    expect(buttons).not.toContain('Deny …');
    await play.approve(anna, request);
    expect(await play.stored(request)).toMatchObject({ status: 'pending' });
    await play.approve(ben, request);
    const over = await play.stored(request);
    expect(over.status).toBe('resolved');
    expect(over.steps.map(({ remedy }) => remedy)).toContain('reset-password');
  });

  it('is given back as everything else: by as many others as a break-in needs', async () => {
    const request = await stopped();
    await play.approve(anna, request);
    await play.approve(ben, request);
    await play.decide(chloe, request, 'give-back');
    const [row] = await world.query(
      `select body from requests where slot = 'give-back' order by body->>'createdAt' desc`,
    );
    expect(row?.['body']).toMatchObject({
      status: 'pending',
      approvalsNeeded: 2,
      openedBy: { id: chloe.id },
    });
  });

  it('that was a false alarm is given back from its card, and the record keeps what was done', async () => {
    const request = await stopped();
    await play.decide(ben, request, 'false-alarm', { note: 'she is on holiday' });
    const over = await play.stored(request);
    expect(over).toMatchObject({ falseAlarm: true });
    expect(over.steps.map(({ state }) => state)).not.toContain('planned');
    expect(play.approvalCard(request).buttons).toContain('Unblock …');
    expect(isEnabled()).toBe(false);
  });

  it('tells nobody who waits: whoever is in the account may read along', async () => {
    const request = await play.ask(nora, CANNOT_SEND, vera);
    const before = play.chatOf(nora).at(-1);
    await play.decide(anna, request, 'first-aid');
    expect(play.chatOf(nora).at(-1)).toBe(before);
  });

  it('counts in the burst of an approver, so that a stolen Teams does not lock a company out', async () => {
    const few = await startWorld({ env: { APPROVALS_PER_HOUR: '1' } });
    const other = new StoryPlayer(few);
    const first = await other.ask(nora, CANNOT_SEND, vera);
    await other.decide(anna, first, 'deny', { reason: 'not this one' });
    few.clock.offsetMs += 60_000;
    const second = await other.ask(ben, CANNOT_SEND, vera);
    await other.decide(anna, second, 'first-aid');
    expect((await other.stored(second)).status).toBe('pending');
    expect(few.sandbox.tenant.user(vera.id).accountEnabled).toBe(true);
    await few.close();
  });
});
