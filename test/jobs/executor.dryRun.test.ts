import { describe, expect, it } from 'vitest';
import { executorScene } from './executorScene.js';
import { approved } from '../helpers/requests.js';

// In a dry run nothing is sent (test/graph/client/holdBack.test.ts). What the executor does about it:

describe('in a dry run', () => {
  it('no admin is asked to do anything by hand, and the step says that one would have been', async () => {
    const scene = executorScene(approved(), 'always', true);
    scene.tenant.byHand.add(scene.step().remedy);
    await scene.runToTheEnd();
    expect(scene.step()).toMatchObject({ state: 'failed', reason: { kind: 'dry-run' } });
    expect(scene.step()).not.toHaveProperty('reason.call');
  });
});
