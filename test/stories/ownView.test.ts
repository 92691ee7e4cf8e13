import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';
import { cardOf } from '../../sandbox/connector/readable.js';

// What each reader of the approvals channel sees of one card. Teams asks the bot for that by itself (D1).

const { nora, omar, anna, ben, piet } = people;
const { world, play } = story();
beforeEach(() => play.startOver());

async function viewOf(reader: typeof nora, request: Pick<UnlockRequest, 'id' | 'version'>) {
  const { post } = play.approvalCard(request);
  const data = { requestId: request.id, version: request.version };
  await world.teams.as(reader).invoke(post, { verb: 'view', data });
  return cardOf(world.teams.as(reader).see(post));
}

const asked = () => play.ask(nora, 'I forgot my password', omar);

describe('the card in the approvals channel', () => {
  it('asks Teams to fetch each reader’s own view', async () => {
    const request = await asked();
    const { content } = play.approvalCard(request);
    expect(content).toMatchObject({
      refresh: { action: { type: 'Action.Execute', verb: 'view', data: { requestId: request.id } } },
    });
  });

  it('has its buttons for an approver', async () => {
    const request = await asked();
    expect((await viewOf(anna, request)).buttons).toEqual(play.approvalCard(request).buttons);
  });

  it('has none for who asked, for whose account it is, and for who is no approver, and says why', async () => {
    const request = await asked();
    const seen = await Promise.all([nora, omar, piet].map((reader) => viewOf(reader, request)));
    for (const { buttons } of seen)
      expect(buttons.filter((title) => /Approve|Deny|Details/.test(title))).toEqual([]);
    expect(seen.map(({ text }) => /[^.\n]*decides?( on this)?\./.exec(text)?.[0]?.trim())).toEqual([
      'You asked for this, so somebody else decides.',
      'This is about your own account, so somebody else decides.',
      'Only approvers decide on this.',
    ]);
  });

  it('says the same otherwise: no reader learns more than the channel', async () => {
    const request = await asked();
    const { text } = play.approvalCard(request);
    const onlooker = await viewOf(piet, request);
    expect(onlooker.text).toContain('New password for Omar Haddad');
    for (const line of onlooker.text.split('\n')) {
      if (!line.includes('Only approvers decide')) expect(text).toContain(line.trim());
    }
  });

  it('is drawn without a sign-in, changes nothing, and is on no record', async () => {
    const request = await asked();
    const lines = () => world.query('select count(*) as n from audit_events');
    const [before, version] = [await lines(), (await play.stored(request)).version];
    await viewOf(anna, request);
    await viewOf(piet, request);
    expect(await lines()).toEqual(before);
    expect((await play.stored(request)).version).toBe(version);
  });

  it('is the channel’s card when the directory does not say who reads it', async () => {
    const request = await asked();
    world.sandbox.faults.add({ match: { path: /users/ }, status: 503, times: 50 });
    const seen = await viewOf(ben, request);
    world.sandbox.faults.clear();
    expect(seen.buttons).toEqual(play.approvalCard(request).buttons);
  });
});
