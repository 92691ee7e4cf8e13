import { fewPeople } from '../helpers/fewPeople.js';
import { calmHealth } from '../helpers/calmHealth.js';
import { noSync, nothingThere } from '../helpers/nothingThere.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCatalogue } from '../../bot/remedies/catalogue.js';
import type { Channels } from '../../bot/unlock/ports/jobs.js';
import type { RequestStore } from '../../bot/unlock/ports/requestStore.js';
import { DEFAULT_LIMITS } from '../../bot/unlock/limits/limits.js';
import { UnlockService } from '../../bot/unlock/service.js';
import type { Symptom } from '../../bot/unlock/symptoms.js';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import { approverGroupId, cloudOperationsGroupId, people, type Person } from '../../sandbox/tenant/seed.js';
import { EASY_RULES } from '../helpers/proofs.js';
import { sandboxTenant } from '../helpers/sandboxTenant.js';

let sandbox: Sandbox;
let service: UnlockService;

beforeAll(async () => {
  sandbox = await startSandbox();
  const tenant = sandboxTenant(sandbox);
  service = new UnlockService({
    directory: tenant.directory,
    mailboxes: tenant.mailboxes,
    health: calmHealth,
    onPremises: nothingThere,
    sync: noSync,
    massLockouts: fewPeople,
    store: {
      earlierRequests: async () => ({ requests30Days: 0, unblocks90Days: 0 }),
    } as unknown as RequestStore,
    remedies: createCatalogue({ ...tenant, handsOver: 'password' }),
    channels: {} as Channels,
    approverGroupId,
    privilegedApprovers: 'all-approvers',
    helpdesk: 'none',
    deadline: (from) => from,
    containApprovals: 2,
    // Each look is a new one.
    limits: { ...DEFAULT_LIMITS, ownLookHoldsMs: 0 },
    externalAskers: 'for-themselves',
    now: () => new Date(),
    newId: () => 'R1',
    newWords: () => [],
    proofRules: EASY_RULES,
    signInPage: false,
    warn: () => undefined,
  });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.tenant.reset();
  sandbox.faults.clear();
  sandbox.calls.clear();
});

/** Counts calls over the wire. A call inside a batch does not count. */
function roundTrips(): { graph: number; exchange: number } {
  const calls = sandbox.calls.all().filter(({ inBatch }) => !inBatch);
  const to = (place: string): number => calls.filter(({ path }) => path.startsWith(place)).length;
  return { graph: to('/graph/'), exchange: to('/exchange/') };
}

const examine = (person: Person, symptom: Symptom) =>
  service.examine({ askerId: person.id, subjectId: person.id, symptom, answers: {} });

describe('a diagnosis', () => {
  it('takes five calls of Graph at most, who it is, groups through groups, who switched it off and what its mailbox is for included, and one of Exchange', async () => {
    expect(await examine(people.dora, 'cannot-send-mail')).toEqual({
      kind: 'plan',
      remedies: ['enable-sign-in', 'unblock-sender'],
      needsSecured: true,
    });
    expect(roundTrips()).toEqual({ graph: 5, exchange: 1 });
  });

  it('does without Exchange where it is about signing in', async () => {
    expect(await examine(people.lucas, 'password-not-accepted')).toMatchObject({ kind: 'locked-out' });
    expect(roundTrips()).toEqual({ graph: 3, exchange: 0 });
  });

  it('takes one more where a part is throttled for a moment', async () => {
    const headers = { 'Retry-After': '0' };
    sandbox.faults.add({ match: { path: 'signIns' }, status: 429, headers, body: { error: { code: 'x' } } });
    expect(await examine(people.lucas, 'password-not-accepted')).toMatchObject({ kind: 'locked-out' });
    expect(roundTrips()).toEqual({ graph: 4, exchange: 0 });
  });

  it('takes one less where no group can hold a role', async () => {
    sandbox.tenant.groups.get(cloudOperationsGroupId)!.isAssignableToRole = false;
    expect(await examine(people.lucas, 'password-not-accepted')).toMatchObject({ kind: 'locked-out' });
    expect(roundTrips()).toEqual({ graph: 2, exchange: 0 });
  });

  it('comes to the same without the reports, and to a human without what matters', async () => {
    const broken = { status: 503, body: { error: { code: 'ServiceUnavailable' } } };
    sandbox.faults.add({
      match: { path: /signIns|riskyUsers|reports|methods|manager/ },
      times: 5,
      ...broken,
    });
    expect(await examine(people.omar, 'password-not-accepted')).toMatchObject({ kind: 'plan' });
    // It is asked for once more.
    sandbox.faults.add({ match: { path: 'roleAssignments' }, times: 2, ...broken });
    expect(await examine(people.omar, 'password-not-accepted')).toMatchObject({
      kind: 'hand-off',
      reason: 'rights-not-read',
    });
  });
});
