import { describe, expect, it } from 'vitest';
import { TIMINGS } from '../../bot/jobs/timings.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import type { RemedyId, Step } from '../../bot/unlock/request/step.js';
import { approved, executing, T1 } from '../helpers/requests.js';
import { executorScene } from './executorScene.js';
import { BEFORE } from './fakeTenant.js';

// Microsoft does not always answer, does not always do what it is asked, and does not always show what it did.

const REMEDY: RemedyId = 'enable-sign-in';
const request = () => approved({ steps: [{ remedy: REMEDY, state: 'planned' }] });
const STARTED: Step = { remedy: REMEDY, state: 'started', startedAt: T1, before: BEFORE, attempts: 1 };

/** A process died between sending the change and storing what came of it. */
const died = () => executorScene(executing([STARTED]));
const after = (seconds: number) => new Date(Date.parse(T1) + seconds * 1000).toISOString();
const secondsSince = (then: string, now: Date) => (now.getTime() - Date.parse(then)) / 1000;

const patience = (retryAfterSeconds?: number) =>
  new RemoteError('try', { kind: 'throttled', ...(retryAfterSeconds && { retryAfterSeconds }) });
/** No answer: it may have been made all the same. */
const silence = () => new RemoteError('try', { kind: 'unavailable', maybeMade: true });

describe('a refusal', () => {
  const refusals: [which: string, facts: ConstructorParameters<typeof RemoteError>[1], reason: object][] = [
    [
      'for want of a permission names what the remedy needs',
      { kind: 'forbidden', code: 'Authorization_RequestDenied', remoteId: 'r-1' },
      {
        kind: 'forbidden',
        permission: 'User.EnableDisableAccount.All and the Entra role User Administrator',
        code: 'Authorization_RequestDenied',
        remoteId: 'r-1',
      },
    ],
    [
      'that names the permission itself is passed on',
      { kind: 'forbidden', permission: 'Something.Else' },
      { kind: 'forbidden', permission: 'Something.Else' },
    ],
    [
      'for want of a licence names the licence',
      { kind: 'not-licensed', licence: 'Entra ID P2' },
      { kind: 'not-licensed', licence: 'Entra ID P2' },
    ],
    ['because the account is gone says so', { kind: 'not-found' }, { kind: 'not-found' }],
    ['of what was sent says so', { kind: 'rejected', code: 'Bad' }, { kind: 'rejected', code: 'Bad' }],
    ['because it was done too often says so', { kind: 'limit-reached' }, { kind: 'limit-reached' }],
  ];

  it.each(refusals)('%s, and is final: one call', async (_which, facts, reason) => {
    const { runToTheEnd, tenant, stored, step } = executorScene(request());
    tenant.fails('send', new RemoteError('try', facts));
    await runToTheEnd();
    expect(step()).toEqual({ remedy: REMEDY, state: 'failed', at: T1, reason, before: BEFORE });
    expect(stored().status).toBe('failed');
    expect(tenant.sent).toHaveLength(1);
  });

  it('of the look before the change ends the step too, and nothing is sent', async () => {
    const { runToTheEnd, tenant, step } = executorScene(request());
    tenant.fails('read', new RemoteError('read', { kind: 'not-found' }));
    await runToTheEnd();
    expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'not-found' } });
    expect(tenant.sent).toEqual([]);
  });
});

describe('a change that Microsoft asks to be patient with', () => {
  it('waits as long as it is told', async () => {
    const { run, tenant, step, jobs } = executorScene(request());
    tenant.fails('send', patience(120));
    await run();
    expect(step()).toMatchObject({ state: 'started', retryAt: after(120) });
    expect(jobs.of('execute')).toMatchObject([{ after: after(120) }]);
  });

  it('is sent once more when that time is over', async () => {
    const { runToTheEnd, tenant, step, clock } = executorScene(request());
    tenant.fails('send', patience(120));
    await runToTheEnd();
    expect(step()).toMatchObject({ state: 'done', startedAt: T1 });
    expect(tenant.sent).toHaveLength(2);
    expect(secondsSince(T1, clock.now())).toBeGreaterThanOrEqual(120);
  });

  it('without a time waits longer and longer, and fails after five calls', async () => {
    const { runToTheEnd, tenant, step, store } = executorScene(request());
    tenant.fails('send', patience(), { times: 9 });
    await runToTheEnd();
    expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'throttled' } });
    expect(tenant.sent).toHaveLength(5);
    const waits = store.trail.filter(({ what }) => what === 'step-postponed');
    expect(waits).toHaveLength(4);
  });

  it('is left alone until then, when the job comes earlier', async () => {
    const { run, tenant, clock, jobs, journal } = executorScene(request());
    tenant.fails('send', patience(120));
    await run();
    const before = [...journal];
    clock.pass(60_000);
    await run();
    expect(journal).toEqual(before);
    expect(jobs.of('execute').map((job) => job.after)).toContain(after(150));
  });

  it('before it could begin is begun later', async () => {
    const { run, tenant, step, jobs } = executorScene(request());
    tenant.fails('read', patience(120));
    await run();
    expect(step().state).toBe('planned');
    expect(jobs.of('execute')).toMatchObject([{ after: after(120) }]);
  });
});

describe('a step that cannot begin', () => {
  it('is tried for an hour, less often the longer it takes, and then fails with the reason', async () => {
    const { runToTheEnd, tenant, step, clock, store } = executorScene(request());
    tenant.fails('read', silence(), { times: 1000 });
    await runToTheEnd();
    expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'unavailable' } });
    expect(secondsSince(T1, clock.now())).toBeGreaterThanOrEqual(3600);
    expect(store.trail.length).toBeLessThan(40);
    expect(tenant.sent).toEqual([]);
  });

  it('has its hour from when its turn came, however long an earlier step waited for a hand', async () => {
    const at = '2026-03-02T20:00:00.000Z';
    const byHand: Step = { remedy: 'clear-forwarding', state: 'done', startedAt: T1, at, before: null };
    const { runToTheEnd, tenant, clock, step } = executorScene(
      executing([byHand, { remedy: REMEDY, state: 'planned' }]),
    );
    clock.reach(at);
    tenant.fails('read', silence());
    await runToTheEnd();
    expect(step(1).state).toBe('done');
  });
});

describe('a change whose answer was lost', () => {
  it('and that was made is done, without a second call', async () => {
    const { runToTheEnd, tenant, step } = executorScene(request());
    tenant.fails('send', silence(), { made: true });
    await runToTheEnd();
    expect(step().state).toBe('done');
    expect(tenant.sent).toHaveLength(1);
  });

  it('and that was not made is sent again, after another look', async () => {
    const { runToTheEnd, tenant, step, journal } = executorScene(request());
    tenant.fails('send', silence());
    await runToTheEnd();
    expect(step().state).toBe('done');
    const again = journal.indexOf(`step-repeated ${REMEDY}`);
    expect(journal.slice(again - 1, again + 2)).toEqual([
      `look ${REMEDY}`,
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

describe('a mistake of ours', () => {
  it.each(['rights', 'read', 'send', 'look'] as const)('in "%s" is not swallowed', async (call) => {
    const { run, tenant } = executorScene(request());
    tenant.fails(call, new TypeError('undefined is not a function'));
    await expect(run()).rejects.toThrow(TypeError);
  });

  it('is no result: the next run goes on, and looks before it sends', async () => {
    const { run, tenant, step } = executorScene(request());
    tenant.fails('send', new TypeError('undefined is not a function'), { made: true });
    await expect(run()).rejects.toThrow(TypeError);
    expect(step().state).toBe('started');
    await run();
    expect(step().state).toBe('done');
    expect(tenant.sent).toHaveLength(1);
  });
});
