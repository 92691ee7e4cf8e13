import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as catalogue from '../../bot/remedies/catalogue.js';
import { people } from '../../sandbox/tenant/seed.js';
import { signOutFirst } from '../fixtures/remedies/signOutFirst.js';
import type { StoryPlayer } from '../helpers/storyPlayer.js';
import type { World } from '../helpers/world.js';

// A new remedy needs one file (`test/fixtures/remedies/signOutFirst.ts`), one line in the catalogue and its texts. This
// test adds these three and changes nothing else.

const CATALOGUE = '../../bot/remedies/catalogue.js';
const TEXTS = '../../bot/texts/en/remedies.json';

function addTheRemedy(): void {
  vi.doMock(CATALOGUE, async (original) => {
    const real = await original<typeof catalogue>();
    const factories = [...real.REMEDIES, signOutFirst];
    return { ...real, createCatalogue: (ports: never) => real.createCatalogue(ports, factories) };
  });
  vi.doMock(TEXTS, async (original) => {
    const { default: texts } = await original<{ default: object }>();
    return { default: { ...texts, 'sign-out-first': added } };
  });
}

const added = {
  name: 'Sign out before that',
  asked: 'sign {{name}} out first',
  sentence: 'Ends every session of before.',
  effect: 'Within an hour.',
  portal: 'Open the user',
  byHand: 'choose Revoke sessions.',
  afterSelf: 'You were signed out first.',
  afterOther: '{{name}} was signed out first.',
  done: 'every session of before was ended',
};

let world: World;
let play: StoryPlayer;
// Other test files share these modules: the bot is loaded anew with the remedy, and forgotten afterwards.
beforeAll(async () => {
  vi.resetModules();
  addTheRemedy();
  const { startWorld } = await import('../helpers/world.js');
  const player = await import('../helpers/storyPlayer.js');
  world = await startWorld();
  play = new player.StoryPlayer(world);
});
afterAll(async () => {
  await world.close();
  vi.doUnmock(CATALOGUE);
  vi.doUnmock(TEXTS);
  vi.resetModules();
});

describe('a remedy that was just added', () => {
  it('is asked for, drawn, allowed, carried out in its place, seen, and told', async () => {
    const request = await play.ask(people.dora, 'my account is blocked');
    expect(request.steps.map(({ remedy }) => remedy)).toEqual(['sign-out-first', 'enable-sign-in']);
    expect(play.chatOf(people.dora).join('\n')).toContain('sign Dora Klein out first');
    expect(play.approvalCard(request).text).toContain('Sign out before that\nEnds every session of before.');

    await play.approve(people.anna, request);

    expect((await play.stored(request)).status).toBe('resolved');
    expect(play.writesTo(people.dora).map(({ path }) => path)).toEqual([
      expect.stringMatching(/revokeSignInSessions$/),
      expect.stringMatching(/\/users\/[^/]+$/),
    ]);
    expect(play.incident(request).text).toContain('Sign out before that');
    expect(play.chatOf(people.dora).join('\n')).toContain('You were signed out first.');
  });
});
