import { beforeEach, describe, expect, it } from 'vitest';
import { cloudOperationsGroupId, everybodyGroupId, people } from '../../sandbox/tenant/seed.js';
import { groupEligibility } from '../../sandbox/tenant/seedDirectory.js';
import { story } from '../helpers/story.js';
import { WORDS } from '../helpers/storyPlayer.js';

// PIM for Groups: who can join or own a role-assignable group with a click of their own is never touched.

const { world, play } = story();
beforeEach(() => play.startOver());

const PASSWORD = WORDS['password-not-accepted'].en;
const BLOCKED = WORDS['sign-in-blocked'].en;

describe('an account that is one click from an admin role', () => {
  it.each([
    ['as a member of a group', people.joyce],
    ['as an owner of a group', people.oskar],
  ])('%s goes to a human, and the details name the group', async (_what, person) => {
    const request = await play.ask(people.nora, PASSWORD, person);
    expect(request).toMatchObject({ handOff: 'privileged', steps: [] });
    expect(await play.decide(people.anna, request, 'details')).toContain('Cloud operations');
    expect(play.writes()).toEqual([]);
  });

  it('through a group that they are in goes to a human', async () => {
    const { groupEligibilities } = world.sandbox.tenant;
    groupEligibilities.push(groupEligibility(everybodyGroupId, cloudOperationsGroupId, 'member'));
    const request = await play.ask(people.nora, PASSWORD, people.omar);
    expect(request).toMatchObject({ handOff: 'privileged', steps: [] });
  });

  it('goes to a human where that could not be read, and the card says what to grant', async () => {
    const { grants } = world.sandbox.tenant.settings;
    grants.delete('PrivilegedEligibilitySchedule.Read.AzureADGroup');
    const request = await play.ask(people.nora, PASSWORD, people.omar);
    expect(request.handOff).toBe('rights-not-read');
    expect(play.approvalCard(request).text).toContain(
      'grant the bot PrivilegedEligibilitySchedule.Read.AzureADGroup',
    );
  });

  it('since the approval is not touched: it is asked again right before the change', async () => {
    const request = await play.ask(people.nora, BLOCKED, people.lena);
    const { groupEligibilities } = world.sandbox.tenant;
    groupEligibilities.push(groupEligibility(people.lena.id, cloudOperationsGroupId, 'member'));
    await play.approve(people.anna, request);
    expect(await play.stored(request)).toMatchObject({
      status: 'failed',
      steps: [{ reason: { kind: 'out-of-reach' } }],
    });
    expect(play.writes()).toEqual([]);
  });
});

describe('an account that can join a group without roles', () => {
  it('is helped as any other', async () => {
    const { groupEligibilities } = world.sandbox.tenant;
    groupEligibilities.push(groupEligibility(people.omar.id, everybodyGroupId, 'member'));
    const request = await play.ask(people.nora, PASSWORD, people.omar);
    expect(request.steps).not.toEqual([]);
  });
});
