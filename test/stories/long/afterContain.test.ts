import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { story } from '../../helpers/story.js';

// After a containment: giving back, checking again, informing the owner, and bringing back what was changed.

const { vera, anna, ben, chloe, omar } = people;
const CANNOT_SEND = "I can't send mail";

const { world, play } = story();
beforeEach(() => play.startOver());

const tenant = () => world.sandbox.tenant;
const mailbox = () => tenant().mailbox(vera.id)!.latest();
const whole = () => JSON.stringify(mailbox());

/** The containment of Vera's break-in, approved by Anna and Ben and carried out. */
async function contained(): Promise<UnlockRequest> {
  const request = await play.ask(vera, CANNOT_SEND);
  await play.approve(anna, request);
  await play.approve(ben, request);
  return play.stored(request);
}

/** The follow-up request of this kind. */
async function following(kind: 'give-back' | 'restore', origin: UnlockRequest): Promise<UnlockRequest> {
  const rows = await world.query(`select id from requests where slot = $1 and body->'origin'->>'id' = $2`, [
    kind,
    origin.id,
  ]);
  return play.stored({ id: String(rows.at(-1)?.['id']) });
}

describe('giving back', () => {
  async function askedBack(origin: UnlockRequest): Promise<UnlockRequest> {
    await world.teams.as(anna).click(play.approvalCard(origin), 'give-back');
    await world.settle();
    return following('give-back', origin);
  }
  /** Two allow it, as two contained it. Anna, who opened it, is not among them. */
  async function allowed(request: UnlockRequest): Promise<void> {
    await play.approve(ben, request);
    await play.approve(chloe, request);
  }

  it('is a request of its own, allowed at once when every securing step was seen, with sending last', async () => {
    const origin = await contained();
    const request = await askedBack(origin);
    expect(play.approvalCard(request).text).toContain('The account is secured');
    expect(play.approvalCard(request).text).toContain('Unblocks in 90 days');
    await allowed(request);
    const stored = await play.stored(request);
    expect(stored).toMatchObject({ status: 'resolved', approval: { secured: { how: 'confirmed' } } });
    // Nobody ever saw the password that the containment set.
    expect(stored.steps.map(({ remedy }) => remedy)).toEqual([
      'reset-password',
      'enable-sign-in',
      'dismiss-risk',
      'unblock-sender',
    ]);
    expect(tenant().isBlocked(vera.userPrincipalName)).toBe(false);
    expect(tenant().user(vera.id).accountEnabled).toBe(true);
  });

  it('is refused while a securing step failed, until a reason overrides that, which the summary repeats', async () => {
    const asked = await play.ask(vera, CANNOT_SEND);
    world.sandbox.faults.add({ match: { path: /revokeSignInSessions/ }, status: 403, times: 50 });
    await play.approve(anna, asked);
    await play.approve(ben, asked);
    const request = await askedBack(await play.stored(asked));
    expect(play.approvalCard(request).text).toContain('Not signed out everywhere.');
    expect(await play.approve(ben, request)).toContain('does not count as secured');
    expect((await play.stored(request)).status).toBe('pending');
    await play.approve(ben, request, { overrideReason: 'Signed out by hand in Entra' });
    await play.approve(chloe, request, { overrideReason: 'Saw that it was done' });
    expect((await play.stored(request)).status).toBe('resolved');
    expect(play.incident(request).text).toContain('Signed out by hand in Entra');
  });

  it('is checked at five minutes, an hour and a day, in the thread of the incident', async () => {
    const origin = await contained();
    const thread = play.incident(origin).post.conversationId;
    const request = await askedBack(origin);
    await allowed(request);
    for (const minutes of [6, 61, 24 * 60 + 1]) {
      world.clock.offsetMs = minutes * 60_000;
      await world.settle();
    }
    const posts = world.teams
      .channel('Helpdesk')
      .posts.filter(({ conversationId }) => conversationId === thread)
      .filter(({ activity }) => (activity.text ?? '').includes('after the unblock'));
    expect(posts.map(({ activity }) => activity.text)).toEqual([
      expect.stringContaining('Five minutes after the unblock: Vera Lammers is not restricted'),
      expect.stringContaining('One hour after'),
      expect.stringContaining('One day after'),
    ]);
    expect(thread).toContain(';messageid=');
  });

  it('tells where it is decided that somebody is restricted again', async () => {
    const request = await askedBack(await contained());
    await allowed(request);
    tenant().block(vera.userPrincipalName);
    world.clock.offsetMs = 6 * 60_000;
    await world.settle();
    const told = world.teams.channel('Approvals').posts.map(({ activity }) => activity.text ?? '');
    expect(told.join()).toContain('IS RESTRICTED AGAIN');
  });

  it('ends with a short list for the owner, once', async () => {
    const request = await askedBack(await contained());
    const lists = () => play.chatOf(vera).filter((text) => text.includes('Sent Items')).length;
    const before = lists();
    await allowed(request);
    expect(lists()).toBe(before + 1);
    await world.settle();
    expect(lists()).toBe(before + 1);
  });
});

describe('bringing back', () => {
  it('sets rules and forwarding to what they were, byte for byte, once another approver allows it', async () => {
    const before = whole();
    const origin = await contained();
    expect(whole()).not.toBe(before);
    const card = play.incident(origin);
    await world.teams.as(anna).click(card, 'restore', { choice: '0,1,2,3' });
    await world.settle();
    const request = await following('restore', origin);
    expect(await play.approve(anna, request)).toContain('you asked for this yourself');
    await play.approve(ben, request);
    expect((await play.stored(request)).status).toBe('resolved');
    expect(whole()).toBe(before);
  });

  it('says plainly what cannot be brought back', async () => {
    const { text } = play.incident(await contained());
    for (const words of [
      'Cannot be restored',
      'The old password',
      'only the person can allow it again',
      'registers it again',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('leaves a rule alone that does something else by now', async () => {
    const origin = await contained();
    tenant()
      .mailbox(vera.id)!
      .replace({
        ...mailbox(),
        rules: mailbox().rules.map((rule) =>
          rule.Name === 'Archive' ? { ...rule, ForwardTo: ['"x" [SMTP:x@evil.example]'] } : rule,
        ),
      });
    await world.teams.as(anna).click(play.approvalCard(origin), 'restore', { choice: '0' });
    await world.settle();
    const request = await following('restore', origin);
    await play.approve(ben, request);
    expect(await play.stored(request)).toMatchObject({
      status: 'failed',
      steps: [{ reason: { code: 'ChangedSince' } }],
    });
    expect(mailbox().rules.find(({ Name }) => Name === 'Archive')?.Enabled).toBe(false);
  });

  it('is for approvers: whoever else clicks reads why not', async () => {
    const origin = await contained();
    const clicked = await world.teams.as(omar).click(play.incident(origin), 'restore', { choice: '0' });
    expect(JSON.stringify(clicked.body)).toContain('approver');
    const wanted = `select 1 from requests where slot = 'restore' and body->'origin'->>'id' = $1`;
    expect(await world.query(wanted, [origin.id])).toEqual([]);
  });
});
