import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { REAL_PROOFS } from '../helpers/proofs.js';
import { story } from '../helpers/story.js';
import { sentenceOf, WORDS } from '../helpers/storyPlayer.js';

// Who cannot be reached in Teams is said on the card, and the next in line is asked.

const { anna, lena, nora, otto, piet } = people;
const { world, play } = story({ env: { ...REAL_PROOFS, VOUCHERS: nora.id, NOTIFY_MANAGER: 'true' } });
beforeEach(() => play.startOver());
afterEach(() => world.sandbox.teams.blocked.clear());

const FORGOT = WORDS['password-not-accepted'].en;

/** An approver wants somebody to vouch. */
async function asksVoucher(request: UnlockRequest): Promise<string> {
  const form = await play.opensForm(anna, request);
  const clicked = await world.teams.as(anna).click(form, 'ask-voucher');
  await world.settle();
  return sentenceOf(clicked);
}

const vouchCards = (person: Person) =>
  world.teams
    .as(person)
    .chat()
    .filter(({ activity }) => JSON.stringify(activity).includes('vouch-yes')).length;

const askedNow = async (request: UnlockRequest) => (await play.stored(request)).vouching?.asked?.id;

describe('a manager without the app, who is to vouch', () => {
  it('is named on the card, and the next in line is asked instead', async () => {
    await play.at(nora);
    const request = await play.ask(otto, FORGOT, lena);
    expect(await asksVoucher(request)).toContain('Piet de Vries could vouch, and cannot be reached in Teams');
    expect(play.approvalCard(request).text).toContain(
      'Nora Visser is the next in line and was asked instead.',
    );
    expect(await askedNow(request)).toBe(nora.id);
    expect(vouchCards(nora)).toBe(1);
  });

  it('and nobody after them: the card says what happens instead', async () => {
    const request = await play.ask(nora, FORGOT, lena);
    expect(await asksVoucher(request)).toContain('Nobody else can be asked to vouch. A second approver');
    expect(play.approvalCard(request).text).toContain('cannot be reached in Teams');
    expect(await askedNow(request)).toBeUndefined();
  });
});

describe('a manager who blocked the bot since', () => {
  it('is found out when the card cannot be delivered, and the next in line is asked', async () => {
    await play.at(nora);
    await play.at(piet);
    world.sandbox.teams.blocked.add(piet.id);
    const request = await play.ask(otto, FORGOT, lena);
    await asksVoucher(request);
    const { text } = play.approvalCard(request);
    expect(text).toContain('Piet de Vries could vouch, and cannot be reached in Teams');
    expect(text).toContain('Nora Visser is the next in line and was asked instead.');
    expect(await askedNow(request)).toBe(nora.id);
    await world.teams.as(piet).uninstall();
  });
});

describe('who was to hear what was done', () => {
  it('and cannot be reached is named on the card of the request: owner and manager', async () => {
    const request = await play.ask(otto, WORDS['sign-in-blocked'].en, lena);
    await play.approve(anna, request);
    expect(await play.stored(request)).toMatchObject({
      status: 'resolved',
      unreached: [
        { id: lena.id, as: 'owner' },
        { id: piet.id, as: 'manager' },
      ],
    });
    const { text } = play.approvalCard(request);
    expect(text).toContain('Lena Berg cannot be reached in Teams');
    expect(text).toContain('Piet de Vries, the manager, cannot be reached in Teams');
  });

  it('and can be reached is not named', async () => {
    await play.at(lena);
    await play.at(piet);
    const request = await play.ask(otto, WORDS['sign-in-blocked'].en, lena);
    await play.approve(anna, request);
    expect((await play.stored(request)).unreached).toBeUndefined();
    expect(play.approvalCard(request).text).not.toContain('cannot be reached');
  });
});
