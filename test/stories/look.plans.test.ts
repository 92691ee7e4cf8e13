import { afterEach, describe, expect, it } from 'vitest';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';
import { WORDS } from '../helpers/storyPlayer.js';

// The findings decide what the bot asks the admins. Two causes make one plan. The bot never touches what is out of its
// reach.

const { world, play } = story();
afterEach(() => {
  world.sandbox.calls.clear();
  world.sandbox.tenant.arrange(people.omar.id, { accountEnabled: true });
});

const PASSWORD = WORDS['password-not-accepted'].en;
const MAIL = WORDS['cannot-send-mail'].en;
const RESET = ['reset-password', 'revoke-sessions'];

/** A short text for each call that changed the person's account, in order. */
const changes = (person: Person) =>
  play.writesTo(person).map(({ cmdlet, method, path, body }) => {
    const [member] = Object.keys(body ?? {});
    return cmdlet ?? `${method} ${path.endsWith(person.id) ? member : path.split('/').at(-1)}`;
  });

describe('two causes at once', () => {
  it('restricted and disabled: one plan, sign-in before sending, and both are right in the end', async () => {
    const { tenant } = world.sandbox;
    play.securedByHand(people.dora);
    const request = await play.ask(people.nora, MAIL, people.dora);
    expect(request.steps.map(({ remedy }) => remedy)).toEqual(['enable-sign-in', 'unblock-sender']);
    const { text } = play.approvalCard(request);
    expect(text).toContain('Sign-in is blocked');
    expect(text).toMatch(/Restricted from sending|On Microsoft's list of restricted senders/);

    await play.approve(people.anna, request, { secured: 'checked' });

    expect((await play.stored(request)).status).toBe('resolved');
    expect(changes(people.dora)).toEqual(['PATCH accountEnabled', 'Remove-BlockedSenderAddress']);
    expect(tenant.user(people.dora.id).accountEnabled).toBe(true);
    expect(tenant.isBlocked(people.dora.userPrincipalName)).toBe(false);
  });

  it('disabled and a forgotten password: the account opens only after the password is new', async () => {
    play.untouched(people.omar);
    world.sandbox.tenant.arrange(people.omar.id, { accountEnabled: false });
    const request = await play.ask(people.nora, PASSWORD, people.omar);
    expect(request.steps.map(({ remedy }) => remedy)).toEqual([...RESET, 'enable-sign-in']);

    await play.approve(people.ben, request);

    expect((await play.stored(request)).status).toBe('resolved');
    expect(changes(people.omar)).toEqual([
      'PATCH passwordProfile',
      'POST revokeSignInSessions',
      'PATCH accountEnabled',
    ]);
    expect(world.sandbox.tenant.user(people.omar.id).accountEnabled).toBe(true);
  });

  it('an expired password and a lockout: a new password, because no waiting makes it valid again', async () => {
    const request = await play.ask(people.emil, PASSWORD);
    expect(request.steps.map(({ remedy }) => remedy)).toEqual(RESET);
    const { text } = play.approvalCard(request);
    expect(text).toContain('password expired');
    expect(text).toContain('locked after too many attempts');
  });
});

describe('an account out of reach', () => {
  it.each([
    ['can switch on an admin role', people.eva],
    ['owns a group that can hold roles', people.owen],
    ['is a Global Administrator', people.greta],
  ])('that %s goes to a human', async (_, subject) => {
    const request = await play.ask(people.nora, PASSWORD, subject);
    expect(request).toMatchObject({ handOff: 'privileged', steps: [] });
    expect(play.approvalCard(request).text).toContain('admins are what attackers imitate');
    expect(play.writes()).toEqual([]);
  });

  it('that is synchronised gets exact steps for Active Directory', async () => {
    const request = await play.ask(people.sven, 'my account is blocked');
    expect(request).toMatchObject({ handOff: 'directory-synced', steps: [] });
    const { text } = play.approvalCard(request);
    expect(text).toContain('Unlock-ADAccount -Identity');
    expect(text).toContain('Cloud Sync');
    // Whoever has Cloud Sync has no such command.
    expect(text).not.toContain('Start-ADSyncSyncCycle');
    expect(play.writes()).toEqual([]);
  });
});

describe('the approver is warned', () => {
  it('of a risk that Microsoft sees', async () => {
    const request = await play.ask(people.ravi, PASSWORD);
    const { text, post } = play.approvalCard(request);
    expect(text).toContain('Risk according to Microsoft: high.');
    expect(JSON.stringify(post.activity)).toContain('"style":"attention"');
  });

  it('of somebody who comes back within 30 days', async () => {
    for (const _ of ['first', 'second']) {
      play.untouched(people.mia);
      const request = await play.ask(people.mia, PASSWORD);
      await play.approve(people.anna, request);
    }
    const third = await play.ask(people.mia, PASSWORD);
    expect(play.approvalCard(third).text).toContain('Request number 3 in 30 days');
  });

  it('of an address that is restricted again: Microsoft limits how often it is given back', async () => {
    play.securedByHand(people.julia);
    const first = await play.ask(people.julia, WORDS['cannot-send-mail'].nl);
    await play.approve(people.anna, first, { secured: 'checked' });
    world.sandbox.tenant.block(people.julia.userPrincipalName);
    const again = await play.ask(people.julia, WORDS['cannot-send-mail'].nl);
    expect(play.approvalCard(again).text).toContain('Sending was unblocked once in 90 days.');
  });
});
