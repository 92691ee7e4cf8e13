import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';

// A break-in that is neither given back nor called a false alarm gates whatever gives something to that account.

const { vera, anna, ben, chloe, nora, omar } = people;
const CANNOT_SEND = "I can't send mail";
const BLOCKED = 'my account is blocked';
const REASON = { overrideReason: 'Spoke to her in the office, she is herself' };

const { world, play } = story();
beforeEach(() => play.startOver());

const tenant = () => world.sandbox.tenant;
/** No new password can be set for Vera. */
const passwordFails = () =>
  world.sandbox.faults.add({
    match: { method: 'PATCH', path: new RegExp(`/users/${vera.id}$`) },
    status: 403,
    times: 1,
  });

async function contained(): Promise<UnlockRequest> {
  const request = await play.ask(vera, CANNOT_SEND);
  await play.approve(anna, request);
  await play.approve(ben, request);
  return play.stored(request);
}

async function givingBack(origin: UnlockRequest, opener = anna): Promise<UnlockRequest> {
  await world.teams.as(opener).click(play.approvalCard(origin), 'give-back');
  await world.settle();
  const [row] = await world.query(
    `select id from requests where slot = 'give-back' and body->'origin'->>'id' = $1`,
    [origin.id],
  );
  return play.stored({ id: String(row?.['id']) });
}

describe('an ordinary request about an account that was broken into', () => {
  it('lets nobody in by one approver, although the new password had failed', async () => {
    const asked = await play.ask(vera, CANNOT_SEND);
    passwordFails();
    await play.approve(anna, asked);
    await play.approve(ben, asked);
    expect(tenant().user(vera.id).accountEnabled).toBe(false);
    const request = await play.ask(nora, BLOCKED, vera);
    const { text } = play.approvalCard(request);
    expect(text).toContain(`This account has an open break-in: ${asked.id}`);
    expect(text).toContain('The password was not reset.');
    expect(text).toContain('needs 2 approvers');
    await play.approve(anna, request, REASON);
    expect(await play.stored(request)).toMatchObject({
      status: 'pending',
      approvals: [{ by: { id: anna.id } }],
    });
    expect(tenant().user(vera.id).accountEnabled).toBe(false);
    await play.approve(ben, request, REASON);
    expect((await play.stored(request)).status).toBe('resolved');
    expect(play.incident(request).text).toContain('Spoke to her in the office');
  });

  it('that was waiting before it is gated as well, and its card says so', async () => {
    tenant().arrange(vera.id, { accountEnabled: false });
    const request = await play.ask(nora, BLOCKED, vera);
    await play.ask(omar, 'I think my colleague was hacked', vera);
    expect(await play.stored(request)).toMatchObject({ approvalsNeeded: 2, origin: {} });
    expect(play.approvalCard(request).text).toContain('The break-in has not been contained yet.');
    await play.approve(anna, request, REASON);
    expect((await play.stored(request)).status).toBe('pending');
  });

  it('is cancelled when its own asker reports the break-in, and every card says why', async () => {
    tenant().arrange(vera.id, { accountEnabled: false });
    const request = await play.ask(nora, BLOCKED, vera);
    const alarm = await play.ask(nora, 'I think my colleague was hacked', vera);
    expect(await play.stored(request)).toMatchObject({
      status: 'withdrawn',
      breakInSaid: { by: nora.id, request: alarm.id },
    });
    const { text } = play.approvalCard(request);
    expect(text).toContain('said that someone else may be in the account.');
    expect(text).toContain(`The break-in has a request of its own: ${alarm.id}.`);
    expect(play.approvalCard(alarm).text).toContain('Cancelled because of this break-in.');
    expect(play.approvalCard(request).buttons).toEqual([]);
  });

  it('is an ordinary one again when it was a false alarm', async () => {
    tenant().arrange(vera.id, { accountEnabled: false });
    const request = await play.ask(nora, BLOCKED, vera);
    const alarm = await play.ask(omar, 'I think my colleague was hacked', vera);
    expect((await play.stored(request)).origin).toMatchObject({ id: alarm.id });
    await play.decide(anna, alarm, 'false-alarm', { note: 'Called her: all of it is hers' });
    expect(await play.stored(request)).toMatchObject({ status: 'pending', approvalsNeeded: 1 });
    expect((await play.stored(request)).origin).toBeUndefined();
    await play.approve(ben, request);
    expect(tenant().user(vera.id).accountEnabled).toBe(true);
  });

  it('is an ordinary one again when the account was given back', async () => {
    const origin = await contained();
    const back = await givingBack(origin);
    await play.approve(ben, back);
    await play.approve(chloe, back);
    expect(await play.stored(origin)).toMatchObject({ givenBack: { by: back.id } });
    expect(play.approvalCard(origin).buttons).not.toContain('Unblock …');
    tenant().arrange(vera.id, { accountEnabled: false });
    const request = await play.ask(nora, BLOCKED, vera);
    expect(await play.stored(request)).toMatchObject({ approvalsNeeded: 1 });
  });
});

describe('giving back', () => {
  it('takes as many approvers as containing did, and the one who opened it is not among them', async () => {
    const back = await givingBack(await contained());
    expect(await play.approve(anna, back)).toContain('you opened this request');
    await play.approve(ben, back);
    expect((await play.stored(back)).status).toBe('pending');
    expect(tenant().isBlocked(vera.userPrincipalName)).toBe(true);
    await play.approve(chloe, back);
    expect((await play.stored(back)).status).toBe('resolved');
    expect(tenant().isBlocked(vera.userPrincipalName)).toBe(false);
  });

  it('does not call the account secured while a sign-in method of the thief is still there', async () => {
    const asked = await play.ask(vera, CANNOT_SEND);
    world.sandbox.faults.add({
      match: { method: 'DELETE', path: /microsoftAuthenticatorMethods/ },
      status: 403,
      times: 50,
    });
    await play.approve(anna, asked);
    await play.approve(ben, asked);
    const back = await givingBack(await play.stored(asked));
    const { text } = play.approvalCard(back);
    expect(text).not.toContain('The account is secured');
    expect(text).toContain('Chosen, but not seen: Remove a sign-in method: “Pixel 4”');
    expect(await play.approve(ben, back)).toContain('does not count as secured');
    expect(await play.approve(ben, back, { overrideReason: 'x' })).toContain('a few words');
    expect((await play.stored(back)).status).toBe('pending');
  });

  it('names what the evidence advised and nobody chose', async () => {
    const asked = await play.ask(vera, CANNOT_SEND);
    const { post } = play.approvalCard(asked);
    for (const person of [anna, ben]) {
      const { version } = await play.stored(asked);
      const data = { requestId: asked.id, version, choice: '0,1' };
      await world.teams.as(person).invoke(post, { verb: 'approve', data });
      await world.settle();
    }
    const back = await givingBack(await play.stored(asked));
    expect(play.approvalCard(back).text).toContain(
      'The evidence advised this, but nobody chose it: Stop forwarding',
    );
  });
});

describe('the intruder, who asks in the owner’s name', () => {
  it('reads what they said, and not what the evidence made of it', async () => {
    const before = (await play.at(vera)).chat().length;
    const request = await play.ask(vera, CANNOT_SEND);
    expect((await play.stored(request)).kind).toBe('contain');
    await play.approve(anna, request);
    await play.approve(ben, request);
    const said = play.chatOf(vera).slice(before).join('\n');
    expect(said).toContain('You asked: let me send e-mail again');
    expect(said).not.toMatch(/someone else's hands|break-in|Secured|rule|forward/i);
  });

  it('cannot cancel the break-in: they only stop waiting, and the helpdesk gets it', async () => {
    const request = await play.ask(vera, CANNOT_SEND);
    await world.teams.as(vera).click(play.cardOf(vera, request), 'withdraw');
    await world.settle();
    expect(await play.stored(request)).toMatchObject({ kind: 'contain', status: 'pending' });
    expect(play.cardOf(vera, request).text).toContain('Cancelled');
    // As after any request that was cancelled.
    expect(play.cardOf(vera, request).buttons).toEqual(['Ask again']);
    expect(play.incident(request).text).toContain('Vera Lammers cancelled');
    await play.approve(anna, request);
    await play.approve(ben, request);
    expect((await play.stored(request)).status).toBe('resolved');
    expect(play.incident(request).text).toContain('Vera Lammers cancelled');
  });
});
