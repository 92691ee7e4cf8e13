import { afterEach, describe, expect, it } from 'vitest';
import { people, shiftLeadsGroupId } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';
import { WORDS } from '../helpers/storyPlayer.js';

// When a permission is missing, the card and its details name it. They name no permission that the bot has.

const { world, play } = story({ env: { PRIVILEGED_APPROVER_GROUP_ID: shiftLeadsGroupId } });
afterEach(() => {
  world.sandbox.tenant.settings.exchangeRole = 'full';
  world.sandbox.tenant.settings.grants.add('GroupMember.Read.All');
});

const MAIL = WORDS['cannot-send-mail'].en;

describe('a bot without the Exchange role', () => {
  it('says on the card and in its details what to grant, and speaks of no admin role', async () => {
    world.sandbox.tenant.settings.exchangeRole = 'none';
    const request = await play.ask(people.nora, MAIL, people.omar);
    const details = await play.decide(people.ben, request, 'details');
    for (const said of [play.approvalCard(request).text, details]) {
      expect(said).toContain('Exchange.ManageAsApp and the Entra role Exchange Administrator');
      expect(said).not.toMatch(/admin role |RoleManagement|gave no answer/);
    }
  });

  it('leaves the request to every approver: nothing says that the account is privileged', async () => {
    world.sandbox.tenant.settings.exchangeRole = 'none';
    const request = await play.ask(people.nora, MAIL, people.ravi);
    expect(request.handOff).toBe('cause-not-read');
    await play.decide(people.ben, request, 'take');
    await play.decide(people.ben, request, 'close', { note: 'Looked in the Defender portal' });
    expect((await play.stored(request)).status).toBe('resolved');
  });
});

describe('a bot without GroupMember.Read.All', () => {
  it('advises that one, and none that it has', async () => {
    world.sandbox.tenant.settings.grants.delete('GroupMember.Read.All');
    const request = await play.ask(people.nora, WORDS['password-not-accepted'].en, people.otto);
    const { text } = play.approvalCard(request);
    expect(request.handOff).toBe('rights-not-read');
    expect(text).toContain('GroupMember.Read.All');
    expect(text).not.toContain('RoleManagement');
  });
});
