import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { incidentAmong } from '../../bot/unlock/incident/incident.js';
import { catalogue, optionsOf } from '../helpers/withCatalogue.js';
import { story } from '../helpers/story.js';

// Cases from the field about containing a break-in. Each test begins with the id of its case.

const { iris, vera, anna, ben, chloe } = people;
const HACKED = 'someone hacked my account';

const { world, play } = story();
beforeEach(() => play.startOver());

/** What the card has chosen already. */
async function advisedFor(who: typeof iris) {
  const request = await play.ask(who, HACKED);
  return optionsOf(await play.stored(request))
    .filter(({ advised }) => advised)
    .map(({ remedy }) => remedy);
}

describe('what is chosen already', () => {
  it('contain-default: a new password and sign out everywhere, where a sign-in from abroad is the only trace', async () => {
    const at = new Date(world.sandbox.tenant.now().getTime() - 25 * 60_000);
    world.sandbox.tenant.signIns.push({
      ...world.sandbox.tenant.signIns.find(({ userId }) => userId === iris.id)!,
      id: '66ea54eb-6301-4ee5-be62-ff5a7593f001',
      createdDateTime: `${at.toISOString().slice(0, 19)}Z`,
      ipAddress: '203.0.113.9',
      location: { city: 'Lagos', countryOrRegion: 'NG' },
    });
    expect(await advisedFor(iris)).toEqual(['reset-password', 'revoke-sessions']);
  });

  it('contain-default: the same where nothing at all points at a break-in: the owner said so', async () => {
    expect(await advisedFor(iris)).toEqual(['reset-password', 'revoke-sessions']);
  });

  it('contain-default: what is chosen is done, and nobody sees the password', async () => {
    const request = await play.ask(iris, HACKED);
    await play.approve(anna, request);
    await play.approve(ben, request);
    const { steps } = await play.stored(request);
    expect(steps.map(({ remedy, state }) => [remedy, state])).toEqual([
      ['reset-password', 'done'],
      ['revoke-sessions', 'done'],
    ]);
    const [kept] = await world.query('select state, sealed from credentials where request_id = $1', [
      request.id,
    ]);
    expect(kept).toEqual({ state: 'gone', sealed: null });
  });
});

describe('what is left of the thief', () => {
  it('gate-thief-method: a sign-in method that could not be removed is named, and nothing is given back without a reason', async () => {
    world.sandbox.faults.add({
      match: { method: 'DELETE', path: /authentication\/.*Methods\// },
      status: 403,
      body: { error: { code: 'accessDenied', message: 'Request Authorization failed' } },
      times: 9,
    });
    const request = await play.ask(vera, "I can't send mail");
    await play.approve(anna, request);
    await play.approve(ben, request);
    const { steps } = await play.stored(request);
    expect(steps.find(({ remedy }) => remedy === 'remove-sign-in-method')?.state).toBe('failed');
    const open = incidentAmong([await play.stored(request)], catalogue);
    expect(open?.unsecured).toContainEqual(
      expect.objectContaining({ left: 'not-done', remedy: 'remove-sign-in-method' }),
    );
    await world.teams.as(anna).click(play.approvalCard(request), 'give-back');
    await world.settle();
    const [row] = await world.query(
      `select id from requests where slot = 'give-back' and body->'origin'->>'id' = $1`,
      [request.id],
    );
    const back = { id: String(row?.['id']) };
    const { text } = play.approvalCard(back);
    expect(text).toContain('Chosen, but not seen: Remove a sign-in method: “Pixel 4”');
    expect(text).not.toContain('The account is secured');
    expect(await play.approve(ben, back)).toContain('does not count as secured');
    expect(await play.stored(back)).toMatchObject({ status: 'pending', approvals: [] });
    expect(world.sandbox.tenant.isBlocked(vera.userPrincipalName)).toBe(true);
    const overrideReason = 'Called her: the Pixel is her old phone';
    await play.approve(ben, back, { overrideReason });
    await play.approve(chloe, back, { overrideReason });
    expect((await play.stored(back)).status).toBe('resolved');
    expect(play.incident(back).text).toContain(overrideReason);
  });
});
