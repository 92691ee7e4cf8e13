import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandbox/server.js';
import { people } from '../../sandbox/tenant/seed.js';
import { StoryPlayer } from '../helpers/storyPlayer.js';
import { startWorld, type World } from '../helpers/world.js';

// A quick tenant: a new password, the sign-out and the looks are in one second, and Microsoft dates in whole seconds.

/** The clock of the tenant stands still in the middle of a second. */
const HALF = new Date(Math.floor(Date.now() / 1000) * 1000 + 500);
let sandbox: Sandbox;
let world: World;
let play: StoryPlayer;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => HALF });
  world = await startWorld({ sandbox });
  play = new StoryPlayer(world);
});
afterAll(async () => {
  await world.close();
  await sandbox.close();
});
afterEach(() => play.startOver());

async function audited(requestId: string): Promise<unknown[]> {
  const rows = await world.query('select what from audit_events where request_id = $1 order by place', [
    requestId,
  ]);
  return rows.map(({ what }) => what);
}

describe('in one second', () => {
  it('a new password and a sign-out are both seen at once', async () => {
    const request = await play.ask(people.nora, 'I forgot my password', people.omar);
    await play.approve(people.anna, request);
    const done = await play.stored(request);
    expect([done.status, ...('steps' in done ? done.steps.map(({ state }) => state) : [])]).toEqual([
      'resolved',
      'done',
      'done',
    ]);
    expect(play.writesTo(people.omar)).toHaveLength(2);
    expect(await audited(request.id)).not.toContain('step-postponed');
  });

  it('two passes for one person are both seen at once', async () => {
    for (const asked of [1, 2]) {
      const request = await play.ask(people.nora, 'I lost my phone', people.mia, { refuses: 1 });
      await play.approve(people.anna, request);
      expect([asked, (await play.stored(request)).status]).toEqual([asked, 'resolved']);
      expect(await audited(request.id)).not.toContain('step-postponed');
    }
  });
});

describe('a sign-out that Microsoft throttles', () => {
  it('is looked for once, and sent', async () => {
    sandbox.faults.add({
      match: { path: /revokeSignInSessions$/ },
      status: 429,
      headers: { 'Retry-After': '1' },
    });
    const request = await play.ask(people.nora, 'I forgot my password', people.omar);
    await play.approve(people.anna, request);
    world.clock.offsetMs = 32_000;
    await world.settle();
    expect((await play.stored(request)).status).toBe('resolved');
    const after = sandbox.calls.all().findLastIndex(({ status }) => status === 429);
    const next = sandbox.calls
      .all()
      .slice(after + 1)
      .filter(({ path }) => path.includes(people.omar.id))
      // Without what is asked before each sending: the rights of the account, and who allowed it.
      .filter(({ method, query }) => method === 'POST' || query['$select']?.includes('signInSessions'));
    expect(next.slice(0, 2).map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)).toEqual([
      `GET ${people.omar.id}`,
      'POST revokeSignInSessions',
    ]);
  });
});
