import { describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';

// How long it takes until an approver knows, and until the person is in, is a figure for monitoring.

const { ben, lena, dora } = people;
const { world, play } = story();

const row = async (id: string) =>
  (await world.query('select told_at, in_at, created_at from requests where id = $1', [id]))[0]!;
const metric = async (name: string) =>
  (await world.latchkey.storage.metrics()).split('\n').find((line) => line.startsWith(`${name} `));

describe('a request', () => {
  it('is known to an approver when Teams took its card, and its person is in when the change was seen', async () => {
    const request = await play.ask(lena, 'my account is blocked');
    expect((await row(request.id)).told_at).not.toBeNull();
    expect((await row(request.id)).in_at).toBeNull();
    await play.approve(ben, request);
    expect((await row(request.id)).in_at).not.toBeNull();
    expect(await metric('latchkey_asked_to_approver_knows_seconds_count')).toMatch(/ 1$/);
    expect(await metric('latchkey_asked_to_person_in_seconds_count')).toMatch(/ 1$/);
  });

  it('is known to nobody while the channel of the approvers takes nothing', async () => {
    world.sandbox.teams.team.botInstalled = false;
    const request = await play.ask(dora, 'my account is blocked').finally(() => {
      world.sandbox.teams.team.botInstalled = true;
    });
    expect((await row(request.id)).told_at).toBeNull();
    await world.latchkey.storage.jobs.send('announce', request.id);
    await world.settle();
    expect((await row(request.id)).told_at).not.toBeNull();
  });

  it('names nobody in the figures', async () => {
    const text = await world.latchkey.storage.metrics();
    for (const { id, displayName } of [ben, lena, dora]) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(displayName);
    }
  });
});
