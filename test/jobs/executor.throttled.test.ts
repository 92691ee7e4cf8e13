import { describe, expect, it } from 'vitest';
import { Throttle } from '../../bot/jobs/throttle.js';
import type { RemedyId } from '../../bot/unlock/request/step.js';
import { MemoryClock } from '../helpers/memoryClock.js';
import { approved, T1 } from '../helpers/requests.js';
import { executorScene } from './executorScene.js';
import { patience } from './fakeTenant.js';

// Microsoft's limits refuse one execution: the others wait too.

const request = (id: string, remedy: RemedyId = 'enable-sign-in') =>
  approved({ id, steps: [{ remedy, state: 'planned' }] });
const after = (seconds: number) => new Date(Date.parse(T1) + seconds * 1000).toISOString();

function scene(other: ReturnType<typeof request>) {
  const played = executorScene(request('first'));
  played.store.put(other);
  played.tenant.fails('send', patience(30));
  const isBegun = () => played.store.requests.get(other.id)!.steps[0]!.state !== 'planned';
  return { ...played, isBegun };
}

describe('while Microsoft refuses one step by its limits', () => {
  it('another request does not begin, and comes back a moment after that time', async () => {
    const { run, jobs, isBegun, tenant } = scene(request('second'));
    await run('first');
    await run('second');
    expect(isBegun()).toBe(false);
    expect(tenant.sent).toHaveLength(1);
    expect(jobs.of('execute').at(-1)).toMatchObject({ requestId: 'second', after: after(30) });
  });

  it('goes on when that time is over', async () => {
    const { run, clock, isBegun } = scene(request('second'));
    await run('first');
    clock.pass(30_000);
    await run('second');
    expect(isBegun()).toBe(true);
  });

  it('a step of another API begins all the same', async () => {
    const { run, isBegun } = scene(request('second', 'unblock-sender'));
    await run('first');
    await run('second');
    expect(isBegun()).toBe(true);
  });
});

describe('while Exchange refuses a step for a rule that only it shows', () => {
  it.each(['exchange', 'sweep'])('a step of Graph begins all the same: %s', async (kind) => {
    const target = { id: 'r1', name: '.', kind };
    const rule = approved({
      id: 'rule',
      steps: [{ remedy: 'disable-inbox-rule', target, state: 'planned' }],
    });
    const played = executorScene(rule);
    played.store.put(request('second'));
    played.tenant.fails('send', patience(30));
    await played.run('rule');
    await played.run('second');
    expect(played.store.requests.get('second')!.steps[0]!.state).toBe('done');
  });
});

describe('while another instance is refused', () => {
  it('no step of that API begins here either, and those of others do', async () => {
    const played = executorScene(request('first'));
    played.store.put(request('second', 'unblock-sender'));
    new Throttle(played.clock.now, played.refusals).refused('Microsoft Graph', 30_000);
    await played.run('first');
    await played.run('second');
    const states = ['first', 'second'].map((id) => played.store.requests.get(id)!.steps[0]!.state);
    expect(states).toEqual(['planned', 'done']);
    expect(played.jobs.of('execute').at(-1)).toMatchObject({ requestId: 'first', after: after(30) });
  });
});

describe('those who wait', () => {
  it('come back one after the other', () => {
    const { now } = new MemoryClock(T1);
    const throttle = new Throttle(now);
    throttle.refused('Graph', 30_000);
    const [first, second, third] = [1, 2, 3].map(() => throttle.turn('Graph')! - Date.parse(T1));
    expect([first, second, third]).toEqual([30_000, 30_200, 30_400]);
  });

  it('wait no longer because a later refusal asks for less', () => {
    const throttle = new Throttle(new MemoryClock(T1).now);
    throttle.refused('Graph', 30_000);
    throttle.refused('Graph', 5_000);
    expect(throttle.turn('Graph')).toBe(Date.parse(T1) + 30_000);
  });

  it('do not wait for ever where Microsoft asks for that, or the clock was set back', () => {
    const clock = new MemoryClock(T1);
    const throttle = new Throttle(clock.now);
    throttle.refused('Graph', 24 * 60 * 60_000);
    expect(throttle.turn('Graph')).toBe(Date.parse(T1) + 5 * 60_000);
    clock.pass(-60_000);
    expect(throttle.turn('Graph')).toBeUndefined();
  });
});
