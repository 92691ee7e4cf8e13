import { describe, expect, it } from 'vitest';
import { addWorkingTime } from '../../bot/unlock/duty/calendar.js';
import { readHours } from '../../bot/unlock/duty/workingHours.js';
import { known, unknown } from '../../bot/unlock/findings.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { RemedyId, Step } from '../../bot/unlock/request/step.js';
import { anna, approved, executing, olga, pending, T1, T9, taken } from '../helpers/requests.js';
import { BEFORE } from './fakeTenant.js';
import { executorScene } from './executorScene.js';

// The `execute` job. It makes one step after the other. It stores each step before the change, and again when the
// change is visible.

const planned = (...remedies: readonly RemedyId[]): readonly Step[] =>
  remedies.map((remedy) => ({ remedy, state: 'planned' }));
const plan = (...remedies: readonly RemedyId[]) => approved({ steps: planned(...remedies) });
const HOUR = 3_600_000;

describe('a plan', () => {
  it('is claimed before anything is read or changed', async () => {
    const { run, journal } = executorScene(plan('enable-sign-in'));
    await run();
    expect(journal[0]).toBe('claimed');
  });

  it('is carried out step by step: each result is stored before the next step begins', async () => {
    const { run, journal } = executorScene(plan('reset-password', 'revoke-sessions'));
    await run();
    expect(journal.slice(1)).toEqual(
      ['reset-password', 'revoke-sessions'].flatMap((remedy) => [
        'rights',
        `read ${remedy}`,
        'standing',
        `step-started ${remedy}`,
        `send ${remedy}`,
        `look ${remedy}`,
        `step-done ${remedy}`,
      ]),
    );
  });

  it('is resolved when every step was seen', async () => {
    const { run, stored } = executorScene(plan('reset-password', 'revoke-sessions'));
    await run();
    expect(stored()).toMatchObject({ status: 'resolved', finishedAt: T1 });
  });
});

describe('a step', () => {
  it('is stored as started, with what was there before, when the change is sent', async () => {
    const { run, tenant, step } = executorScene(plan('enable-sign-in'));
    let then: Step | undefined;
    tenant.during('send', () => void (then = step()));
    await run();
    const remedy = 'enable-sign-in';
    expect(then).toEqual({ remedy, state: 'started', startedAt: T1, before: BEFORE, attempts: 1 });
  });

  it('is sent after the pause that the remedy asks for, which begins after the look', async () => {
    const { run, tenant, clock } = executorScene(plan('enable-sign-in'));
    tenant.pauseMs = 1_000;
    const times: string[] = [];
    tenant.during('read', () => void times.push(clock.now().toISOString()));
    tenant.during('send', () => void times.push(clock.now().toISOString()));
    await run();
    expect(times).toEqual([T1, '2026-03-02T14:02:01.000Z']);
  });

  it('keeps what was there before, when it is done', async () => {
    const { run, step } = executorScene(plan('enable-sign-in'));
    await run();
    expect(step()).toMatchObject({ state: 'done', before: BEFORE });
  });

  it('names in the trail the calls that were made, as Microsoft knows them', async () => {
    const { run, store } = executorScene(plan('enable-sign-in'));
    await run();
    expect(store.trail.at(-1)).toMatchObject({ what: 'step-done', detail: { remoteIds: ['call-1'] } });
  });

  it('that is fine already is not needed, and nothing is sent or started', async () => {
    const { run, tenant, journal, step } = executorScene(plan('enable-sign-in'));
    tenant.fine.add('enable-sign-in');
    await run();
    expect(step()).toMatchObject({ state: 'not-needed', before: BEFORE });
    expect(journal.slice(2)).toEqual(['read enable-sign-in', 'step-not-needed enable-sign-in']);
  });

  it('that only an admin can do waits for a hand', async () => {
    const { run, tenant, step, stored } = executorScene(plan('unblock-sender'));
    tenant.byHand.add('unblock-sender');
    await run();
    expect([step().state, stored().status]).toEqual(['by-hand', 'executing']);
  });

  it('that only an admin can do waits for 24 hours of work', async () => {
    const office = readHours('Mo-Fr 07:00-19:00', 'UTC')!;
    const { run, tenant, step } = executorScene(plan('unblock-sender'), office);
    tenant.byHand.add('unblock-sender');
    await run();
    expect(step()).toMatchObject({ until: addWorkingTime(office, T1, 24 * HOUR) });
  });

  it('that waits for a hand is left to it, however often the job runs', async () => {
    const { run, tenant, journal } = executorScene(plan('unblock-sender'));
    tenant.byHand.add('unblock-sender');
    await run();
    const before = [...journal];
    await run();
    expect(journal).toEqual(before);
  });

  it('is left out when the one failed that it depends on', async () => {
    const failed: Step = { remedy: 'reset-password', state: 'failed', at: T1, reason: { kind: 'forbidden' } };
    const { run, tenant, step } = executorScene(executing([failed, ...planned('revoke-sessions')]));
    await run();
    expect(step(1)).toMatchObject({ state: 'failed', reason: { kind: 'earlier-step-failed' } });
    expect(tenant.sent).toEqual([]);
  });

  it('is carried out when the one that it depends on was made and could not be seen', async () => {
    const reason = { kind: 'not-confirmed' } as const;
    const unseen: Step = { remedy: 'reset-password', state: 'failed', at: T1, reason };
    const { run, step } = executorScene(executing([unseen, ...planned('revoke-sessions')]));
    await run();
    expect(step(1).state).toBe('done');
  });

  it('of a break-in is not left out, whatever failed before it: each shuts a door of its own', async () => {
    const failed: Step = { remedy: 'reset-password', state: 'failed', at: T1, reason: { kind: 'forbidden' } };
    const request = executing([failed, ...planned('revoke-sessions')]);
    const { run, step } = executorScene({ ...request, kind: 'contain' });
    await run();
    expect(step(1).state).toBe('done');
  });
});

describe('special rights', () => {
  it('are read right before each step, not once for the plan', async () => {
    const { run, tenant, step } = executorScene(plan('reset-password', 'revoke-sessions'));
    tenant.during('look', () => {
      tenant.rights = { ...tenant.rights, privileges: known(['Global Administrator']) };
    });
    await run();
    expect(step(0).state).toBe('done');
    expect(step(1)).toMatchObject({ state: 'failed', reason: { kind: 'out-of-reach' } });
  });

  it.each([
    ['in force', { privileges: known(['Global Administrator']) }],
    ['to switch on', { eligible: known(['Global Administrator']) }],
  ])('%s that somebody got since the approval end the plan, and nothing is sent', async (_which, rights) => {
    const { run, tenant, stored } = executorScene(plan('enable-sign-in'));
    tenant.rights = { ...tenant.rights, ...rights };
    await run();
    expect(stored()).toMatchObject({ status: 'failed', steps: [{ reason: { kind: 'out-of-reach' } }] });
    expect(tenant.sent).toEqual([]);
  });

  it('that cannot be read are asked for again, and nothing is sent without them', async () => {
    const { run, tenant, step, jobs } = executorScene(plan('enable-sign-in'));
    tenant.rights = { ...tenant.rights, privileges: unknown('unavailable') };
    await run();
    expect(step().state).toBe('planned');
    expect(jobs.of('execute')).toMatchObject([{ after: '2026-03-02T14:02:05.000Z' }]);
    expect(tenant.sent).toEqual([]);
  });

  it('that cannot be read for an hour end the plan: nobody is touched who may be privileged', async () => {
    const { runToTheEnd, tenant, stored, clock } = executorScene(plan('enable-sign-in'));
    tenant.rights = { ...tenant.rights, privileges: unknown('unavailable') };
    await runToTheEnd();
    expect(stored()).toMatchObject({ status: 'failed', steps: [{ reason: { kind: 'out-of-reach' } }] });
    expect(clock.now().toISOString()).toBe('2026-03-02T15:02:00.000Z');
  });
});

describe('a request that is not to be carried out', () => {
  const finished = { status: 'resolved', finishedAt: T1 } as const;
  const denial = { by: anna, at: T1, reason: 'no' };
  const others: Readonly<Record<string, UnlockRequest>> = {
    'that waits for an approver, or that a freeze keeps waiting': pending(),
    'that was denied': { ...pending(), status: 'denied', denial },
    'that was taken back': { ...pending(), status: 'withdrawn', finishedAt: T1 },
    'that expired': { ...pending(), status: 'expired', finishedAt: T9 },
    'that a human took': taken(),
    'that is over': { ...executing([]), ...finished },
  };
  it.each(Object.entries(others))('%s is left alone', async (_which, request) => {
    const { run, journal, stored } = executorScene(request);
    await run();
    expect(journal).toEqual([]);
    expect(stored()).toEqual(request);
  });

  it('because there is none with this id is left alone', async () => {
    const { run, store, journal } = executorScene(plan('enable-sign-in'));
    store.requests.clear();
    await run();
    expect(journal).toEqual([]);
  });
});

describe('a job that runs twice', () => {
  it('does nothing the second time', async () => {
    const { run, journal, stored } = executorScene(plan('reset-password', 'revoke-sessions'));
    await run();
    const after = { journal: [...journal], request: stored() };
    await run();
    expect({ journal, request: stored() }).toEqual(after);
  });

  it('at the same time makes the change once, and the second comes back half a minute later', async () => {
    const { run, tenant, jobs } = executorScene(plan('enable-sign-in'));
    await Promise.all([run(), run()]);
    expect(tenant.sent).toHaveLength(1);
    expect(jobs.of('execute')).toMatchObject([{ after: '2026-03-02T14:02:30.000Z' }]);
  });

  it('because its result could not be stored stores it, without another call', async () => {
    const { run, tenant, store, step } = executorScene(plan('enable-sign-in'));
    tenant.during('look', () => {
      store.meanwhile = () => {
        throw new Error('the database is gone');
      };
    });
    await expect(run()).rejects.toThrow('the database is gone');
    expect(step().state).toBe('started');
    await run();
    expect(step().state).toBe('done');
    expect(tenant.sent).toHaveLength(1);
  });
});

describe('somebody else who writes the request meanwhile', () => {
  it('is not overwritten: what they wrote stays, and the step is stored on top of it', async () => {
    const { run, tenant, store, stored } = executorScene(plan('enable-sign-in'));
    tenant.during('read', () => {
      store.meanwhile = () => void store.put({ ...stored(), version: 4, joined: [olga] });
    });
    await run();
    expect(stored()).toMatchObject({ status: 'resolved', joined: [olga] });
    expect(tenant.sent).toHaveLength(1);
  });

  it.each<[string, Partial<UnlockRequest>]>([
    ['by ending it', { status: 'failed', finishedAt: T1 }],
    ['by starting this very step', { steps: [{ ...started('enable-sign-in') }] }],
  ])('%s keeps the change from being sent', async (_how, change) => {
    const { run, tenant, store, stored } = executorScene(plan('enable-sign-in'));
    let theirs: UnlockRequest | undefined;
    tenant.during('read', () => {
      theirs = { ...stored(), ...change, version: 4 } as UnlockRequest;
      store.put(theirs);
    });
    await expect(run()).rejects.toThrow("The step's start was not stored");
    expect(tenant.sent).toEqual([]);
    expect(stored()).toEqual(theirs);
  });

  it('with the lease, which ran out, keeps the change from being sent', async () => {
    const { run, tenant, leases } = executorScene(plan('enable-sign-in'));
    tenant.during('read', () => void (leases.isLost = true));
    await expect(run()).rejects.toThrow('the lease was lost');
    expect(tenant.sent).toEqual([]);
  });
});

function started(remedy: RemedyId): Step {
  return { remedy, state: 'started', startedAt: T1, before: BEFORE, attempts: 1 };
}
