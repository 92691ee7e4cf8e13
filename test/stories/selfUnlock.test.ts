import { beforeAll, describe, expect, it } from 'vitest';
import { domainPassword } from '../../sandbox/activeDirectory/seed.js';
import { people } from '../../sandbox/tenant/seed.js';
import { domainStory } from '../helpers/domainStory.js';

// Somebody who is locked out and can end that alone hears how, before any admin is asked.

const { world, play, domain } = domainStory();
beforeAll(() => {
  const { tenant } = world.sandbox;
  tenant.methods.set(people.hugo.id, tenant.methods.get(people.sofia.id)!);
});

describe('who can unlock the account alone', () => {
  it('hears of “I know my password”, and that it depends on the organisation', async () => {
    await play.says(people.hugo, 'my password is not accepted');
    const said = play.chatOf(people.hugo).join('\n');
    expect(said).toContain("I know my password, but still can't sign in");
    expect(said).toContain('If your organisation set it up');
    expect(play.writes()).toEqual([]);
  });

  it('is unlocked by an admin, when that does not work', async () => {
    await play.goesOn(people.hugo, { refuses: 1 });
    await world.settle();
    const request = await play.newest(people.hugo);
    expect(request.steps.map(({ remedy }) => remedy)).toEqual(['unlock-ad-account']);
    await play.approve(people.anna, request);
    expect(domain.bind(people.hugo, domainPassword)).toBeUndefined();
  });
});
