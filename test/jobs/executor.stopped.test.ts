import { describe, expect, it } from 'vitest';
import type { RemedyId, Step } from '../../bot/unlock/request/step.js';
import { approved, ben, executing, T1, TENANT } from '../helpers/requests.js';
import { executorScene } from './executorScene.js';
import { BEFORE } from './fakeTenant.js';

// Before every sending it is asked whether everything that gives is stopped. The request waits as it is.

const plan = (remedy: RemedyId) => approved({ steps: [{ remedy, state: 'planned' }] });
/** A step that was sent once, before the bot was started again. */
const sent = (remedy: RemedyId): Step => ({
  ...{ remedy, state: 'started', startedAt: T1, before: BEFORE, attempts: 1 },
});

describe('a stop of everything that gives', () => {
  const stop = { id: 'STOP-1', tenantId: TENANT, by: ben, at: T1, lifts: [] };

  it('keeps the change from being sent; the approvals stay, and it is asked again a minute later', async () => {
    const { run, tenant, store, stored, jobs } = executorScene(executing([sent('enable-sign-in')]));
    store.stops.set(stop.id, stop);
    await run();
    expect(tenant.sent).toEqual([]);
    expect(stored()).toMatchObject({ status: 'executing', steps: [{ state: 'started', attempts: 1 }] });
    expect(stored().lapsed).toBeUndefined();
    expect(jobs.of('execute')).toHaveLength(1);
    store.stops.set(stop.id, { ...stop, endedAt: T1 });
    await run();
    expect(stored()).toMatchObject({ status: 'resolved' });
  });

  it('before anything has begun leaves the request approved', async () => {
    const { run, tenant, store, stored, jobs } = executorScene(plan('reset-password'));
    store.stops.set(stop.id, stop);
    await run();
    expect(tenant.sent).toEqual([]);
    expect(stored().status).toBe('approved');
    expect(jobs.of('execute')).toHaveLength(1);
  });

  it('between two steps seals no password that is not sent', async () => {
    const { run, tenant, store, stored, credentials } = executorScene(
      executing([{ remedy: 'reset-password', state: 'planned' }]),
    );
    store.stops.set(stop.id, stop);
    await run();
    expect(tenant.sent).toEqual([]);
    expect(await credentials.sealed(stored().id)).toBeUndefined();
  });

  it('lets a containment go on', async () => {
    const { run, store, stored } = executorScene({ ...plan('reset-password'), kind: 'contain' });
    store.stops.set(stop.id, stop);
    await run();
    expect(stored().status).toBe('resolved');
  });
});
