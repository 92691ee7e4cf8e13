import { describe, expect, it } from 'vitest';
import { TIMINGS } from '../../bot/jobs/timings.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import type { RemedyId, Step } from '../../bot/unlock/request/step.js';
import { approved, executing, T1 } from '../helpers/requests.js';
import { executorScene } from './executorScene.js';
import { BEFORE, patience, silence } from './fakeTenant.js';

// The answer to a change is lost, the process dies, or a change is not visible. Then the executor looks first, so that
// it does not send the change twice.

const REMEDY: RemedyId = 'enable-sign-in';
const request = () => approved({ steps: [{ remedy: REMEDY, state: 'planned' }] });
const STARTED: Extract<Step, { state: 'started' }> = {
  remedy: REMEDY,
  state: 'started',
  startedAt: T1,
  before: BEFORE,
  attempts: 1,
};

/** A process died after it sent the change and before it stored the result. */
const died = () => executorScene(executing([STARTED]));
const secondsSince = (then: string, now: Date) => (now.getTime() - Date.parse(then)) / 1000;

describe('a change whose answer was lost', () => {
  it('and that was made is done at once, without a second call', async () => {
    const { run, tenant, step } = executorScene(request());
    tenant.fails('send', silence(), { made: true });
    await run();
    expect(step().state).toBe('done');
    expect(tenant.sent).toHaveLength(1);
  });

  it('and that was not made is sent again, after another look', async () => {
    const { runToTheEnd, tenant, step, journal } = executorScene(request());
    tenant.fails('send', silence());
    await runToTheEnd();
    expect(step().state).toBe('done');
    const again = journal.indexOf(`step-repeated ${REMEDY}`);
    expect(journal.slice(again - 3, again + 2)).toEqual([
      `look ${REMEDY}`,
      'rights',
      'standing',
      `step-repeated ${REMEDY}`,
      `send ${REMEDY}`,
    ]);
  });

  it('is sent five times at the most', async () => {
    const { runToTheEnd, tenant, step } = executorScene(request());
    tenant.fails('send', silence(), { times: 9 });
    await runToTheEnd();
    expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'unavailable' } });
    expect(tenant.sent).toHaveLength(TIMINGS.attempts);
  });
});

describe('a step that is found started without a result', () => {
  it('and that was made is done, without a call', async () => {
    const { run, tenant, step } = died();
    tenant.made.add(REMEDY);
    await run();
    expect(step().state).toBe('done');
    expect(tenant.sent).toEqual([]);
  });

  it('and that was not made is sent once, and counted before it is', async () => {
    const { run, tenant, step, journal } = died();
    await run();
    expect(step().state).toBe('done');
    expect(tenant.sent).toHaveLength(1);
    expect(journal.indexOf(`step-repeated ${REMEDY}`)).toBe(journal.indexOf(`send ${REMEDY}`) - 1);
  });

  it('after its fifth call is not sent a sixth time', async () => {
    const { run, tenant, step } = executorScene(executing([{ ...STARTED, attempts: TIMINGS.attempts }]));
    await run();
    expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'unavailable' } });
    expect(tenant.sent).toEqual([]);
  });

  it('of which the tenant cannot be asked is not sent', async () => {
    const { run, tenant, step } = died();
    tenant.fails('look', silence(), { times: 99 });
    await run();
    expect(step()).toMatchObject({ state: 'started', attempts: 1, retryAt: expect.any(String) as string });
    expect(tenant.sent).toEqual([]);
  });

  it('goes on as soon as the tenant can be asked', async () => {
    const { run, runToTheEnd, tenant, step } = died();
    tenant.fails('look', silence(), { times: 99 });
    await run();
    tenant.recovers();
    await runToTheEnd();
    expect(step().state).toBe('done');
    expect(tenant.sent).toHaveLength(1);
  });

  it('of which the tenant cannot be asked for an hour fails, and was not sent', async () => {
    const { runToTheEnd, tenant, step } = died();
    tenant.fails('look', silence(), { times: 9999 });
    await runToTheEnd();
    expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'unavailable' } });
    expect(tenant.sent).toEqual([]);
  });

  it('of an account that is gone fails at once', async () => {
    const { run, tenant, step } = died();
    tenant.fails('look', new RemoteError('read', { kind: 'not-found' }), { times: 99 });
    await run();
    expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'not-found' } });
    expect(tenant.sent).toEqual([]);
  });
});

describe('a change that was taken and cannot be seen', () => {
  it('is looked for a few times, and then once in a while', async () => {
    const { run, tenant, step, journal } = executorScene(request());
    tenant.isVisible = false;
    await run();
    expect(journal.filter((line) => line.startsWith('look'))).toHaveLength(1 + TIMINGS.confirmPauses.length);
    expect(step()).toMatchObject({ state: 'started', accepted: true });
  });

  it('is stored as taken before the second look, with the moment by the clock of Microsoft', async () => {
    const { run, tenant, step } = executorScene(request());
    tenant.isVisible = false;
    tenant.acceptedAt = '2026-03-02T14:01:59.000Z';
    let then: Step | undefined;
    tenant.during('look', () => undefined);
    tenant.during('look', () => void (then = step()));
    await run();
    expect(then).toMatchObject({ state: 'started', accepted: true, acceptedAt: tenant.acceptedAt });
  });

  it('is not sent again after a crash between two looks', async () => {
    const { run, runToTheEnd, tenant, step } = executorScene(request());
    tenant.isVisible = false;
    tenant.during('look', () => undefined);
    tenant.fails('look', new TypeError('the process died'));
    await expect(run()).rejects.toThrow('the process died');
    await run();
    tenant.isVisible = true;
    await runToTheEnd();
    expect(step().state).toBe('done');
    expect(tenant.sent).toHaveLength(1);
  });

  it('is looked for with the moment of that answer', async () => {
    const { runToTheEnd, run, tenant } = executorScene(request());
    tenant.isVisible = false;
    tenant.acceptedAt = '2026-03-02T14:01:59.000Z';
    await run();
    tenant.isVisible = true;
    await runToTheEnd();
    expect(tenant.looked.at(-1)).toMatchObject({
      startedAt: T1,
      accepted: true,
      acceptedAt: tenant.acceptedAt,
    });
  });

  it('is done as soon as it shows, and was sent once', async () => {
    const { run, runToTheEnd, tenant, step } = executorScene(request());
    tenant.isVisible = false;
    await run();
    tenant.isVisible = true;
    await runToTheEnd();
    expect(step().state).toBe('done');
    expect(tenant.sent).toHaveLength(1);
  });

  it('for five minutes has failed as not confirmed, and was sent once', async () => {
    const { runToTheEnd, tenant, step, clock } = executorScene(request());
    tenant.isVisible = false;
    await runToTheEnd();
    expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'not-confirmed' } });
    expect(secondsSince(T1, clock.now())).toBeGreaterThanOrEqual(300);
    expect(tenant.sent).toHaveLength(1);
  });

  it('has those five minutes from the call that was taken, however long the calls before it waited', async () => {
    const { run, tenant, clock, jobs, step } = executorScene(request());
    tenant.isVisible = false;
    tenant.fails('send', patience(600));
    await run();
    clock.reach(jobs.take('execute')?.after);
    await run();
    expect(step()).toMatchObject({ state: 'started', accepted: true });
  });

  it('because looking fails is looked for again', async () => {
    const { runToTheEnd, tenant, step } = executorScene(request());
    tenant.fails('look', silence(), { times: 3 });
    await runToTheEnd();
    expect(step().state).toBe('done');
    expect(tenant.sent).toHaveLength(1);
  });
});
