import { afterEach, describe, expect, it } from 'vitest';
import { domainPassword } from '../../sandbox/activeDirectory/seed.js';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { domainStory } from '../helpers/domainStory.js';
import { passwordIn } from '../helpers/storyPlayer.js';

// Accounts that live in Active Directory, from the first words to a sign-in there, in English.

const { world, play, domain } = domainStory();
afterEach(() => {
  domain.fault = undefined;
  domain.refusesPasswords = 0;
  world.sandbox.tenant.settings.sync = 'runs';
  for (const controller of domain.controllers) controller.isDown = false;
});

const CLOCK = String.raw`(on \d+ \w+ )?at \d\d:\d\d`;
const now = () => world.sandbox.tenant.now().getTime();
const signsIn = (person: Person, password: string) => domain.bind(person, password) ?? 'in';

describe('an account that is locked in Active Directory', () => {
  it('is unlocked with no new password, and the admin reads since when, and on which controller', async () => {
    expect(signsIn(people.hugo, domainPassword)).toBe('775');
    const request = await play.ask(people.hugo, 'my password is not accepted');
    expect(request.steps.map(({ remedy }) => remedy)).toEqual(['unlock-ad-account']);
    const card = play.approvalCard(request);
    expect(card.text).toMatch(/Locked in Active Directory \d+ minutes ago/);
    expect(card.text).toContain('3 wrong passwords counted in Active Directory');
    expect(card.text).toContain('Read on dc1.corp.contoso.example');
    expect(card.text).toMatch(/Microsoft 365 last heard from Active Directory 1\d minutes ago/);

    await play.approve(people.anna, request);

    expect(signsIn(people.hugo, domainPassword)).toBe('in');
    expect(play.writesTo(people.hugo)).toEqual([]);
    expect(play.cardOf(people.hugo, request).text).toContain('Sign in with the password you have');
    expect(play.approvalCard(request).text).toMatch(
      new RegExp(`Unlock in Active Directory\\s+Done ${CLOCK}`),
    );
    expect(play.incident(request).text).toContain('Unlock in Active Directory');
  });

  it('is unlocked once, also when the answer was lost', async () => {
    domain.arrange(people.hugo, { lockoutTime: now(), badPwdCount: 3 });
    const request = await play.ask(people.hugo, 'my password is not accepted');
    domain.calls.length = 0;
    domain.fault = 'lost-answer';
    await play.approve(people.anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
    expect(domain.calls.filter(({ what }) => what === 'unlock')).toHaveLength(1);
  });

  it('that somebody locks again at once is said to be so, and by hand nothing else would come of it', async () => {
    domain.arrange(people.hugo, { lockoutTime: now() - 60_000, badPwdCount: 3 });
    const request = await play.ask(people.hugo, 'my password is not accepted');
    domain.fault = 'locked-again';
    await play.approve(people.anna, request);
    const card = play.approvalCard(request);
    expect(card.text).toContain('It was unlocked, but is locked again since.');
    expect(card.text).not.toContain('By hand');
    expect(card.buttons).toContain('Try again');
    expect(play.incident(request).text).toContain('It was unlocked, but is locked again since.');
  });

  it('gets a new password next, when the person has forgotten it after all', async () => {
    domain.arrange(people.hugo, { lockoutTime: now(), badPwdCount: 3 });
    const first = await play.ask(people.hugo, 'my password is not accepted');
    await play.approve(people.anna, first);
    const status = play.cardOf(people.hugo, first);
    expect(status.buttons).toContain("It still doesn't work");
    await (await play.at(people.hugo)).click(status, 'still-not-working');
    await world.settle();
    const next = await play.newest(people.hugo);
    expect(next.steps.map(({ remedy }) => remedy)).toEqual(['reset-ad-password', 'revoke-sessions']);
    await play.decide(people.anna, next, 'deny', { reason: 'he remembered it' });
  });
});

describe('a password in Active Directory', () => {
  it('is set there, has to be changed, and its owner is signed out everywhere', async () => {
    const request = await play.ask(people.nora, 'I forgot my password', people.willem);
    expect(request.steps.map(({ remedy }) => remedy)).toEqual(['reset-ad-password', 'revoke-sessions']);
    await play.approve(people.ben, request);

    const shown = passwordIn(await play.reveal(people.ben, request));
    expect(signsIn(people.willem, domainPassword)).toBe('52e');
    expect(signsIn(people.willem, shown)).toBe('773');
    expect(play.writesTo(people.willem)).toMatchObject([
      { method: 'POST', path: expect.stringMatching(/revokeSignInSessions$/) as string },
    ]);
    const told = play.cardOf(people.nora, request).text;
    expect(told).toContain('uses it first on your own network, and chooses another there');
    expect(told).toContain('Microsoft 365 may take only that one');
    expect(told).not.toContain('knows it');
  });

  it('that the policy of the domain refuses is made anew', async () => {
    domain.arrange(people.nils, { password: domainPassword });
    const request = await play.ask(people.nils, 'my password has expired');
    expect(play.approvalCard(request).text).toContain('The password has expired in Active Directory');
    domain.refusesPasswords = 1;
    await play.approve(people.anna, request);
    const shown = passwordIn(await play.reveal(people.anna, request));
    expect(signsIn(people.nils, shown)).toBe('773');
  });

  it('that the policy refuses each time changes nothing, and the card says where to look', async () => {
    domain.arrange(people.wanda, { password: domainPassword, pwdLastSet: 0 });
    const request = await play.ask(people.wanda, 'my password is not accepted');
    domain.refusesPasswords = 99;
    await play.approve(people.anna, request);
    expect(play.approvalCard(request).text).toContain('see the password policy of the domain');
    expect(signsIn(people.wanda, domainPassword)).toBe('773');
  });
});

describe('an account that is switched off in Active Directory', () => {
  it('is switched on there, and the person is told that Microsoft 365 follows', async () => {
    const request = await play.ask(people.sven, 'my account is blocked');
    expect(request.steps.map(({ remedy }) => remedy)).toEqual(['enable-ad-account']);
    await play.approve(people.anna, request);
    expect(signsIn(people.sven, domainPassword)).toBe('in');
    // Microsoft 365 is not written to: the next sync would undo that.
    expect(play.writesTo(people.sven)).toEqual([]);
    expect(play.cardOf(people.sven, request).text).toContain('Microsoft 365 follows with the next sync');
  });
});

describe('the wall', () => {
  it.each([
    ['protected', people.zoltan, 'on-premises-protected', 'protects this account'],
    [
      'in a protected group',
      people.gerda,
      'on-premises-protected',
      'Member of a protected group: Backup Operators',
    ],
    ['outside the units', people.jorik, 'on-premises-outside', 'outside the organisational units'],
  ] as const)('goes to a human for an account that is %s', async (_why, person, reason, words) => {
    const request = await play.ask(person, 'my password is not accepted');
    expect([request.handOff, request.steps]).toEqual([reason, []]);
    expect(play.approvalCard(request).text).toContain(words);
  });

  it('stops a plan whose account was protected after the approval card was read', async () => {
    domain.arrange(people.hugo, { lockoutTime: now(), badPwdCount: 3 });
    const request = await play.ask(people.hugo, 'my password is not accepted');
    domain.arrange(people.hugo, { adminCount: 1 });
    await play.approve(people.anna, request);
    domain.arrange(people.hugo, { adminCount: 0 });
    expect(play.approvalCard(request).text).toContain('The account is protected now');
    expect(signsIn(people.hugo, domainPassword)).toBe('775');
  });
});

describe('what Active Directory does not tell, or does not let in', () => {
  it('is a human matter, when no controller answers', async () => {
    for (const controller of domain.controllers) controller.isDown = true;
    const request = await play.ask(people.hugo, 'my password is not accepted');
    expect(request.handOff).toBe('on-premises-not-read');
    expect(play.approvalCard(request).text).toContain('Not checked: the account in Active Directory');
  });

  it('is an hour that is not theirs, and no admin is asked', async () => {
    expect(await play.says(people.tara, 'my password is not accepted')).toBeDefined();
    const said = await play.goesOn(people.tara);
    expect(play.chatOf(people.tara).join('\n')).toContain('at certain hours only');
    expect(said).toBeDefined();
  });

  it('is an account that ended, and who manages them decides', async () => {
    const request = await play.ask(people.yara, 'my password is not accepted');
    expect(request.handOff).toBe('account-expired');
    expect(play.approvalCard(request).text).toContain('The account expired in Active Directory 2 days ago');
  });

  it('is a sync that stands still, where nothing else is wrong', async () => {
    domain.arrange(people.willem, { pwdLastSet: now(), lockoutTime: 0 });
    const { tenant } = world.sandbox;
    tenant.settings.sync = new Date(tenant.now().getTime() - 5 * 60 * 60_000);
    world.clock.offsetMs += 6 * 60_000;
    // They hear it, and want a human all the same.
    const request = await play.ask(people.willem, 'my password is not accepted', people.willem, {
      refuses: 1,
    });
    expect([request.handOff, request.steps]).toEqual(['sync-stopped', []]);
    expect(play.approvalCard(request).text).toContain('the sync stands still');
  });
});
