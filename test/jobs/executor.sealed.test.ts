import { describe, expect, it } from 'vitest';
import type { Step } from '../../bot/unlock/request/step.js';
import { anna, ben, executing, T1 } from '../helpers/requests.js';
import { executorScene, sealer } from './executorScene.js';
import { BEFORE } from './fakeTenant.js';

/** A password that was sent once, before the bot was started again. */
const sent: Step = {
  ...{ remedy: 'reset-password', state: 'started', startedAt: T1, before: BEFORE, attempts: 1 },
};

describe('a sealed password', () => {
  it('of a step that waits for approval again is the one that is sent when it goes on', async () => {
    const { run, tenant, store, stored } = executorScene(executing([sent]));
    store.credentials.replace({ requestId: stored().id, sealed: sealer.seal('Kast-tafel-41', stored().id) });
    tenant.approvers.set(anna.id, () => ({ isMember: false }));
    await run();
    const approval = { by: ben, at: T1 };
    store.put({ ...stored(), version: stored().version + 1, status: 'approved', approval });
    await run();
    expect(tenant.sent).toMatchObject([{ secret: 'Kast-tafel-41' }]);
  });
});
