import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';

// The operator may let people from other organisations ask for others. Then the card says where they come from.

const { world, play } = story({ env: { EXTERNAL_ASK_FOR_OTHERS: 'true' } });
beforeEach(() => play.startOver());

describe('where the operator allows it', () => {
  it.each([
    ['a guest', people.gil],
    ['a member from elsewhere', people.xenia],
  ])('%s asks for a colleague, and the card warns of it', async (_what, outsider) => {
    const request = await play.ask(outsider, 'my account is blocked', people.lena);
    expect(request.subject.id).toBe(people.lena.id);
    const { text } = play.approvalCard(request);
    expect(text).toContain('Look twice at who asks');
    expect(text).toMatch(new RegExp(`${outsider.displayName} \\(.*\\) comes from another organisation`));
  });

  it('somebody who is not in the directory asks under the name that Teams sent, and the card says so', async () => {
    world.teams.as({ ...people.otto, displayName: 'Lena Berg' });
    const match = { path: new RegExp(`/users/${people.otto.id}$`) };
    world.sandbox.faults.add({ match, status: 404, times: 20, body: { error: { code: 'NotFound' } } });
    const request = await play.ask(people.otto, 'my account is blocked', people.lena);
    expect(request.requester.directory).toMatchObject({ kind: 'not-there' });
    const { text } = play.approvalCard(request);
    expect(text).toContain('Lena Berg is not in the directory. The name is the one that Teams sent.');
    expect(text).toContain('Lena Berg has the same name as the person it is about');
  });
});
