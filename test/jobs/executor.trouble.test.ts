import { describe, expect, it } from 'vitest';
import { TIMINGS } from '../../bot/jobs/timings.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import type { RemedyId, Step } from '../../bot/unlock/request/step.js';
import { approved, executing, T1 } from '../helpers/requests.js';
import { executorScene } from './executorScene.js';
import { BEFORE, patience, silence } from './fakeTenant.js';

// Microsoft does not answer, or refuses a change.

const REMEDY: RemedyId = 'enable-sign-in';
const request = () => approved({ steps: [{ remedy: REMEDY, state: 'planned' }] });
const after = (seconds: number) => new Date(Date.parse(T1) + seconds * 1000).toISOString();
const secondsSince = (then: string, now: Date) => (now.getTime() - Date.parse(then)) / 1000;

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
    expect(step()).toMatchObject({ remedy: REMEDY, state: 'failed', at: T1, reason, before: BEFORE });
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

  it('is looked for once before it is sent again, because Microsoft said that it was not made', async () => {
    const { runToTheEnd, tenant, journal } = executorScene(request());
    tenant.fails('send', patience(120));
    await runToTheEnd();
    const refused = journal.indexOf(`step-postponed ${REMEDY}`);
    const sentAgain = journal.lastIndexOf(`send ${REMEDY}`);
    expect(journal.slice(refused + 1, sentAgain)).toEqual([
      `look ${REMEDY}`,
      'rights',
      'standing',
      `step-repeated ${REMEDY}`,
    ]);
  });

  it('is sent for a password, also when somebody set one by hand meanwhile: the bot never set its own', async () => {
    const { run, tenant, step, clock } = executorScene(
      approved({ steps: [{ remedy: 'reset-password', state: 'planned' }] }),
    );
    tenant.fails('send', patience(120));
    await run();
    tenant.made.add('reset-password');
    clock.pass(120_000);
    await run();
    expect(tenant.sent).toHaveLength(2);
    expect(step()).toMatchObject({ state: 'done' });
  });

  it('and whose next sending is lost is looked for as often as ever', async () => {
    const { runToTheEnd, tenant, journal } = executorScene(request());
    tenant.fails('send', patience(120));
    tenant.fails('send', silence());
    await runToTheEnd();
    const [, second = 0, third = 0] = journal.flatMap((line, place) =>
      line === `send ${REMEDY}` ? [place] : [],
    );
    const looks = journal.slice(second, third).filter((line) => line === `look ${REMEDY}`);
    expect(looks).toHaveLength(2 * (1 + TIMINGS.confirmPauses.length));
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
    expect(jobs.of('execute')).toMatchObject([{ after: after(120) }]);
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
