import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Executor, type ExecutorOptions } from '../../bot/jobs/executor.js';
import type { StepVerdict } from '../../bot/jobs/stepVerdict.js';
import { createLog } from '../../bot/log.js';
import { leasesHere } from '../../bot/storage/queue/leasesHere.js';
import { memoryRefusals } from '../helpers/memoryRefusals.js';
import { executing, T1 } from '../helpers/requests.js';

// A call of a runbook lasts longer than the lease of who carries a request out. Nobody else begins meanwhile.

const LEASE_MS = 60_000;
const now = () => new Date(T1);

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

/** Two workers of one request, whose one call lasts so long. */
function workers(callMs: number) {
  let [elapsed, begun] = [0, 0];
  const hold = leasesHere(() => elapsed);
  const request = executing([{ remedy: 'unlock-ad-account', state: 'planned' }]);
  const again: unknown[] = [];
  const options = {
    service: { apply: async () => ({ kind: 'done' }) },
    store: { load: async () => request },
    remedies: { get: () => ({ id: 'unlock-ad-account' }) },
    leases: {
      hold: (key: string, work: (renew: () => Promise<void>) => Promise<unknown>) =>
        hold(key, LEASE_MS, work),
    },
    jobs: { send: async (...job: readonly unknown[]) => void again.push(job) },
    refusals: memoryRefusals(now),
    steps: {
      run: (): Promise<StepVerdict> => {
        begun += 1;
        return new Promise((answered) => {
          setTimeout(() => answered({ kind: 'not-allowed' }), callMs);
        });
      },
    },
    hours: 'always',
    watchStep: (_: unknown, work: () => unknown) => work(),
    now,
    log: createLog('silent'),
  };
  const worker = () => new Executor(options as unknown as ExecutorOptions);
  const pass = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += 1_000) {
      elapsed += 1_000;
      await vi.advanceTimersByTimeAsync(1_000);
    }
  };
  return { first: worker(), second: worker(), id: request.id, pass, again, begun: () => begun };
}

describe('a call that lasts longer than a lease', () => {
  it('is not begun a second time by another worker, which comes back later', async () => {
    const { first, second, id, pass, again, begun } = workers(2 * LEASE_MS);
    const done = first.run(id);
    await pass(LEASE_MS + 30_000);
    void second.run(id);
    await pass(1_000);
    expect([begun(), again.length]).toEqual([1, 1]);
    await pass(LEASE_MS);
    await done;
  });

  it('keeps nobody out when it is over', async () => {
    const { first, second, id, pass, begun } = workers(2 * LEASE_MS);
    const done = first.run(id);
    await pass(3 * LEASE_MS);
    await done;
    void second.run(id);
    await pass(1_000);
    expect(begun()).toBe(2);
    await pass(3 * LEASE_MS);
  });
});
