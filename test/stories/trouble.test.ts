import { afterEach, describe, expect, it } from 'vitest';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { neededPermissions } from '../../sandbox/tenant/settings.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';
import { sentenceOf } from '../helpers/storyPlayer.js';
import { QUICK } from '../helpers/world.js';

// Microsoft does not answer, or answers late. The bot makes each change once, and never says that something is done
// when it is not.

// When a change is not visible yet, the bot looks again 30 seconds later, on this world's clock.
const { world, play } = story({ around: { timings: { ...QUICK, confirmLater: 30_000 } } });
afterEach(() => {
  const { tenant, faults, calls } = world.sandbox;
  world.clock.offsetMs = 0;
  tenant.settings.grants = new Set(neededPermissions);
  tenant.settings.readLagMs = 0;
  tenant.settings.exchangeRole = 'full';
  faults.clear();
  calls.clear();
  tenant.arrange(people.lena.id, { accountEnabled: false });
});

const USER = /^\/graph\/v1\.0\/users\/[^/]+$/;
const patch = { method: 'PATCH', path: USER };

function block(): Promise<UnlockRequest> {
  return play.ask(people.lena, 'my account is blocked');
}

async function forget(subject: Person = people.omar): Promise<UnlockRequest> {
  play.untouched(subject);
  return play.ask(people.nora, 'I forgot my password', subject);
}

/** Anna approves the request. Returns the stored request afterwards. */
async function enabling(request: UnlockRequest): Promise<UnlockRequest> {
  await play.approve(people.anna, request);
  return play.stored(request);
}

describe('a refusal of Microsoft', () => {
  it('names the missing permission on the card, and the person is told without the details', async () => {
    world.sandbox.tenant.settings.grants.delete('User.EnableDisableAccount.All');
    const done = await enabling(await block());
    expect(done.status).toBe('failed');
    const card = play.approvalCard(done);
    expect(card.text).toMatch(/Microsoft refused it: grant the bot .*User\.EnableDisableAccount\.All/);
    expect(card.buttons).toContain('Open the user in Entra');
    expect(play.chatOf(people.lena).at(-1)).toMatch(/^It did not work: Sign-in for you\./);
    expect(play.cardOf(people.lena, done).text).not.toContain('User.EnableDisableAccount');
    expect(play.incident(done).text).toMatch(/Authorization_RequestDenied/);
    expect(play.writesTo(people.lena)).toHaveLength(1);
  });

  it('of the first step leaves out what only makes sense after it', async () => {
    world.sandbox.tenant.settings.grants.delete('User-PasswordProfile.ReadWrite.All');
    const request = await forget();
    await play.approve(people.anna, request);
    expect((await play.stored(request)).status).toBe('failed');
    expect(play.writesTo(people.omar)).toMatchObject([{ method: 'PATCH', status: 403 }]);
    expect(play.approvalCard(request).text).toMatch(/[Ee]arlier step did not work/);
    const [row] = await world.query('select state, sealed from credentials where request_id = $1', [
      request.id,
    ]);
    expect(row).toEqual({ state: 'gone', sealed: null });
  });

  it('of the second step is said on the card, and the password can still be read out', async () => {
    world.sandbox.tenant.settings.grants.delete('User.RevokeSessions.All');
    const request = await forget();
    await play.approve(people.anna, request);
    expect((await play.stored(request)).status).toBe('partly-resolved');
    const { text } = play.approvalCard(request);
    expect(text).toContain('Waits to be handed over');
    expect(text).toContain('Did not work');
    expect(play.chatOf(people.nora).at(-1)).toMatch(
      /^New password for Omar Haddad: the new password is ready/,
    );
    expect(play.cardOf(people.anna, request).buttons).toContain('Show once');
  });

  it('in Exchange names what is missing there', async () => {
    world.sandbox.tenant.settings.exchangeRole = 'view-only';
    world.sandbox.tenant.block(people.julia.userPrincipalName);
    play.securedByHand(people.julia);
    const request = await play.ask(people.julia, 'Ik kan geen mail versturen');
    await play.approve(people.anna, request, { secured: 'checked' });
    expect((await play.stored(request)).status).toBe('failed');
    expect(play.approvalCard(request).text).toMatch(/grant the bot .*Exchange/);
    expect(play.approvalCard(request).buttons).toContain('Open Restricted entities');
  });

  it('because somebody was unblocked too often says that only Microsoft can help', async () => {
    play.securedByHand(people.rita);
    const request = await play.ask(people.rita, "I can't send mail");
    await play.approve(people.anna, request, { secured: 'checked' });
    expect((await play.stored(request)).status).toBe('failed');
    expect(play.approvalCard(request).text).toContain(
      'Ask Microsoft Support: only they can unblock this address now.',
    );
    expect(play.writesTo(people.rita)).toHaveLength(1);
  });
});

describe('an account that became privileged after it was asked for', () => {
  it('is not touched', async () => {
    const request = await block();
    world.sandbox.tenant.assignRole(people.lena.id, '62e90394-69f5-4237-9190-012177145e10');
    const done = await enabling(request);
    world.sandbox.tenant.roleAssignments = world.sandbox.tenant.roleAssignments.filter(
      ({ principalId }) => principalId !== people.lena.id,
    );
    expect(done.status).toBe('failed');
    expect(play.writes()).toEqual([]);
    expect(play.approvalCard(done).text).toContain('The account has an admin role now');
  });
});

describe('a change that Microsoft asks to be patient with', () => {
  it.each([
    ['as Graph says it', { error: { code: 'TooManyRequests', message: 'Please try again later.' } }],
    ['by a gateway, without a body', undefined],
  ])('waits as long as it is told %s, says until when, and is made once', async (_, body) => {
    world.sandbox.faults.add({ match: patch, status: 429, headers: { 'Retry-After': '120' }, body });
    const request = await block();
    await play.approve(people.anna, request);
    expect((await play.stored(request)).status).toBe('executing');
    expect(play.approvalCard(request).text).toMatch(/Waiting for Microsoft until (\d+ \w+ )?\d\d:\d\d/);
    expect(world.sandbox.tenant.user(people.lena.id).accountEnabled).toBe(false);

    world.clock.offsetMs = 100_000;
    await world.settle();
    expect(play.writesTo(people.lena)).toHaveLength(1);

    world.clock.offsetMs = 125_000;
    await world.settle();
    expect((await play.stored(request)).status).toBe('resolved');
    expect(play.writesTo(people.lena).map(({ status }) => status)).toEqual([429, 204]);
    expect(play.chatOf(people.lena).at(-1)).toBe('Solved: Sign-in for you.');
  });

  it('keeps the very password that was sealed first', async () => {
    world.sandbox.faults.add({ match: patch, status: 429, headers: { 'Retry-After': '60' }, body: {} });
    const request = await forget();
    await play.approve(people.anna, request);
    const sealed = await world.query('select sealed from credentials where request_id = $1', [request.id]);
    world.clock.offsetMs = 65_000;
    await world.settle();
    expect(await world.query('select sealed from credentials where request_id = $1', [request.id])).toEqual(
      sealed,
    );
    expect((await play.stored(request)).status).toBe('resolved');
    const bodies = play.writesTo(people.omar).filter(({ method }) => method === 'PATCH');
    expect(bodies).toHaveLength(2);
    expect(bodies[0]!.body).toEqual(bodies[1]!.body);
  });
});

describe('a change whose answer was lost', () => {
  it.each([
    ['a 503', { status: 503 }],
    ['a 504', { status: 504 }],
    ['a dropped connection', { drop: true }],
  ])('by %s is seen in the tenant and not sent again', async (_, fault) => {
    world.sandbox.faults.add({ match: patch, phase: 'after', ...fault });
    const done = await enabling(await block());
    expect(done.status).toBe('resolved');
    expect(play.writesTo(people.lena)).toHaveLength(1);
  });

  it('before it was made is sent once more', async () => {
    world.sandbox.faults.add({ match: patch, phase: 'before', status: 503 });
    const done = await enabling(await block());
    expect(done.status).toBe('resolved');
    expect(play.writesTo(people.lena).map(({ status }) => status)).toEqual([503, 204]);
  });

  it('is found for a password and for an unblocked sender too', async () => {
    world.sandbox.faults.add({ match: patch, phase: 'after', drop: true });
    world.sandbox.faults.add({ match: { path: /revokeSignInSessions$/ }, phase: 'after', status: 503 });
    const request = await forget();
    await play.approve(people.anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
    expect(play.writesTo(people.omar)).toHaveLength(2);

    world.sandbox.tenant.block(people.julia.userPrincipalName);
    world.sandbox.faults.add({
      match: { cmdlet: 'Remove-BlockedSenderAddress' },
      phase: 'after',
      status: 503,
    });
    play.securedByHand(people.julia);
    const other = await play.ask(people.julia, 'Ik kan geen mail versturen');
    await play.approve(people.anna, other, { secured: 'checked' });
    expect((await play.stored(other)).status).toBe('resolved');
    expect(play.writesTo(people.julia)).toHaveLength(1);
  });
});

describe('a change that readers do not see yet', () => {
  it('is waited for, and counts as done only when it shows', async () => {
    world.sandbox.tenant.settings.readLagMs = 600_000;
    const waiting = await enabling(await block());
    expect(waiting).toMatchObject({ status: 'executing', steps: [{ state: 'started', accepted: true }] });
    expect(play.approvalCard(waiting).text).toMatch(/Waiting for Microsoft until (\d+ \w+ )?\d\d:\d\d/);
    const request = waiting;
    world.sandbox.tenant.settings.readLagMs = 0;
    world.clock.offsetMs = 31_000;
    await world.settle();
    expect((await play.stored(request)).status).toBe('resolved');
    expect(play.writesTo(people.lena)).toHaveLength(1);
  });

  it('is not called done when it never shows', async () => {
    world.sandbox.tenant.settings.readLagMs = 3_600_000;
    const request = await enabling(await block());
    world.clock.offsetMs = 16 * 60_000;
    await world.settle();
    world.sandbox.tenant.settings.readLagMs = 0;
    expect((await play.stored(request)).status).toBe('failed');
    expect(play.approvalCard(request).text).toContain(
      'Microsoft does not show the change. Check it by hand.',
    );
    expect(play.writesTo(people.lena)).toHaveLength(1);
  });
});

describe('while the directory is down', () => {
  it('a click is received, and changes nothing before the directory is back', async () => {
    const request = await block();
    world.sandbox.faults.add({ match: { path: /checkMemberGroups|\$batch/ }, status: 503, times: 50 });
    const card = play.approvalCard(request);
    const clicked = await world.teams.as(people.anna).click(card, 'approve');
    expect(sentenceOf(clicked)).toMatch(/^Received\. Your rights are being checked/);
    expect(await play.stored(request)).toEqual(request);
    world.sandbox.faults.clear();
    await world.settle();
    expect((await play.stored(request)).status).toBe('resolved');
  });

  it('what only wants to be seen is refused with a friendly sentence', async () => {
    const request = await block();
    world.sandbox.faults.add({ match: { path: /checkMemberGroups|\$batch/ }, status: 503, times: 50 });
    const clicked = await world.teams.as(people.anna).click(play.approvalCard(request), 'details');
    expect(sentenceOf(clicked)).toBe(
      'Try again in a minute. Whether you may do this could not be checked. Nothing was changed.',
    );
    world.sandbox.faults.clear();
    await play.approve(people.anna, request);
  });

  it('a conversation keeps what was said, so that it can be tried again', async () => {
    await play.reports(people.lena, 'my account is blocked', people.lena, { until: 'confirm' });
    world.sandbox.faults.add({ match: { path: '/graph/' }, status: 503, times: 200 });
    expect(await play.says(people.lena, 'yes')).toMatch(/could not look at the directory/);
    world.sandbox.faults.clear();
    await play.says(people.lena, 'Try again');
    await play.goesOn(people.lena, { details: 'since lunch' });
    await world.settle();
    const request = await play.newest(people.lena);
    expect(request).toMatchObject({ status: 'pending', answers: { details: 'since lunch' } });
    expect((await enabling(request)).status).toBe('resolved');
  });

  it('for good, a plan ends as failed with the way to do it by hand', async () => {
    const request = await block();
    world.sandbox.faults.add({ match: patch, status: 503, times: 100 });
    const done = await enabling(request);
    expect(done.status).toBe('failed');
    expect(play.writesTo(people.lena)).toHaveLength(5);
    const card = play.approvalCard(done);
    expect(card.text).toContain('Microsoft could not be reached.');
    expect(card.text).toContain('By hand: edit the account status and switch Account enabled on.');
    expect(card.buttons).toContain('Open the user in Entra');
    const opened = await world.teams.as(people.anna).click(card, 'Open the user in Entra');
    expect(opened.url).toContain(people.lena.id);
  });
});
