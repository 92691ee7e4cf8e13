import { beforeEach, describe, expect, it } from 'vitest';
import { aliasOfAliya, people } from '../../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { optionsOf } from '../../helpers/withCatalogue.js';
import { story } from '../../helpers/story.js';

// A Graph that says as little as the documents allow: one row in a page, whole seconds, no property without a value, ids
// in capitals. What people see is the same.

const { nora, otto, omar, vera, anna, ben, aliya } = people;
const { world, play } = story();
beforeEach(async () => {
  await play.startOver();
});

const sparse = (is: boolean) => (world.sandbox.tenant.settings.sparse = is);
const stepsOf = ({ steps }: UnlockRequest) => steps.map(({ remedy, state }) => [remedy, state]);

async function both<T>(story: () => Promise<T>): Promise<readonly [T, T]> {
  const usual = await story();
  await play.startOver();
  sparse(true);
  return [usual, await story()];
}

describe('with a Graph that says little', () => {
  it('a password is reset as ever', async () => {
    const [usual, little] = await both(async () => {
      play.untouched(omar);
      const request = await play.ask(otto, 'I forgot my password', omar);
      const { privileges, eligible, methods, account } = request.findings!;
      const read = [privileges, eligible, methods, account].map(({ known }) => known);
      await play.approve(anna, request);
      return { steps: stepsOf(await play.stored(request)), read, handOff: request.handOff };
    });
    expect(little).toEqual(usual);
    expect(little.steps).toEqual([
      ['reset-password', 'done'],
      ['revoke-sessions', 'done'],
    ]);
  });

  it('a restricted alias is unblocked as ever', async () => {
    const [usual, little] = await both(async () => {
      play.securedByHand(aliya);
      const request = await play.ask(nora, "I can't send mail", aliya);
      await play.approve(anna, request, { secured: 'checked' });
      return {
        steps: stepsOf(await play.stored(request)),
        left: world.sandbox.tenant.isBlocked(aliasOfAliya),
      };
    });
    expect(little).toEqual(usual);
    expect(little.left).toBe(false);
  });

  it('a break-in is seen whole, contained, and the same is chosen', async () => {
    const [usual, little] = await both(async () => {
      const request = await play.ask(vera, "I can't send mail");
      const stored = await play.stored(request);
      const chosen = optionsOf(stored).map(({ remedy, advised }) => [remedy, advised]);
      const unread = Object.entries(stored.evidence?.found ?? {}).filter(([, one]) => !one.known);
      await play.approve(anna, request);
      await play.approve(ben, request);
      const done = await play.stored(request);
      return { chosen, unread, status: done.status, steps: stepsOf(done) };
    });
    expect(little).toEqual(usual);
    expect(little.status).toBe('resolved');
  });

  it('who has a role goes to a human as ever', async () => {
    const [usual, little] = await both(
      async () => (await play.ask(nora, 'I forgot my password', people.greta)).handOff,
    );
    expect([usual, little]).toEqual(['privileged', 'privileged']);
  });
});
