import { describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';

// Somebody switched the account off. An approver who allows it again should know who, and why.

const { play, world } = story();
const REASON = 'Back from leave, says her manager';

describe('an account that an admin switched off', () => {
  it('names that admin in the first row of the card, and is allowed after asking them', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    const { text } = play.approvalCard(request);
    expect(text).toMatch(/Sign-in is blocked\n⚠\nSwitched off by Ben Okafor 3 days ago\. Ask them first/);
    expect(play.cardOf(people.lena, request).text).not.toContain('Ben Okafor');
    await play.decide(people.anna, request, 'deny', { reason: 'the end of a test' });
  });

  it('says that it could not be read, and then needs a reason, which is on record', async () => {
    world.sandbox.tenant.settings.grants.delete('AuditLog.Read.All');
    const request = await play.ask(people.dora, 'my account is blocked');
    expect(play.approvalCard(request).text).toContain('Who switched it off could not be read');
    await play.approve(people.anna, request, { overrideReason: REASON });
    expect(world.sandbox.tenant.user(people.dora.id).accountEnabled).toBe(true);
    expect(play.incident(request).text).toContain(`allowed it again: ${REASON}`);
  });
});
