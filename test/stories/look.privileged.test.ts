import { describe, expect, it } from 'vitest';
import { people, shiftLeadsGroupId } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';
import { WORDS } from '../helpers/storyPlayer.js';

// Requests about privileged accounts can have separate approvers (PRIVILEGED_APPROVER_GROUP_ID). Here it is only Chloe.

const { world, play } = story({ env: { PRIVILEGED_APPROVER_GROUP_ID: shiftLeadsGroupId } });

const PASSWORD = WORDS['password-not-accepted'].en;
const REFUSED = /^This concerns a privileged account: only the people in the approver group for those/;

describe('a request about a privileged account', () => {
  it('is neither taken, denied nor looked into by an ordinary approver', async () => {
    const request = await play.ask(people.nora, PASSWORD, people.eva);
    expect(request.handOff).toBe('privileged');
    expect(await play.decide(people.anna, request, 'take')).toMatch(REFUSED);
    expect(await play.decide(people.anna, request, 'deny', { reason: 'no' })).toMatch(REFUSED);
    expect(await play.decide(people.anna, request, 'details')).toMatch(REFUSED);
    expect(await play.stored(request)).toEqual(request);
  });

  it('is taken on by an approver for those, and nothing is touched', async () => {
    const request = await play.ask(people.nora, PASSWORD, people.greta);
    await play.decide(people.chloe, request, 'take');
    await play.decide(people.chloe, request, 'close', { note: 'Called her back and did it by hand' });
    expect((await play.stored(request)).status).toBe('resolved');
    expect(play.writes()).toEqual([]);
  });

  it('is also one of which it could not be checked', async () => {
    const match = { path: 'roleAssignments' };
    world.sandbox.faults.add({ match, status: 503, times: 20, body: { error: { code: 'x' } } });
    const request = await play.ask(people.nora, PASSWORD, people.otto);
    world.sandbox.faults.clear();
    expect(request.handOff).toBe('rights-not-read');
    expect(await play.decide(people.ben, request, 'take')).toMatch(REFUSED);
  });
});

describe('a request about an ordinary account', () => {
  it('is still for every approver', async () => {
    const request = await play.ask(people.nora, PASSWORD, people.omar);
    await play.approve(people.anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
  });
});
