import { afterEach, describe, expect, it } from 'vitest';
import {
  aliasOfAliya,
  cloudOperationsGroupId,
  people,
  shiftLeadsGroupId,
} from '../../sandbox/tenant/seed.js';
import { groupEligibility } from '../../sandbox/tenant/seedDirectory.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';

// Cases from the field about accounts, each by its id: what Microsoft 365 does, and what is right.

const { world, play } = story();
afterEach(() => play.startOver());

const BLOCKED = 'my account is blocked';
const PASSWORD = 'I forgot my password';
const NOT_FOUND = { error: { code: 'ResourceNotFound', message: 'Resource not found.' } };
const MAIL = "I can't send mail";

const remediesOf = ({ steps }: UnlockRequest): readonly string[] => steps.map(({ remedy }) => remedy);
const isSecured = { secured: 'checked' };

describe('pim-for-groups', () => {
  it('pim-for-groups: who can join a role-assignable group with one click goes to a human', async () => {
    const request = await play.ask(people.nora, PASSWORD, people.joyce);
    expect([request.handOff, request.steps]).toEqual(['privileged', []]);
    expect(play.approvalCard(request).text).toContain('has an admin role, or can get one');
  });

  it('pim-for-groups: so does who is in a group that can join one', async () => {
    world.sandbox.tenant.groups.get(shiftLeadsGroupId)?.members.push(people.omar.id);
    world.sandbox.tenant.groupEligibilities.push(
      groupEligibility(shiftLeadsGroupId, cloudOperationsGroupId, 'member'),
    );
    expect((await play.ask(people.nora, PASSWORD, people.omar)).handOff).toBe('privileged');
  });

  it('pim-for-groups: what could not be checked never ends in a new password', async () => {
    world.sandbox.tenant.settings.grants.delete('PrivilegedEligibilitySchedule.Read.AzureADGroup');
    const request = await play.ask(people.nora, PASSWORD, people.omar);
    expect([request.handOff, request.steps]).toEqual(['rights-not-read', []]);
  });

  it('pim-for-groups: a tenant without the licence has nobody who can switch anything on', async () => {
    world.sandbox.tenant.settings.licences.p2 = false;
    expect(remediesOf(await play.ask(people.nora, PASSWORD, people.omar))).toContain('reset-password');
  });
});

describe('shared-mailbox', () => {
  it('shared-mailbox: a restricted one gets its sender unblocked, and nothing else', async () => {
    const request = await play.ask(people.nora, MAIL, people.salesDesk);
    expect(remediesOf(request)).toEqual(['unblock-sender']);
    const card = play.approvalCard(request);
    expect(card.text).toContain('nobody signs in to it, so sign-in stays off');
    expect(card.text).not.toContain('Allow sign-in');
    expect(card.buttons.join()).not.toContain('Secure, then unblock');
  });

  it.each([
    ['shared', BLOCKED, people.salesDesk],
    ['shared', PASSWORD, people.salesDesk],
    ['of a room', BLOCKED, people.atrium],
  ])('shared-mailbox: %s, “%s” goes to a human, with the right way on', async (_what, words, mailbox) => {
    const request = await play.ask(people.nora, words, mailbox);
    expect([request.handOff, request.steps]).toEqual(['shared-mailbox', []]);
    expect(play.approvalCard(request).text).toContain('Leave sign-in off, and set no password.');
    expect(play.chatOf(people.nora).join('\n')).toContain('Open it in Outlook with your own account');
    expect(play.writes()).toEqual([]);
  });

  it('shared-mailbox: where Graph may not say what a mailbox is for, Exchange does', async () => {
    world.sandbox.tenant.settings.grants.delete('MailboxSettings.ReadWrite');
    const request = await play.ask(people.nora, MAIL, people.salesDesk);
    expect(remediesOf(request)).toEqual(['unblock-sender']);
  });

  it('shared-mailbox: where Graph does not know the one word alone, it has the whole settings', async () => {
    world.sandbox.faults.add({ match: { path: /userPurpose$/ }, times: 9, status: 404, body: NOT_FOUND });
    world.sandbox.tenant.settings.exchangeRole = 'none';
    const request = await play.ask(people.nora, BLOCKED, people.salesDesk);
    expect(request.handOff).toBe('shared-mailbox');
  });

  it('shared-mailbox: where the kind cannot be read, the plan is as before and the card says so', async () => {
    world.sandbox.tenant.settings.grants.delete('MailboxSettings.ReadWrite');
    world.sandbox.tenant.settings.exchangeRole = 'none';
    const request = await play.ask(people.nora, BLOCKED, people.lena);
    expect(remediesOf(request)).toContain('enable-sign-in');
    expect(play.approvalCard(request).text).toContain(
      'what the mailbox is for (grant the bot MailboxSettings.Read)',
    );
  });
});

describe('restricted-alias', () => {
  it('restricted-alias: another address of theirs is found, shown, unblocked and read back', async () => {
    play.securedByHand(people.aliya);
    const request = await play.ask(people.nora, MAIL, people.aliya);
    expect(remediesOf(request)).toEqual(['unblock-sender']);
    expect(play.approvalCard(request).text).toContain(`The restricted address is ${aliasOfAliya}`);
    await play.approve(people.anna, request, isSecured);
    const done = await play.stored(request);
    expect(done).toMatchObject({
      status: 'resolved',
      steps: [{ state: 'done', before: { address: aliasOfAliya } }],
    });
    expect(world.sandbox.tenant.isBlocked(aliasOfAliya)).toBe(false);
  });

  const main = people.aliya.userPrincipalName;

  it('restricted-alias: with two restricted addresses both are shown, unblocked, read back and told', async () => {
    const { tenant } = world.sandbox;
    tenant.block(main);
    play.securedByHand(people.aliya);
    const request = await play.ask(people.nora, MAIL, people.aliya);
    expect(remediesOf(request)).toEqual(['unblock-sender']);
    const card = play.approvalCard(request).text;
    expect(card).toContain(`The restricted address is ${aliasOfAliya}`);
    expect(card.match(/Restricted from sending/g)).toHaveLength(2);
    await play.approve(people.anna, request, isSecured);
    expect(await play.stored(request)).toMatchObject({
      status: 'resolved',
      steps: [{ state: 'done', before: { address: main, others: [aliasOfAliya] } }],
    });
    expect([tenant.isBlocked(main), tenant.isBlocked(aliasOfAliya)]).toEqual([false, false]);
    expect(play.incident(request).text).toContain(`Done for: ${main}, ${aliasOfAliya}`);
  });

  /** Microsoft refuses to unblock the main address, and takes the alias. */
  async function withOneRefused() {
    const { tenant } = world.sandbox;
    tenant.block(main);
    play.securedByHand(people.aliya);
    tenant.overUnblockLimit.add(main);
    const request = await play.ask(people.nora, MAIL, people.aliya);
    await play.approve(people.anna, request, isSecured);
    return request;
  }

  it('restricted-alias: when Microsoft refuses one of two, a part is solved, and it is said which', async () => {
    const { tenant } = world.sandbox;
    const request = await withOneRefused();
    expect(await play.stored(request)).toMatchObject({
      status: 'partly-resolved',
      steps: [{ state: 'failed', reason: { kind: 'limit-reached', left: [0] } }],
    });
    expect([tenant.isBlocked(main), tenant.isBlocked(aliasOfAliya)]).toEqual([true, false]);
    const incident = play.incident(request).text;
    expect(incident).toContain(`Done for: ${aliasOfAliya}`);
    expect(incident).toContain(`Not seen done for: ${main}`);
    expect(play.chatOf(people.nora).at(-1)).toContain('Partly solved: ');
  });

  it('restricted-alias: asked again when Microsoft’s limit is over, the one that was refused is unblocked, and the other left alone', async () => {
    const { tenant } = world.sandbox;
    const request = await withOneRefused();
    tenant.overUnblockLimit.clear();
    // Past that limit trying again changes nothing, so the card does not offer it.
    expect(JSON.stringify(play.approvalCard(request))).not.toContain('"retry"');
    const again = await play.ask(people.nora, MAIL, people.aliya);
    expect(again.id).not.toBe(request.id);
    await play.approve(people.anna, again, isSecured);
    const done = await play.stored(again);
    expect(done).toMatchObject({ status: 'resolved', steps: [{ state: 'done', before: { address: main } }] });
    expect(done.steps[0]).not.toHaveProperty('before.others');
    expect(tenant.isBlocked(main)).toBe(false);
  });
});

describe('federated', () => {
  it('federated: no new password is planned, and the way on is the identity provider', async () => {
    const request = await play.ask(people.nora, PASSWORD, people.fay);
    expect([request.handOff, request.steps]).toEqual(['federated', []]);
    expect(play.approvalCard(request).text).toContain('at your identity provider');
    expect(play.chatOf(people.nora).join('\n')).toContain('where your organisation keeps the passwords');
  });

  it('federated: sign-in that is off is switched on as for anybody', async () => {
    world.sandbox.tenant.arrange(people.fay.id, { accountEnabled: false });
    expect(remediesOf(await play.ask(people.nora, BLOCKED, people.fay))).toEqual(['enable-sign-in']);
  });

  it('federated: where the domain cannot be read, the plan is as before and the card says so', async () => {
    world.sandbox.tenant.settings.grants.delete('Domain.Read.All');
    const request = await play.ask(people.nora, PASSWORD, people.omar);
    expect(remediesOf(request)).toContain('reset-password');
    expect(play.approvalCard(request).text).toContain(
      'how the domain signs in (grant the bot Domain.Read.All)',
    );
  });
});

describe('restricted-management', () => {
  it('restricted-management: a human does it, and the card names who may', async () => {
    const request = await play.ask(people.nora, BLOCKED, people.cornelis);
    expect([request.handOff, request.steps]).toEqual(['restricted-management', []]);
    expect(play.approvalCard(request).text).toContain('Board: only Greta Holm may change it');
    expect(play.writes()).toEqual([]);
  });

  it('restricted-management: what Exchange keeps stays open to the bot', async () => {
    world.sandbox.tenant.arrange(people.cornelis.id, { accountEnabled: true });
    world.sandbox.tenant.block(people.cornelis.userPrincipalName);
    const request = await play.ask(people.nora, MAIL, people.cornelis);
    expect(remediesOf(request)).toEqual(['unblock-sender']);
    expect(play.approvalCard(request).buttons.join()).not.toContain('Secure, then unblock');
  });

  it('restricted-management: a break-in goes to a human, who reads who may change the account', async () => {
    const request = await play.ask(people.nora, 'someone hacked the account', people.cornelis);
    expect([request.handOff, request.steps]).toEqual(['compromised', []]);
    expect(play.approvalCard(request).text).toContain('Board: only Greta Holm may change it');
  });

  it('restricted-management: an account in an ordinary unit is like any other', async () => {
    world.sandbox.tenant.units
      .find(({ displayName }) => displayName === 'Utrecht')
      ?.members.push(people.omar.id);
    const request = await play.ask(people.nora, PASSWORD, people.omar);
    expect([request.handOff, ...remediesOf(request)]).toContain('reset-password');
  });
});

describe('hybrid-disabled', () => {
  it('hybrid-disabled: the steps in Active Directory, and no change in the cloud', async () => {
    const request = await play.ask(people.nora, BLOCKED, people.sven);
    expect(request.handOff).toBe('directory-synced');
    expect(play.approvalCard(request).text).toContain('Active Directory Users and Computers');
    expect(play.writes()).toEqual([]);
  });
});
