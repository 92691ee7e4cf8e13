import { describe, expect, it } from 'vitest';
import { TIMINGS } from '../../bot/jobs/timings.js';
import type { RemedyId, Step } from '../../bot/unlock/request/step.js';
import { approved, executing, T1 } from '../helpers/requests.js';
import { executorScene } from './executorScene.js';
import { BEFORE, patience } from './fakeTenant.js';

// At any time one job looks after a request. A second one would look after the same step in turn with it: after each
// pause twice as many looks, and a call before the time that Microsoft asked to wait.

const planned = (...remedies: readonly RemedyId[]): readonly Step[] =>
  remedies.map((remedy) => ({ remedy, state: 'planned' }));
const plan = (...remedies: readonly RemedyId[]) => approved({ steps: planned(...remedies) });
const after = (seconds: number) => new Date(Date.parse(T1) + seconds * 1000).toISOString();
const WAITING: Step = {
  remedy: 'enable-sign-in',
  state: 'started',
  startedAt: T1,
  before: BEFORE,
  attempts: 1,
  accepted: true,
  retryAt: after(120),
};

describe('a plan of several steps', () => {
  it('leaves one job behind when a later step has to wait, not one for each step', async () => {
    const { run, tenant, jobs } = executorScene(plan('reset-password', 'revoke-sessions', 'enable-sign-in'));
    let looks = 0;
    tenant.during('look', () => void looks++);
    tenant.during('look', () => void (tenant.isVisible = false));
    await run();
    expect(looks).toBe(1);
    expect(jobs.of('execute')).toHaveLength(1);
  });

  it('leaves no job behind when it is over', async () => {
    const { run, jobs } = executorScene(plan('reset-password', 'revoke-sessions'));
    await run();
    expect(jobs.of('execute')).toEqual([]);
  });
});

describe('a job that comes before the time of a step', () => {
  it('ends, because the job of the step is in the queue', async () => {
    const { run, jobs, journal } = executorScene(executing([WAITING]));
    await jobs.send('execute', executing().id, new Date(after(120)));
    await run();
    expect(jobs.of('execute')).toMatchObject([{ after: after(120) }]);
    expect(journal).toEqual([]);
  });

  it('comes back half a minute after that time, when no other is in the queue', async () => {
    const { run, jobs, journal } = executorScene(executing([WAITING]));
    await run();
    expect(jobs.of('execute')).toMatchObject([{ after: after(150) }]);
    expect(journal).toEqual([]);
  });

  it('comes back, when only the job of another request is in the queue', async () => {
    const { run, jobs } = executorScene(executing([WAITING]));
    await jobs.send('execute', 'another', new Date(after(120)));
    await run();
    expect(jobs.of('execute')).toHaveLength(2);
  });

  it('does not begin a step that could not begin and waits', async () => {
    const { run, tenant, journal, jobs } = executorScene(plan('enable-sign-in'));
    tenant.fails('read', patience(120));
    await run();
    const before = [...journal];
    await run();
    expect(journal).toEqual(before);
    expect(jobs.of('execute')).toMatchObject([{ after: after(120) }]);
  });
});

describe('two jobs of one request', () => {
  it('never look after a step in turn: after the first pause there is one', async () => {
    const { run, tenant, clock, jobs, stored, logged } = executorScene(plan('enable-sign-in'));
    tenant.isVisible = false;
    // A second one comes while the first is at work, as after a restart.
    await Promise.all([run(), run()]);
    while (stored().status === 'executing') {
      clock.reach(jobs.take('execute')?.after);
      await run();
    }
    const until = logged
      .flatMap((line) => / until (\S+?)"/.exec(line)?.[1] ?? [])
      .map((at) => Date.parse(at));
    const gaps = until.slice(1).map((at, place) => at - until[place]!);
    const looking = TIMINGS.confirmPauses.reduce((sum, pause) => sum + pause, 0);
    expect(gaps.length).toBeGreaterThan(3);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(TIMINGS.confirmLater + looking);
    expect(jobs.of('execute')).toEqual([]);
  });
});
