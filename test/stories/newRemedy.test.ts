import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { StoryPlayer } from '../helpers/storyPlayer.js';
import { startWorld, type World } from '../helpers/world.js';

// A new remedy needs one file (`test/fixtures/remedies/signOutFirst.ts`), one line in the catalogue and its texts. This
// test adds these three and changes nothing else.

vi.mock('../../bot/remedies/catalogue.js', async (original) => {
  const real = await original<typeof import('../../bot/remedies/catalogue.js')>();
  const { signOutFirst } = await import('../fixtures/remedies/signOutFirst.js');
  const factories = [...real.REMEDIES, signOutFirst];
  return { ...real, createCatalogue: (ports: never) => real.createCatalogue(ports, factories) };
});

vi.mock('../../bot/texts/en/remedies.json', async (original) => {
  const { default: texts } = await original<{ default: object }>();
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
  return { default: { ...texts, 'sign-out-first': added } };
});

let world: World;
let play: StoryPlayer;
beforeAll(async () => {
  world = await startWorld();
  play = new StoryPlayer(world);
});
afterAll(() => world.close());

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
