import { afterEach, describe, expect, it } from 'vitest';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';
import { WORDS } from '../helpers/storyPlayer.js';

// Before the bot asks an admin, it looks, and says what helps without an admin (issue 3, "A pure conclusion").

const { world, play } = story();
afterEach(() => world.sandbox.calls.clear());

const PASSWORD = WORDS['password-not-accepted'].en;
const BLOCKED = WORDS['sign-in-blocked'].en;
const MAIL = WORDS['cannot-send-mail'].en;

/** What the bot says about its findings, and the question whether that helps. */
async function told(person: Person, words: string): Promise<string> {
  await play.reports(person, words, person, { until: 'self-help' });
  return play.chatOf(person).slice(-4).join('\n');
}

/** Expects no new card for the approvers and no change in the tenant. */
function nobodyWasAsked(posts: number): void {
  expect(world.teams.channel('Approvals').posts).toHaveLength(posts);
  expect(play.writes()).toEqual([]);
}

const posted = () => world.teams.channel('Approvals').posts.length;

describe('who can reset their own password', () => {
  it('is told how, in three steps, and no admin is asked', async () => {
    const before = posted();
    const steps = await told(people.sofia, PASSWORD);
    expect(steps).toContain('https://aka.ms/sspr');
    expect(steps).toMatch(/1\. [^]*2\. [^]*3\. /);
    expect(await play.says(people.sofia, "I'll do that")).toMatch(/^Good luck\. Does it not work out/);
    nobodyWasAsked(before);
  });

  it('and says that they cannot gets the request after all, and the approver reads so', async () => {
    const request = await play.ask(people.sofia, PASSWORD, people.sofia, { refuses: 1 });
    expect(request.steps.map(({ remedy }) => remedy)).toEqual(['reset-password', 'revoke-sessions']);
    expect(play.approvalCard(request).text).toContain('Could do it themselves at aka.ms/sspr');
    await play.approve(people.ben, request);
    expect((await play.stored(request)).status).toBe('resolved');
  });

  it('is passed on what to do, when a colleague asks', async () => {
    await play.reports(people.nora, PASSWORD, people.sofia, { until: 'self-help' });
    expect(play.chatOf(people.nora).at(-1)).toContain('Pass this on to Sofia Lind');
  });

  it('hears it in their own language', async () => {
    world.sandbox.tenant.arrange(people.sofia.id, { preferredLanguage: 'nl-NL' });
    const steps = await told(people.sofia, WORDS['password-not-accepted'].nl);
    world.sandbox.tenant.arrange(people.sofia.id, { preferredLanguage: 'en-US' });
    expect(steps).toContain('https://aka.ms/sspr');
    expect(steps).toMatch(/zonder beheerder/);
  });
});

describe('too many attempts', () => {
  it('are waited for: nothing at Microsoft unlocks them, and the bot says so', async () => {
    const before = posted();
    const text = await told(people.lucas, PASSWORD);
    expect(text).toContain('too many attempts');
    expect(text).toContain('There is no unlock button at Microsoft');
    expect(await play.says(people.lucas, "I'll wait")).toContain('Do not try before then');
    nobodyWasAsked(before);
  });

  it('end with a new password, for who cannot wait', async () => {
    const request = await play.ask(people.lucas, PASSWORD, people.lucas, { refuses: 1 });
    expect(play.approvalCard(request).text).toContain('locked after too many attempts');
    await play.approve(people.anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
    expect(play.writesTo(people.lucas)).toMatchObject([{ method: 'PATCH' }, { method: 'POST' }]);
  });

  it('from a malicious address are called that, and are no wrong password', async () => {
    const text = await told(people.marta, PASSWORD);
    expect(text).toContain('known for attacks');
    expect(text).not.toContain('too many attempts');
  });

  it('from a malicious address that were somebody else are a suspicion of a break-in', async () => {
    await play.reports(people.marta, PASSWORD, people.marta, { until: 'self-help' });
    await play.says(people.marta, 'That was not me');
    await play.goesOn(people.marta);
    await world.settle();
    const request = await play.newest(people.marta);
    expect(request).toMatchObject({ symptom: 'compromised', kind: 'contain', steps: [] });
    expect(play.approvalCard(request).text).toContain('malicious address');
  });
});

describe('an error that no remedy changes is said for what it is', () => {
  it.each([
    ['53003, Conditional Access', people.caspar, BLOCKED, 'Conditional Access'],
    ['530032, a security policy', people.petra, BLOCKED, 'Conditional Access'],
    ['53000, the device', people.dirk, BLOCKED, 'a device or app that your organisation manages'],
    ['80001, the agent of Active Directory', people.agnes, PASSWORD, "your organisation's own network"],
    ['80012, logon hours', people.tara, BLOCKED, 'certain hours only'],
    ['500121, the second factor', people.finn, PASSWORD, 'second step of signing in'],
  ])('%s, seen in the log', async (what, person, words, sentence) => {
    const before = posted();
    const text = await told(person, words);
    expect(text).toContain(`AADSTS${what.split(',')[0]!}`);
    expect(text).toContain(sentence);
    expect(await play.says(person, 'Yes, thank you')).toContain('I did not ask an admin');
    nobodyWasAsked(before);
  });

  it.each([
    ['5.1.92, the daily limit', '550 5.1.92 too many recipients', 'Wait 24 hours'],
    ['5.7.705, the whole organisation', '550 5.7.705 tenant', 'your whole organisation'],
    ['5.1.10, the recipient', '550 5.1.10 RESOLVER.ADR.RecipientNotFound', "Check the recipient's address"],
    ['4.7.500, nobody', '451 4.7.500 Server busy, the password is blocked', 'the mail server tries again'],
    ['5.7.520, forwarding', '550 5.7.520 automatic forwarding', 'forwarded automatically'],
  ])('%s, pasted', async (_, pasted, sentence) => {
    const before = posted();
    expect(await told(people.otto, pasted)).toContain(sentence);
    nobodyWasAsked(before);
  });

  it('seen in the log, also where the pasted code is one that nobody here knows', async () => {
    const words = `${BLOCKED}, it says AADSTS999999`;
    const text = await told(people.caspar, words);
    expect(text).toContain('AADSTS53003');
    expect(play.chatOf(people.caspar).join()).not.toContain('I know AADSTS999999');
    const request = await play.ask(people.caspar, words, people.caspar, { refuses: 1 });
    expect(play.approvalCard(request).text).toContain('AADSTS999999');
  });

  it('pasted: a second step that has to be registered is no lost phone, until they say that it is gone', async () => {
    const before = posted();
    expect(await told(people.otto, 'AADSTS50079: you must enroll in MFA')).toContain('aka.ms/mysecurityinfo');
    nobodyWasAsked(before);
    expect(await play.says(people.otto, 'I no longer have it')).toContain('Shall I ask');
  });

  it('pasted: 50053 from a malicious address is not a lockout', async () => {
    const text = await told(
      people.otto,
      'Error code 50053: it came from an IP address with malicious activity.',
    );
    expect(text).toContain('known for attacks');
    expect(text).not.toContain('too many attempts');
  });

  it('said: a password of today, and mail on the phone fails: they sign in again there', async () => {
    const before = posted();
    const words = "I changed my password today and now mail on my iPhone doesn't work";
    await play.says(people.sofia, 'language english');
    expect(await told(people.sofia, words)).toContain('Sign in again in the mail app');
    nobodyWasAsked(before);
  });

  it('and is never answered with a reset: whoever wants an admin all the same gets a human', async () => {
    const request = await play.ask(people.caspar, BLOCKED, people.caspar, { refuses: 1 });
    expect(request).toMatchObject({ handOff: 'advice-given', steps: [] });
    const card = play.approvalCard(request);
    expect(card.text).toContain('blocked by Conditional Access');
    expect(card.buttons.join()).not.toContain('Approve');
    expect(play.writes()).toEqual([]);
  });
});

describe('who cannot send, and is not restricted', () => {
  it('is told what else it may be, and no request is made', async () => {
    const before = posted();
    expect(await told(people.otto, MAIL)).toContain('daily sending limit');
    expect(await play.says(people.otto, 'All fine now')).toContain('I did not ask an admin');
    nobodyWasAsked(before);
  });

  it('gets a human when it still does not work', async () => {
    const request = await play.ask(people.otto, MAIL, people.otto, { refuses: 1 });
    expect(request).toMatchObject({ handOff: 'already-fine', steps: [] });
    expect(play.approvalCard(request).text).toContain("Not on Microsoft's list of restricted senders");
  });
});
