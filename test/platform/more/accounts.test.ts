import { afterEach, describe, expect, it } from 'vitest';
import { purposeFrom } from '../../../bot/exchange/rows/purposeRow.js';
import { aliasOfAliya, people } from '../../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { optionsOf } from '../../helpers/withCatalogue.js';
import { story } from '../../helpers/story.js';

// Other kinds of accounts, of the same kinds as the field's cases.

const { world, play } = story();
afterEach(() => play.startOver());

const { nora, lena, salesDesk, fay } = people;
const BLOCKED = 'my account is blocked';
const HACKED = 'someone hacked the account';
const remediesOf = ({ steps }: UnlockRequest): readonly string[] => steps.map(({ remedy }) => remedy);

describe('a mailbox of another kind to which nobody signs in', () => {
  it('of a booking page: Graph says “others”, Exchange says which, and sign-in stays off', async () => {
    world.sandbox.tenant.purposes.set(lena.id, 'others');
    const request = await play.ask(nora, BLOCKED, lena);
    expect([request.handOff, request.steps]).toEqual(['shared-mailbox', []]);
  });

  it('of another kind that Exchange cannot tell either: the plan is as before, and the card says so', async () => {
    world.sandbox.tenant.purposes.set(lena.id, 'others');
    world.sandbox.tenant.settings.exchangeRole = 'none';
    const request = await play.ask(nora, BLOCKED, lena);
    expect(remediesOf(request)).toContain('enable-sign-in');
    expect(play.approvalCard(request).text).toContain('what the mailbox is for');
  });

  it.each(['SchedulingMailbox', 'TeamMailbox', 'GroupMailbox', 'DiscoveryMailbox', 'LinkedRoomMailbox'])(
    '%s is one',
    (kind) => {
      expect(['shared', 'room']).toContain(purposeFrom({ RecipientTypeDetails: kind }));
    },
  );
});

describe('a mailbox of an account in another forest', () => {
  it('goes to a human, with the right way on, and nothing is changed', async () => {
    world.sandbox.tenant.purposes.set(lena.id, 'linked');
    const request = await play.ask(nora, BLOCKED, lena);
    expect([request.handOff, request.steps]).toEqual(['linked-mailbox', []]);
    expect(play.approvalCard(request).text).toContain('LinkedMasterAccount');
    expect(play.writes()).toEqual([]);
  });

  it('is one by Exchange’s word too', () => {
    expect(purposeFrom({ RecipientTypeDetails: 'LinkedMailbox' })).toBe('linked');
  });
});

describe('a break-in into an account of another kind', () => {
  it('of a shared mailbox: a give-back never switches sign-in on', async () => {
    const request = await play.ask(nora, HACKED, salesDesk);
    const offered = optionsOf(await play.stored(request)).map(({ remedy }) => remedy);
    expect(offered).not.toContain('enable-sign-in');
  });

  it('of a federated account: no new password is chosen, because it would not work, and the card says where', async () => {
    const request = await play.ask(nora, HACKED, fay);
    const stored = await play.stored(request);
    const chosen = optionsOf(stored)
      .filter(({ advised }) => advised)
      .map(({ remedy }) => remedy);
    expect(chosen).not.toContain('reset-password');
    expect(play.approvalCard(request).text).toMatch(/identity provider/i);
  });

  it('of an account of which the roles could not be read goes to a human', async () => {
    world.sandbox.faults.add({ match: { path: /roleAssignments$/ }, status: 501, times: 9, body: {} });
    const request = await play.ask(nora, HACKED, people.omar);
    expect(request.handOff).toBeDefined();
  });
});

describe('an address of another form', () => {
  it('in capitals is found among the restricted ones, and unblocked', async () => {
    const { tenant } = world.sandbox;
    tenant.block(aliasOfAliya.toUpperCase());
    play.securedByHand(people.aliya);
    const request = await play.ask(nora, "I can't send mail", people.aliya);
    expect(remediesOf(request)).toEqual(['unblock-sender']);
    await play.approve(people.anna, request, { secured: 'checked' });
    expect((await play.stored(request)).status).toBe('resolved');
    expect(tenant.isBlocked(aliasOfAliya)).toBe(false);
  });
});
