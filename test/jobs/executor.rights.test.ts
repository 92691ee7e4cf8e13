import { describe, expect, it } from 'vitest';
import { Executor, type ExecutorOptions } from '../../bot/jobs/executor.js';
import { failed, type StepVerdict } from '../../bot/jobs/stepVerdict.js';
import { createLog } from '../../bot/log.js';
import { memoryRefusals } from '../helpers/memoryRefusals.js';
import { executing, T1 } from '../helpers/requests.js';

// The token of an approver is forgotten when what came of it is stored. Otherwise the job that runs again has none, and
// gives another reason than the one that holds.

const now = () => new Date(T1);
const broken = async (): Promise<never> => {
  throw new Error('the database does not answer');
};

/** What was forgotten, after a run whose result could not be stored, or could. */
async function forgotten(verdict: StepVerdict, isStored: boolean): Promise<readonly string[]> {
  const dropped: string[] = [];
  const request = executing([{ remedy: 'reset-password', state: 'planned' }]);
  let loads = 0;
  const store = isStored ? async () => ({ kind: 'done' }) : broken;
  const options = {
    service: { withoutRights: store, apply: store },
    store: { load: async () => (loads++ === 0 ? request : undefined) },
    remedies: { get: () => ({ withRightsOf: 'approver', permission: 'User-PasswordProfile.ReadWrite.All' }) },
    leases: { hold: (_key: string, work: (renew: () => Promise<void>) => unknown) => work(async () => {}) },
    refusals: memoryRefusals(now),
    steps: { run: async () => verdict },
    dropRights: (id: string) => void dropped.push(id),
    hours: 'always',
    watchStep: (_: unknown, work: () => unknown) => work(),
    now,
    log: createLog('silent'),
  };
  await new Executor(options as unknown as ExecutorOptions).run(request.id).catch(() => undefined);
  return dropped;
}

describe.each([
  ['the rights do not reach', { kind: 'lacks-rights', why: 'rights-role' } as const],
  ['the step ended', failed({ kind: 'reset-refused' })],
])('when %s, the token of the approver', (_what, verdict) => {
  it('is there for the next run, while nothing is stored of it', async () => {
    expect(await forgotten(verdict, false)).toEqual([]);
  });

  it('is forgotten, when that is stored', async () => {
    expect(await forgotten(verdict, true)).toHaveLength(1);
  });
});
