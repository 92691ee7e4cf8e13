import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { people, seedPassword, type Person } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { everythingIn, expectNoneIn, textWithHash } from '../helpers/leaks.js';
import { story } from '../helpers/story.js';
import { sentenceOf, StoryPlayer, WORDS } from '../helpers/storyPlayer.js';
import { startWorld } from '../helpers/world.js';

// After the loss of a telephone, app or key, the person gets a Temporary Access Pass. It is as secret as a password
// (issue 3, "Lost sign-in method").

const { world, play } = story({ env: { LOG_LEVEL: 'trace' } });
/** Every pass that was shown in this file. */
const seen: string[] = [];
afterEach(() => {
  world.clock.offsetMs = 0;
});

const LOST = WORDS['lost-sign-in-method'].en;

/** Clicks *Show once* and returns the pass. Only this answer contains it. */
async function passFor(subject: Person, approver: Person, request: UnlockRequest): Promise<string> {
  const answer = await play.reveal(approver, request);
  const pass = textWithHash(answer.body, world.sandbox.tenant.passHashes.get(subject.id));
  if (!pass) throw new Error(`There is no pass in ${sentenceOf(answer)}`);
  seen.push(pass);
  return pass;
}

describe('a lost sign-in method', () => {
  it('is answered with a pass that works once, and the password stays as it was', async () => {
    const request = await play.ask(people.tess, LOST);
    expect(request.steps.map(({ remedy }) => remedy)).toEqual(['temporary-access-pass']);
    expect(play.approvalCard(request).text).toContain('Let Tess Vermeer back in with a one-time pass?');

    await play.approve(people.anna, request);

    expect((await play.stored(request)).status).toBe('resolved');
    expect(await passFor(people.tess, people.anna, request)).toHaveLength(8);
    expect(world.sandbox.tenant.passwordHashOf(people.tess.id)).toBe(sha256(seedPassword));
    expect(play.writesTo(people.tess)).toMatchObject([
      { method: 'POST', status: 201, body: { isUsableOnce: true, lifetimeInMinutes: 60 } },
    ]);
    expect(play.cardOf(people.tess, request).text).toContain('Your admin will read you a Temporary');
    expect(play.chatOf(people.tess).at(-1)).toMatch(/^Your Temporary Access Pass is ready\./);
    expect(play.incident(request).text).toMatch(/Temporary Access Pass\s+Done/);
  });

  it('is shown to whoever approved it alone, and a minute later to nobody', async () => {
    const request = await play.ask(people.tess, LOST);
    await play.approve(people.anna, request);
    const { post } = play.cardOf(people.anna, request);
    const reveal = { verb: 'reveal', data: { requestId: request.id, version: request.version } };
    const ben = await play.at(people.ben);
    expect(sentenceOf(await ben.invoke(ben.chat().at(-1)!, reveal))).toBe(
      'Only the approver of this request can see it.',
    );
    await passFor(people.tess, people.anna, request);
    world.clock.offsetMs = 60_000;
    expect(sentenceOf(await world.teams.as(people.anna).invoke(post, reveal))).toBe(
      'It was already shown. A minute after the first look it is wiped.',
    );
  });

  it('leaves nothing on the screen when its time is up', async () => {
    const request = await play.ask(people.tess, LOST);
    await play.approve(people.anna, request);
    const pass = await passFor(people.tess, people.anna, request);
    world.clock.offsetMs = 16 * 60_000;
    await world.settle();
    expect(play.cardOf(people.anna, request).text).toContain('You saw this pass');
    expect(play.cardOf(people.anna, request).text).not.toContain(pass);
  });

  it('for a colleague needs the call back first', async () => {
    const request = await play.ask(people.nora, LOST, people.tess);
    await expect(play.approve(people.anna, request, { proof: '' })).rejects.toThrow('Say how you made sure.');
    await play.approve(people.anna, request);
    expect(play.cardOf(people.nora, request).text).toContain(
      'An admin will read a Temporary Access Pass to Tess Vermeer',
    );
    await passFor(people.tess, people.anna, request);
  });

  it('is handed over where the policy allows no pass, and none is issued', async () => {
    const { passPolicy } = world.sandbox.tenant.settings;
    passPolicy.state = 'disabled';
    world.sandbox.calls.clear();
    const request = await play.ask(people.tess, LOST);
    passPolicy.state = 'enabled';
    expect(request).toMatchObject({ handOff: 'pass-not-allowed', steps: [] });
    expect(play.approvalCard(request).text).toContain('Temporary Access Passes are not allowed here');
    expect(play.writes()).toEqual([]);
  });
});

// A second world needs time to start.
describe('CREDENTIAL=temporary-access-pass', { timeout: 120_000 }, () => {
  it('answers a forgotten password with a pass, and the old password is left alone', async () => {
    const other = await startWorld({ env: { CREDENTIAL: 'temporary-access-pass' } });
    try {
      const there = new StoryPlayer(other);
      const request = await there.ask(people.omar, WORDS['password-not-accepted'].en);
      expect(request.steps.map(({ remedy }) => remedy)).toEqual(['temporary-access-pass']);
      await there.approve(people.ben, request);
      const { tenant } = other.sandbox;
      const answer = await there.reveal(people.ben, request);
      const pass = textWithHash(answer.body, tenant.passHashes.get(people.omar.id));
      expect(pass).toHaveLength(8);
      expect(tenant.passwordHashOf(people.omar.id)).toBe(sha256(seedPassword));
      expect((await there.stored(request)).status).toBe('resolved');
      expectNoneIn(await everythingIn(other), [pass!]);
    } finally {
      await other.close();
    }
  });
});

describe('afterwards', () => {
  it('no pass is in a log line, a message, a row of the database or a job', async () => {
    expect(seen.length).toBeGreaterThan(2);
    const haystack = await everythingIn(world);
    // Proves that the search can find a text.
    expect(haystack.split(people.tess.displayName).length).toBeGreaterThan(20);
    expectNoneIn(haystack, seen);
  });
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
