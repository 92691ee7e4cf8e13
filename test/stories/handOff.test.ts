import { afterEach, describe, expect, it } from 'vitest';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';
import { sentenceOf } from '../helpers/storyPlayer.js';

// What the bot must not or cannot do goes to a human. The person always gets help, and the bot changes nothing.

const { world, play } = story();
afterEach(() => {
  expect(play.writes()).toEqual([]);
});

const BLOCKED = 'my account is blocked';
const PASSWORD = 'I forgot my password';
const MAIL = "I can't send mail";

/** Nora asks for somebody. Returns the request and expects that it has no steps. */
async function handedOver(words: string, subject: Person): Promise<UnlockRequest> {
  const request = await play.ask(people.nora, words, subject);
  expect(request).toMatchObject({ status: 'pending', steps: [], subject: { id: subject.id } });
  return request;
}

describe('a request goes to a human', () => {
  it.each([
    [
      'for a directory-synced account, before anybody is asked',
      BLOCKED,
      people.sven,
      'directory-synced',
      'Active Directory',
    ],
    [
      'for a directory-synced password',
      PASSWORD,
      people.sven,
      'directory-synced',
      'Active Directory Users and Computers',
    ],
    [
      'for a Global Administrator',
      PASSWORD,
      people.greta,
      'privileged',
      'The bot never touches such accounts',
    ],
    [
      'for a member of a role-assignable group',
      PASSWORD,
      people.rolf,
      'privileged',
      'Call .* back on a number you know',
    ],
    ['for a guest', PASSWORD, people.gil, 'guest', 'their own organisation'],
    ['for somebody without a mailbox', MAIL, people.mia, 'no-mailbox', 'no mailbox'],
  ])('%s', async (_, words, subject, reason, sentence) => {
    const request = await handedOver(words, subject);
    expect(request.handOff).toBe(reason);
    const card = play.approvalCard(request);
    expect(card.text).toContain('Needs a person');
    expect(card.text).toMatch(new RegExp(sentence));
    expect(card.buttons).toEqual(expect.arrayContaining(["I'll take this", 'Deny']));
    expect(card.buttons.join()).not.toContain('Approve');
    expect(play.chatOf(people.nora).slice(-6).join('\n')).toContain('I asked the admins.');
  });

  it('when the bot could not see whether the account is privileged', async () => {
    world.sandbox.tenant.settings.grants.delete('RoleManagement.Read.Directory');
    const request = await handedOver(PASSWORD, people.omar);
    world.sandbox.tenant.settings.grants.add('RoleManagement.Read.Directory');
    expect(request.handOff).toBe('rights-not-read');
    expect(play.approvalCard(request).text).toContain(
      'Not checked: admin roles (grant the bot RoleManagement.Read.Directory)',
    );
  });

  it('when somebody else may be in the account of an administrator, with the evidence', async () => {
    const words = 'Iemand anders zit misschien in mijn account';
    const request = await play.ask(people.greta, words, people.greta, { details: 'vreemde mail' });
    expect(request).toMatchObject({ handOff: 'compromised', symptom: 'compromised', steps: [] });
    expect(play.approvalCard(request).text).toContain('“vreemde mail”');
    expect(play.approvalCard(request).text).toContain('Unblock sending last.');
    expect(play.approvalCard(request).text).toContain('There is something to look at, but no clear break-in');
  });

  it('with the answers, when it is not clear what is wrong', async () => {
    const doNotKnow = "Something else, or I don't know";
    await play.says(people.otto, 'hello', doNotKnow, '1', "I don't know");
    await play.goesOn(people.otto, { details: 'the screen stays grey' });
    await world.settle();
    const request = await play.newest(people.otto);
    expect(request).toMatchObject({
      handOff: 'not-sure',
      answers: { details: 'the screen stays grey' },
    });
    expect(play.approvalCard(request).text).toContain('“the screen stays grey”');
  });

  it('with the error code that was pasted, when what it means is no help', async () => {
    await play.ask(people.otto, 'AADSTS53003: Access has been blocked', people.otto, { refuses: 1 });
    const request = await play.newest(people.otto);
    expect(request).toMatchObject({ handOff: 'advice-given', answers: { errorCode: 'AADSTS53003' } });
    expect(play.approvalCard(request).text).toContain('AADSTS53003');
  });
});

describe('a hand-off', () => {
  it('cannot be approved, whatever a client sends', async () => {
    const request = await handedOver(MAIL, people.gil);
    const { post } = play.approvalCard(request);
    const data = { requestId: request.id, version: request.version };
    const forged = await world.teams.as(people.anna).invoke(post, { verb: 'approve', data });
    expect(sentenceOf(forged)).toBe('A person has to take this on: the bot cannot do it.');
    expect(await play.stored(request)).toEqual(request);
  });

  it('is taken by one approver, who says in the end what they did', async () => {
    const request = await handedOver(BLOCKED, people.gil);
    const before = play.approvalCard(request);
    await play.decide(people.ben, request, 'take');
    expect(play.approvalCard(request).text).toMatch(/Ben Okafor took this on (on \d+ \w+ )?at \d\d:\d\d/);
    expect(play.cardOf(people.nora, request).text).toContain(
      'Ben Okafor is looking at it personally and may call you.',
    );
    const second = await world.teams.as(people.anna).click(before, 'take');
    expect(sentenceOf(second)).toMatch(/^Already taken on by Ben Okafor (on \d+ \w+ )?at \d\d:\d\d\.$/);
    await expect(play.decide(people.ben, request, 'close')).rejects.toThrow(
      'Say in a few words what you did.',
    );

    await play.decide(people.ben, request, 'close', { note: 'Sent to the helpdesk of Fabrikam' });

    expect((await play.stored(request)).status).toBe('resolved');
    expect(play.chatOf(people.nora).at(-1)).toMatch(/^Ben Okafor solved this for you/);
    const { text } = play.incident(request);
    expect(text).toMatch(/Taken by\s+Ben Okafor/);
    expect(text).toContain('Sent to the helpdesk of Fabrikam');
  });

  it('can be denied, with a reason', async () => {
    const request = await handedOver(MAIL, people.rolf);
    await play.decide(people.anna, request, 'deny', { reason: 'use the shared mailbox' });
    expect(play.chatOf(people.nora).at(-1)).toContain('use the shared mailbox');
  });
});
