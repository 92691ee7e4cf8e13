import { beforeEach, describe, expect, it } from 'vitest';
import { approverGroupId, people, type Person } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';
import { sentenceOf } from '../helpers/storyPlayer.js';

// Who may decide. Membership of the group is not enough. Nobody decides for themselves, also not with another account.

// People from other organisations may ask for others here, so that one of them is an approver's other account.
const { world, play } = story({ env: { EXTERNAL_ASK_FOR_OTHERS: 'true' } });
beforeEach(() => play.startOver());

const BLOCKED = 'my account is blocked';

function letApprove(person: Person): void {
  world.sandbox.tenant.groups.get(approverGroupId)!.members.push(person.id);
}

async function refused(approver: Person, sentence: string, subject = people.lena, asker: Person = subject) {
  const request = await play.ask(asker, BLOCKED, subject);
  const card = play.approvalCard(request);
  expect(await play.approve(approver, request)).toBe(sentence);
  expect((await play.stored(request)).status).toBe('pending');
  expect(play.writes()).toEqual([]);
  expect(play.approvalCard(request).content).toEqual(card.content);
  return request;
}

const OTHER_ACCOUNT =
  'A colleague has to decide. This is about you, or you asked for it, under another account.';

describe('an approver is refused', () => {
  it('whose own account was disabled a moment ago', async () => {
    world.sandbox.tenant.arrange(people.anna.id, { accountEnabled: false });
    await refused(
      people.anna,
      'A colleague has to decide: your own account is disabled. Nothing was changed.',
    );
  });

  it('who is a guest, though somebody put them into the group', async () => {
    letApprove(people.gil);
    await refused(
      people.gil,
      'A colleague has to decide: your account comes from another organisation. Nothing was changed.',
    );
  });

  it('who asked for it with a guest account', async () => {
    // Gil is a guest. The address of Gil's home account is also the other mail address of Anna.
    world.sandbox.tenant.arrange(people.anna.id, { otherMails: ['Gil.Torres@fabrikam.example'] });
    await refused(people.anna, OTHER_ACCOUNT, people.lena, people.gil);
  });

  it('who decides with a guest account on what they asked for', async () => {
    letApprove(people.gil);
    world.sandbox.tenant.arrange(people.nora.id, { otherMails: ['gil.torres@fabrikam.example'] });
    await refused(people.gil, OTHER_ACCOUNT, people.lena, people.nora);
  });

  it('whose second account it is about', async () => {
    world.sandbox.tenant.arrange(people.lena.id, { otherMails: [people.ben.userPrincipalName] });
    await refused(people.ben, OTHER_ACCOUNT);
  });

  it('who joined in asking with another account', async () => {
    world.sandbox.tenant.arrange(people.ben.id, { otherMails: [people.nora.userPrincipalName] });
    await play.ask(people.piet, BLOCKED, people.lena);
    const joined = await play.ask(people.nora, BLOCKED, people.lena);
    expect(joined.joined.map(({ id }) => id)).toEqual([people.nora.id]);
    expect(await play.approve(people.ben, joined)).toBe(OTHER_ACCOUNT);
  });

  it('is one person with two accounts where two approvers are needed', async () => {
    world.sandbox.tenant.arrange(people.ben.id, { otherMails: [people.anna.userPrincipalName] });
    const request = await play.ask(people.vera, "I can't send mail");
    await play.approve(people.anna, request);
    expect((await play.stored(request)).approvals).toHaveLength(1);
    expect(await play.approve(people.ben, request)).toBe(
      'Another approver has to approve this too. You have approved it already.',
    );
    expect(play.writes()).toEqual([]);
    await play.approve(people.chloe, request);
    expect((await play.stored(request)).status).toBe('resolved');
  });
});

describe('an approver with nothing against them', () => {
  it('decides, also when the directory has many addresses of everybody', async () => {
    world.sandbox.tenant.arrange(people.ben.id, { otherMails: ['ben@home.example'] });
    world.sandbox.tenant.arrange(people.lena.id, { otherMails: ['lena@home.example'] });
    const request = await play.ask(people.lena, BLOCKED);
    await play.approve(people.ben, request);
    expect((await play.stored(request)).status).toBe('resolved');
  });

  it('changes nothing while their own account cannot be read', async () => {
    const request = await play.ask(people.lena, BLOCKED);
    world.sandbox.faults.add({ match: { path: /\$batch/ }, status: 503, times: 20 });
    const clicked = await play.clickApproval(people.ben, play.approvalCard(request));
    expect(sentenceOf(clicked)).toContain('Your rights are being checked');
    expect((await play.stored(request)).status).toBe('pending');
    expect(play.writes()).toEqual([]);
    world.sandbox.faults.clear();
    await world.settle();
  });
});
