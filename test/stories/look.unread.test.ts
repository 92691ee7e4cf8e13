import { afterEach, describe, expect, it, vi } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import type { Fault } from '../../sandbox/http/faults.js';
import { story } from '../helpers/story.js';
import { StoryPlayer, WORDS } from '../helpers/storyPlayer.js';
import { startWorld } from '../helpers/world.js';

// A missing licence or permission is normal. So is a Graph that is slow or partly down. The person still gets an
// answer, and the bot never takes something as fine when it could not read it.

const { world, play } = story();
afterEach(() => {
  world.sandbox.faults.clear();
  world.sandbox.calls.clear();
});

const PASSWORD = WORDS['password-not-accepted'].en;
const RESET = ['reset-password', 'revoke-sessions'];
const error = { error: { code: 'x', message: 'x' } };

/** The number of HTTP calls. A batch counts as one. */
function roundTrips(): { graph: number; exchange: number } {
  const calls = world.sandbox.calls.all().filter(({ inBatch }) => !inBatch);
  const to = (place: string): number => calls.filter(({ path }) => path.startsWith(place)).length;
  return { graph: to('/graph/'), exchange: to('/exchange/') };
}

/** The text of the card of a new request. It denies the request, so that the next test can ask again. */
async function approvalText(): Promise<string> {
  const request = await play.ask(people.omar, PASSWORD);
  const { text } = play.approvalCard(request);
  expect(request.steps.map(({ remedy }) => remedy)).toEqual(RESET);
  await play.decide(people.anna, request, 'deny', { reason: 'the end of a test' });
  return text;
}

describe('one look', () => {
  it('takes five calls of Graph and one of Exchange, two of them kept for everybody, before anybody is asked', async () => {
    await play.says(people.julia, 'opnieuw', 'mail versturen lukt niet');
    world.sandbox.calls.clear();
    await play.goesOn(people.julia, { until: 'confirm' });
    // Who is registered, and what Microsoft reports, is not asked for again.
    expect(roundTrips()).toEqual({ graph: 5, exchange: 1 });
    await world.settle();
  });

  it('takes as many again when the request is made, and one for who asks, so that nothing old is asked of an admin', async () => {
    await play.reports(people.lena, WORDS['sign-in-blocked'].en, people.lena, { until: 'confirm' });
    world.sandbox.calls.clear();
    await play.says(people.lena, 'yes');
    // Her account is off, so it also asks who did that.
    expect(roundTrips()).toEqual({ graph: 5, exchange: 0 });
    await world.settle();
  });

  it('shows a typing sign meanwhile', () => {
    const typed = world.sandbox.teams.all().filter(({ activity }) => activity.type === 'typing');
    expect(typed.length).toBeGreaterThan(0);
  });

  it('is repeated for every way that does not help, without the list of registrations', async () => {
    await play.reports(people.otto, WORDS['cannot-send-mail'].en, people.otto, { until: 'self-help' });
    world.sandbox.calls.clear();
    await play.says(people.otto, '2');
    expect(roundTrips()).toEqual({ graph: 3, exchange: 1 });
  });
});

// A second world needs time to start.
describe('a tenant without Entra ID P1 or P2', { timeout: 120_000 }, () => {
  it('gets a usable card that says what could not be read, and never "no risk"', async () => {
    const poor = await startWorld();
    try {
      poor.sandbox.tenant.settings.licences = { p1: false, p2: false };
      const there = new StoryPlayer(poor);
      const request = await there.ask(people.ravi, PASSWORD);
      expect(request.steps.map(({ remedy }) => remedy)).toEqual(RESET);
      const { text } = there.approvalCard(request);
      expect(text).toContain('Not checked: ');
      expect(text).toContain('sign-in history (needs Entra ID P1)');
      expect(text).toContain('risk (needs Entra ID P2)');
      expect(text).not.toMatch(/no risk|Risk according to Microsoft|No failed sign-ins/);

      const premium = /signIns|riskyUsers|roleEligibility/;
      expect(poor.sandbox.calls.to(premium)).toHaveLength(3);

      await there.approve(people.anna, request);

      expect((await there.stored(request)).status).toBe('resolved');
      // The bot asks once and remembers the missing licence for a day. Only the watch afterwards reads risk and
      // sign-ins by itself: the log, the one with device codes, and the one of sessions.
      expect(poor.sandbox.calls.to(/signIns|roleEligibility/)).toHaveLength(5);
    } finally {
      await poor.close();
    }
  });
});

describe('a part that cannot be read', () => {
  it.each([
    // A throttled sign-in log is another story: `reportLimit.test.ts`.
    ['is throttled', 429, /riskyUsers/, /Not checked: risk \(asked too often just now\)/],
    ['is refused', 403, /signIns|riskyUsers/, /Not checked: sign-in history \(.*\), risk \(/],
    ['is down', 503, /signIns|riskyUsers/, /Not checked: sign-in history, risk \(could not be read\)/],
  ])('because it %s is named on the card, and the rest counts', async (_, status, path, named) => {
    world.sandbox.faults.add({ match: { path }, status, times: 20, body: error } satisfies Fault);
    const text = await approvalText();
    expect(text).toMatch(named);
    expect(text).toContain('Sign-in is allowed');
    expect(text).not.toContain('Microsoft sees no risk');
  });

  it('although it may hide an admin role sends the request to a human', async () => {
    const match = { path: 'roleAssignments' };
    world.sandbox.faults.add({ match, status: 503, times: 20, body: error });
    const request = await play.ask(people.nora, PASSWORD, people.omar);
    expect(request).toMatchObject({ handOff: 'rights-not-read', steps: [] });
    expect(play.writes()).toEqual([]);
  });
});

describe('a Graph that is slow', () => {
  /** Shortens every time-out to a twentieth, so that the test is fast. Returns the time-outs that the bot asked for. */
  function hurried(): number[] {
    const asked: number[] = [];
    const real = AbortSignal.timeout.bind(AbortSignal);
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      asked.push(ms);
      return real(Math.ceil(ms / 20));
    });
    return asked;
  }
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('in its reports only, costs the reports: the card comes all the same', async () => {
    await play.says(people.emil, 'start over', 'forgot the password');
    world.sandbox.faults.add({ match: { path: 'signIns' }, times: 20, delayMs: 2_000 });
    const asked = hurried();
    const offered = await play.goesOn(people.emil, { until: 'confirm' });
    expect(offered).toContain('Shall I ask');
    await play.goesOn(people.emil);
    vi.restoreAllMocks();
    await world.settle();
    const { text } = play.approvalCard(await play.newest(people.emil));
    expect(text).toContain('Not checked: sign-in history, risk (could not be read)');
    expect(text).toContain('Sign-in is allowed');
    // The bot finds the person and then looks. Both together take at most ten seconds.
    const [subject = NaN, ...look] = asked;
    expect(subject + Math.max(...look)).toBeLessThanOrEqual(10_000);
  });

  it('in everything, is given up on in ten seconds with a sentence, and what was said is kept', async () => {
    await play.says(people.lena, 'start over', 'the account is blocked');
    world.sandbox.tenant.settings.latencyMs = 2_000;
    const asked = hurried();
    const answer = await play.says(people.lena, '1');
    world.sandbox.tenant.settings.latencyMs = 0;
    vi.restoreAllMocks();
    expect(answer).toMatch(/could not look at the directory/);
    expect(asked.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(10_000);
    expect(await play.says(people.lena, 'Try again')).toContain('Shall I ask');
  });

  it('that does not answer at all is no dead end either', async () => {
    await play.says(people.lena, 'start over', 'the account is blocked');
    world.sandbox.faults.add({ match: { path: '/graph/' }, drop: true, times: 100 });
    expect(await play.says(people.lena, '1')).toMatch(/could not look at the directory/);
  });
});
