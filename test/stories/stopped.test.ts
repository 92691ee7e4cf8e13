import { beforeEach, describe, expect, it } from 'vitest';
import { people, tenantId } from '../../sandbox/tenant/seed.js';
import type { FreezeKind } from '../../bot/unlock/request/freeze.js';
import type { Filled } from '../../sandbox/connector/cardInputs.js';
import { story } from '../helpers/story.js';
import { sentenceOf } from '../helpers/storyPlayer.js';

// An approver who was stopped decides nothing, opens nothing, moves nothing and stops nothing.

const { anna, ben, iris, lena, nora, omar } = people;
const STOPPED = /This was stopped because of unusual activity/;
const { world, play } = story();
beforeEach(() => play.startOver());

async function freeze(who: typeof anna, id: string, kind: FreezeKind): Promise<void> {
  const at = world.now().toISOString();
  const until = new Date(world.now().getTime() + 3_600_000).toISOString();
  const person = { id: who.id, name: who.displayName };
  const facts = { id, kind, tenantId: tenantId, person, count: 9, at, until };
  await world.latchkey.storage.requests.change((tx) => tx.saveFreeze({ ...facts, involved: [who.id] }));
}

describe.each(['requester', 'approver'] as const)('an approver who was stopped as %s', (kind) => {
  it.each(['approve', 'deny', 'details'])('does not: %s', async (verb) => {
    const request = await play.ask(lena, 'my account is blocked');
    await freeze(anna, `FRZ-${kind}`, kind);
    const inputs: Filled = verb === 'deny' ? { reason: 'Not now' } : {};
    expect(await play.decide(anna, request, verb, inputs)).toMatch(STOPPED);
    expect((await play.stored(request)).status).toBe('pending');
  });

  it.each(['evidence', 'false-alarm'])('does not, of a break-in: %s', async (verb) => {
    const breakIn = await play.ask(iris, 'I think I was hacked');
    await freeze(anna, `FRZ-${kind}`, kind);
    const inputs: Filled = verb === 'false-alarm' ? { note: 'All fine.' } : {};
    expect(await play.decide(anna, breakIn, verb, inputs)).toMatch(STOPPED);
    await play.decide(ben, breakIn, 'false-alarm', { note: 'All fine.' });
    expect((await play.stored(breakIn)).status).toBe('unchanged');
  });

  it('sees no password of what they allowed before', async () => {
    const password = await play.ask(omar, 'I forgot my password');
    await play.approve(anna, password);
    await freeze(anna, `FRZ-${kind}`, kind);
    expect(sentenceOf(await play.reveal(anna, password))).toMatch(STOPPED);
  });

  it('reads no history, and stops nothing', async () => {
    await freeze(anna, `FRZ-${kind}`, kind);
    for (const words of [`history ${lena.userPrincipalName}`, 'stop everything'])
      expect(await play.says(anna, words)).toMatch(/You cannot do this now, because of unusual activity/);
    expect(await world.query('select id from stops')).toEqual([]);
  });

  it('lets nobody else go on', async () => {
    const request = await play.ask(lena, 'my account is blocked');
    await freeze(nora, 'FRZ-ANOTHER', 'requester');
    await freeze(anna, `FRZ-${kind}`, kind);
    const lift = { verb: 'lift', data: { requestId: 'FRZ-ANOTHER', version: 1 } };
    const clicked = await world.teams.as(anna).invoke(play.approvalCard(request).post, lift);
    expect(sentenceOf(clicked)).toMatch(STOPPED);
  });
});
