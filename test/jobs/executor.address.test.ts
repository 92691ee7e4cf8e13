import { describe, expect, it } from 'vitest';
import { RemoteError } from '../../bot/unlock/errors.js';
import type { RemedyId, Step } from '../../bot/unlock/request/step.js';
import { approved, executing, julia, T1 } from '../helpers/requests.js';
import { executorScene } from './executorScene.js';
import { BEFORE } from './fakeTenant.js';

// A step that finds the mailbox by its address reads by id which address is theirs now, before each sending.

const planned = (remedy: RemedyId): Step => ({ remedy, state: 'planned' });
const plan = (remedy: RemedyId) => approved({ steps: [planned(remedy)] });
/** A step that was sent once, before the bot was started again. */
const sent = (remedy: RemedyId): Step => ({
  ...{ remedy, state: 'started', startedAt: T1, before: BEFORE, attempts: 1 },
});

describe('an address that changed since it was asked', () => {
  const moved = { ...julia, mail: 'julia.new@contoso.example' };

  it('is not used any more: the step goes to the one that they have now, and the request says so', async () => {
    const { run, tenant, stored } = executorScene(plan('unblock-sender'));
    tenant.subjects.set(julia.id, moved);
    await run();
    expect(tenant.sent).toMatchObject([{ to: moved.mail }]);
    expect(stored()).toMatchObject({ subject: { mail: moved.mail }, formerAddress: julia.mail });
  });

  it('is said also when there is nothing to change at the new one', async () => {
    const { run, tenant, stored } = executorScene(plan('unblock-sender'));
    tenant.fine.add('unblock-sender');
    tenant.subjects.set(julia.id, moved);
    await run();
    expect(stored()).toMatchObject({ status: 'unchanged', formerAddress: julia.mail });
  });

  it('is not read for a step that finds the account by its id', async () => {
    const { run, tenant, journal } = executorScene(plan('enable-sign-in'));
    tenant.subjects.clear();
    await run();
    expect(journal).not.toContain('address');
    expect(tenant.sent).toHaveLength(1);
  });

  it.each(['exchange', 'sweep'])('is read also for a rule that only Exchange shows: %s', async (kind) => {
    const target = { id: 'r1', name: '.', kind };
    const rule: Step = { remedy: 'disable-inbox-rule', target, state: 'planned' };
    const { run, tenant } = executorScene(approved({ steps: [rule] }));
    tenant.subjects.set(julia.id, moved);
    await run();
    expect(tenant.sent).toMatchObject([{ to: moved.mail }]);
  });

  it('after the change was sent keeps it from being sent again', async () => {
    const { run, tenant, step } = executorScene(executing([sent('unblock-sender')]));
    tenant.subjects.set(julia.id, moved);
    await run();
    expect(tenant.sent).toEqual([]);
    expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'address-changed' } });
  });

  it('and is gone ends the step', async () => {
    const { run, tenant, step } = executorScene(plan('unblock-sender'));
    const { mail: _gone, ...without } = julia;
    tenant.subjects.set(julia.id, without);
    await run();
    expect(tenant.sent).toEqual([]);
    expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'address-changed' } });
  });

  it('together with the account ends the step', async () => {
    const { run, tenant, step } = executorScene(plan('unblock-sender'));
    tenant.subjects.clear();
    await run();
    expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'not-found' } });
  });

  it('cannot be known while the directory does not answer: nothing is sent', async () => {
    const { run, tenant, jobs } = executorScene(plan('unblock-sender'));
    tenant.fails('address', new RemoteError('look up the person', { kind: 'unavailable' }));
    await run();
    expect(tenant.sent).toEqual([]);
    expect(jobs.of('execute')).toHaveLength(1);
  });
});
