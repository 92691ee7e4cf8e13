import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { cardOf, textOf } from '../../sandbox/connector/readable.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';

// Somebody was let in: a new password was set. The thief who asked for it registers a phone of their own.

const { anna, ben, nora, omar } = people;
const MINUTE = 60_000;
const FORGOT = 'I forgot my password';

const { world, play } = story();
beforeEach(() => play.startOver());

/** Omar has a new password. */
async function letIn(): Promise<UnlockRequest> {
  const request = await play.ask(omar, FORGOT, omar, { refuses: 1 });
  await play.approve(anna, request);
  await world.settle();
  return play.stored(request);
}

/** Time goes on, and the jobs that are due run. */
async function later(minutes: number): Promise<void> {
  world.clock.offsetMs = minutes * MINUTE;
  await world.settle();
}

function registerPhone(): void {
  const { tenant } = world.sandbox;
  tenant.methods.get(omar.id)!.push({
    id: 'c0d00000-0000-4000-8000-0000000000aa',
    '@odata.type': '#microsoft.graph.microsoftAuthenticatorAuthenticationMethod',
    displayName: 'Pixel of nobody',
    createdDateTime: tenant.now().toISOString(),
  });
}

const watchCards = ({ id }: UnlockRequest) =>
  world.teams
    .channel('Approvals')
    .posts.filter(({ activity }) => /New since Omar/.test(textOf(activity)) && textOf(activity).includes(id));

describe('after somebody was let in', () => {
  it('a new sign-in method is shown to the approvers, once, with the way to contain it', async () => {
    const request = await letIn();
    expect(request.status).toBe('resolved');
    registerPhone();
    await later(16);
    await later(61);
    expect(watchCards(request).map(({ activity }) => textOf(activity))).toEqual([
      expect.stringContaining('a new sign-in method: Pixel of nobody'),
    ]);
  });

  it('nothing new is no card, and the incident says what was looked at', async () => {
    const request = await letIn();
    await later(16);
    expect(watchCards(request)).toEqual([]);
    expect(play.incident(request).text).toContain('2 of 5 times');
  });

  it('a break-in that is begun from it is decided by another approver', async () => {
    const request = await letIn();
    registerPhone();
    await later(16);
    await world.teams.as(anna).click(cardOf(watchCards(request)[0]!), 'suspect');
    await world.settle();
    const contain = await play.newest(anna);
    expect(contain).toMatchObject({ kind: 'contain', subject: { id: omar.id }, requester: { id: anna.id } });
    expect(contain.evidence?.finishedAt).toBeDefined();
    const note = { note: 'It was her new phone, she told me' };
    expect(await play.decide(anna, contain, 'false-alarm', note)).toContain('asked for this');
    expect((await play.stored(contain)).status).toBe('pending');
    await play.decide(ben, contain, 'false-alarm', note);
    expect((await play.stored(contain)).status).toBe('unchanged');
  });

  it('a break-in that is open already is the one, and the approver may still decide on it', async () => {
    const request = await letIn();
    registerPhone();
    await later(16);
    const open = await play.ask(nora, 'I think my colleague was hacked', omar);
    await world.teams.as(anna).click(cardOf(watchCards(request)[0]!), 'suspect');
    await world.settle();
    expect(await play.stored(open)).toMatchObject({ kind: 'contain', status: 'pending', joined: [] });
    await play.decide(anna, open, 'false-alarm', { note: 'It was his new phone, he told me' });
    expect((await play.stored(open)).status).toBe('unchanged');
  });
});
