import { fewPeople } from '../helpers/fewPeople.js';
import { calmHealth } from '../helpers/calmHealth.js';
import { noSync, nothingThere } from '../helpers/nothingThere.js';
import { createSealer } from '../../bot/credentials/sealer.js';
import { Executor } from '../../bot/jobs/executor.js';
import { StepRunner } from '../../bot/jobs/stepRunner.js';
import { TIMINGS } from '../../bot/jobs/timings.js';
import { createLog } from '../../bot/log.js';
import type { WorkingHours } from '../../bot/unlock/duty/workingHours.js';
import { DEFAULT_LIMITS } from '../../bot/unlock/limits/limits.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Step } from '../../bot/unlock/request/step.js';
import { UnlockService } from '../../bot/unlock/service.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { MemoryClock } from '../helpers/memoryClock.js';
import { memoryRefusals } from '../helpers/memoryRefusals.js';
import { MemoryLeases } from '../helpers/memoryQueue.js';
import { MemoryStore } from '../helpers/memoryStore.js';
import { T1 } from '../helpers/requests.js';
import { EASY_RULES } from '../helpers/proofs.js';
import { FakeTenant } from './fakeTenant.js';

/** More runs than any plan here needs. */
const MOST_RUNS = 200;
export const sealer = createSealer([Buffer.alloc(32, 'a key of these tests').toString('base64')]);

/**
 * The executor with the real rules, a database in memory, a tenant with one account and a fake clock. The journal
 * lists every audit line and every call to the tenant, in order.
 */
export function executorScene(request: UnlockRequest, hours: WorkingHours = 'always', dryRun = false) {
  const journal: string[] = [];
  const logged: string[] = [];
  const clock = new MemoryClock(T1);
  const store = new MemoryStore(journal);
  const tenant = new FakeTenant(journal);
  const leases = new MemoryLeases();
  const { jobs, credentials } = store;
  const { remedies, directory } = tenant;
  store.put(request);
  const parts = { store, credentials, jobs, leases, remedies, directory, sealer, timings: TIMINGS };
  const { now, wait } = clock;
  const refusals = memoryRefusals(now);
  const service = serviceOn(parts, now);
  const collectRequestIds = async <T>(work: () => Promise<T>) => {
    const before = tenant.sent.length;
    const value = await work();
    return {
      value,
      remoteIds: tenant.sent.slice(before).map((_call, place) => `call-${before + place + 1}`),
    };
  };
  const steps = new StepRunner({ ...parts, service, collectRequestIds, now, wait });
  const log = createLog('info', { write: (line) => void logged.push(line) });
  const executor = new Executor({
    ...parts,
    service,
    refusals,
    steps,
    dryRun,
    hours,
    watchStep: (_, work) => work(),
    now,
    log,
  });
  const run = (id = request.id) => executor.run(id);
  /** Runs the job. While the job queues itself again, moves the clock to that time and runs it again. */
  const runToTheEnd = async (): Promise<void> => {
    await run();
    for (let runs = 0; jobs.of('execute').length > 0; runs++) {
      if (runs === MOST_RUNS) throw new Error('The job asks for itself again and again');
      clock.reach(jobs.take('execute')?.after);
      await run();
    }
  };
  return {
    ...{ journal, logged, clock, store, tenant, leases, jobs, credentials, refusals, run, runToTheEnd },
    stored: (): UnlockRequest => store.requests.get(request.id)!,
    step: (place = 0): Step => store.requests.get(request.id)!.steps[place]!,
  };
}

function serviceOn(
  { store, remedies, directory }: { store: MemoryStore } & Pick<FakeTenant, 'remedies' | 'directory'>,
  now: () => Date,
): UnlockService {
  return new UnlockService({
    ...{ store, remedies, directory, now },
    mailboxes: idlePorts.mailboxes,
    health: calmHealth,
    onPremises: nothingThere,
    sync: noSync,
    massLockouts: fewPeople,
    channels: { hasApprovals: async () => true, reaches: async () => true },
    containApprovals: 2,
    approverGroupId: 'approvers',
    privilegedApprovers: 'all-approvers',
    helpdesk: 'none',
    deadline: (from) => new Date(Date.parse(from) + 8 * 3_600_000).toISOString(),
    limits: DEFAULT_LIMITS,
    externalAskers: 'for-themselves',
    newId: () => 'NEW-1',
    newWords: () => [],
    proofRules: EASY_RULES,
    signInPage: false,
    warn: () => undefined,
  });
}
