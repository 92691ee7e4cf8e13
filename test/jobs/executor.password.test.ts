import { describe, expect, it } from 'vitest';
import { RemoteError } from '../../bot/unlock/errors.js';
import { anna, approved, ben, T1, TENANT } from '../helpers/requests.js';
import { executorScene, sealer } from './executorScene.js';
import { patience, silence } from './fakeTenant.js';

// A new password. The bot seals it before it sends it, offers it when it works, and stores it nowhere in plain text
// (design.md rule 5).

const request = () => approved({ steps: [{ remedy: 'reset-password', state: 'planned' }] });
const refusal = () => new RemoteError('try', { kind: 'forbidden' });
const IN_A_QUARTER = '2026-03-02T14:17:00.000Z';

/** A plan with a new password, with access to the sent and the stored password. */
function scene() {
  const scene = executorScene(request());
  const { credentials, tenant } = scene;
  return {
    ...scene,
    sent: () => tenant.sent.map(({ secret }) => secret),
    kept: () => credentials.rows.get(request().id),
  };
}

describe('a new password', () => {
  it('is sealed and stored with the start of the step, before it is sent', async () => {
    const { run, tenant, sent, kept, step } = scene();
    let then: unknown;
    tenant.during('send', () => void (then = [step().state, kept()?.state, opened(kept()?.sealed)]));
    await run();
    expect(then).toEqual(['started', 'kept', sent()[0]]);
  });

  it('is not sent when it could not be stored', async () => {
    const { run, tenant, store, step } = scene();
    tenant.during('read', () => {
      store.meanwhile = () => {
        throw new Error('the database is gone');
      };
    });
    await expect(run()).rejects.toThrow('the database is gone');
    expect(step().state).toBe('planned');
    expect(tenant.sent).toEqual([]);
  });

  it('is offered to whoever approved, for a quarter of an hour, and wiped then', async () => {
    const { run, kept, jobs } = scene();
    await run();
    expect(kept()).toMatchObject({ state: 'offered', approverId: anna.id, until: IN_A_QUARTER });
    expect(jobs.of('wipe')).toMatchObject([{ after: IN_A_QUARTER }]);
  });

  it('is offered before the result is stored: a crash in between does not lose it', async () => {
    const { run, tenant, store, kept, step } = scene();
    tenant.during('look', () => {
      store.meanwhile = () => {
        throw new Error('the database is gone');
      };
    });
    await expect(run()).rejects.toThrow('the database is gone');
    expect([step().state, kept()?.state]).toEqual(['started', 'offered']);
  });

  it('that Microsoft refused is wiped', async () => {
    const { run, tenant, kept } = scene();
    tenant.fails('send', refusal());
    await run();
    expect(kept()).toEqual({ state: 'gone' });
  });

  it('that was taken and cannot be seen yet is offered all the same: it may work already', async () => {
    const { run, tenant, kept, step } = scene();
    tenant.isVisible = false;
    await run();
    expect([step().state, kept()?.state]).toEqual(['started', 'offered']);
  });

  it('that Microsoft still works on is offered when Microsoft says that it is set, and not before', async () => {
    const { run, clock, tenant, kept, step } = scene();
    tenant.operation = '/users/1/authentication/operations/2';
    tenant.isVisible = false;
    await run();
    expect([step().state, kept()?.state]).toEqual(['started', 'kept']);
    tenant.isVisible = true;
    clock.pass(60_000);
    await run();
    expect([step().state, kept()?.state]).toEqual(['done', 'offered']);
  });

  it('that Microsoft still worked on and then could not set is shown to nobody', async () => {
    const { run, clock, tenant, kept, step } = scene();
    tenant.operation = '/users/1/authentication/operations/2';
    tenant.isVisible = false;
    await run();
    tenant.fails('look', new RemoteError('reset', { kind: 'rejected', code: 'NotMade' }));
    clock.pass(60_000);
    await run();
    expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'reset-refused' } });
    expect(kept()).toEqual({ state: 'gone' });
  });

  it('that was taken and was never seen is not wiped with the failure', async () => {
    const { runToTheEnd, tenant, kept, step } = scene();
    tenant.isVisible = false;
    await runToTheEnd();
    expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'not-confirmed' } });
    expect(kept()?.state).toBe('offered');
  });

  it('that has to be sent again is the very one that was sealed first', async () => {
    const { runToTheEnd, tenant, sent } = scene();
    tenant.fails('send', silence());
    await runToTheEnd();
    expect(sent()).toHaveLength(2);
    expect(new Set(sent()).size).toBe(1);
  });

  it('that is gone is not made up anew when the step is found started: the step fails', async () => {
    const { run, runToTheEnd, tenant, credentials, step } = scene();
    tenant.fails('send', silence());
    await run();
    await credentials.wipe(request().id);
    await runToTheEnd();
    expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'unavailable' } });
    expect(tenant.sent).toHaveLength(1);
  });

  it.each<[string, (tenant: ReturnType<typeof scene>['tenant']) => void]>([
    ['works', () => undefined],
    ['is refused', (tenant) => tenant.fails('send', refusal())],
    ['is lost on its way', (tenant) => tenant.fails('send', silence(), { times: 9 })],
    ['cannot be seen', (tenant) => void (tenant.isVisible = false)],
  ])('that %s is nowhere in clear: not stored, not logged, not in a job', async (_how, arrange) => {
    const { runToTheEnd, tenant, sent, store, logged, credentials } = scene();
    arrange(tenant);
    await runToTheEnd();
    const { requests, trail, jobs } = store;
    const all = JSON.stringify([...requests.values(), trail, jobs.waiting, logged, ...credentials.rows]);
    expect(sent()[0]).toMatch(/^[A-Z][a-z]+-/);
    expect(all).toContain('step-started');
    for (const secret of sent()) expect(all).not.toContain(secret);
  });
});

describe('a password that the policy refused, while nothing more may be sent', () => {
  const policy = () => new RemoteError('try', { kind: 'rejected', code: 'PasswordPolicy' });
  const stop = { id: 'STOP-1', tenantId: TENANT, by: ben, at: T1, lifts: [] };

  it('is not begun any more when the approver fell away', async () => {
    const { run, tenant, stored } = scene();
    tenant.fails('send', policy());
    tenant.approvers.set(anna.id, () => ({ isMember: tenant.sent.length === 0 }));
    await run();
    expect(stored()).toMatchObject({ status: 'pending', steps: [{ state: 'planned' }] });
  });

  it('is not begun any more when the approver fell away after a second one was refused', async () => {
    const { run, tenant, stored } = scene();
    tenant.fails('send', policy(), { times: 2 });
    tenant.approvers.set(anna.id, () => ({ isMember: tenant.sent.length < 2 }));
    await run();
    expect(stored()).toMatchObject({ status: 'pending', steps: [{ state: 'planned' }] });
  });

  it.each<[string, (playing: ReturnType<typeof scene>) => void]>([
    ['the directory does not answer', ({ tenant }) => tenant.fails('standing', silence())],
    ['everything is stopped', ({ store }) => void store.stops.set(stop.id, stop)],
  ])('is never taken for one that somebody set by hand when %s', async (_why, arrange) => {
    const playing = scene();
    const { run, runToTheEnd, tenant, store, sent, kept } = playing;
    tenant.fails('send', policy());
    tenant.during('rights', () => undefined);
    tenant.during('rights', () => arrange(playing));
    await run();
    store.stops.clear();
    tenant.made.add('reset-password');
    await runToTheEnd();
    expect(sent().length).toBeGreaterThan(1);
    expect(opened(kept()?.sealed)).toBe(sent().at(-1));
  });
});

describe('a password that Microsoft put off twice', () => {
  it('is never taken for one that somebody set by hand meanwhile', async () => {
    const { run, runToTheEnd, tenant, clock, sent } = scene();
    tenant.fails('send', patience(120), { times: 2 });
    await run();
    clock.pass(120_000);
    await run();
    tenant.made.add('reset-password');
    await runToTheEnd();
    expect(sent()).toHaveLength(3);
  });
});

describe('a change without a password', () => {
  it('keeps, offers and wipes nothing', async () => {
    const plain = approved({ steps: [{ remedy: 'enable-sign-in', state: 'planned' }] });
    const { run, credentials, jobs, stored } = executorScene(plain);
    await run();
    expect(stored()).toMatchObject({ status: 'resolved', finishedAt: T1 });
    expect([...credentials.rows]).toEqual([]);
    expect(jobs.of('wipe')).toEqual([]);
  });
});

function opened(sealed: string | undefined): string | undefined {
  return sealed && sealer.open(sealed, request().id);
}
