import { describe, expect, it } from 'vitest';
import { OnDuty, type OnDutyOptions } from '../../../bot/unlock/duty/onDuty.js';
import type { ApproverFacts } from '../../../bot/unlock/ports/directory.js';
import type { RequestStore } from '../../../bot/unlock/ports/requestStore.js';
import type { Freeze } from '../../../bot/unlock/request/freeze.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { anna, ben, julia, pending, piet, T1 } from '../../helpers/requests.js';

const chloe = { id: 'aaaaaaaa-0000-4000-8000-000000000006', name: 'Chloe' };
const everybody = [anna, ben, chloe, piet, julia];

interface Scene {
  readonly facts?: Record<string, Partial<ApproverFacts>>;
  readonly freezes?: readonly Freeze[];
  readonly helpers?: readonly string[];
  readonly options?: Partial<OnDutyOptions>;
}

function duty({ facts = {}, freezes = [], helpers = [], options = {} }: Scene = {}): OnDuty {
  const person = (id: string) => ({
    id,
    name: everybody.find((one) => one.id === id)?.name ?? id,
    address: `${id}@contoso.example`,
    external: false,
  });
  const known = (id: string): ApproverFacts => ({
    isMember: true,
    enabled: true,
    guest: false,
    person: person(id),
    sameAs: [],
    ...facts[id],
  });
  return new OnDuty({
    directory: {
      members: async () => everybody.map(({ id }) => ({ id, name: id, enabled: true, guest: false })),
      standings: async (ids) => ids.map(known),
      isMember: async (id) => helpers.includes(id),
    },
    store: {
      change: async (work: (tx: object) => unknown) => work({ freezesOf: async () => freezes }),
    } as unknown as RequestStore,
    approverGroupId: 'approvers',
    privilegedApprovers: 'all-approvers',
    helpdesk: { groupId: 'helpdesk' },
    rota: 'everybody',
    upTo: 4,
    now: () => new Date(T1),
    ...options,
  });
}

const called = async (scene: Scene, request: UnlockRequest = pending(), round = 0) =>
  (await duty(scene).approvers(request, round)).map(({ name }) => name);

describe('who is called', () => {
  it('is every approver, and never who asks or whose account it is', async () => {
    expect(await called({})).toEqual(['Anna', 'Ben', 'Chloe']);
  });

  it('is nobody who allowed it already', async () => {
    expect(await called({}, pending({ approvals: [{ by: anna, at: T1 }] }))).toEqual(['Ben', 'Chloe']);
  });

  it.each([
    ['is not in the group any more', { isMember: false }],
    ['is disabled', { enabled: false }],
    ['is a guest', { guest: true }],
    ['is who asks, under another account', { sameAs: [piet.id] }],
  ])('is nobody who %s', async (_why, facts) => {
    expect(await called({ facts: { [ben.id]: facts } })).toEqual(['Anna', 'Chloe']);
  });

  it('is nobody who is frozen', async () => {
    const freeze = { kind: 'approver', person: ben } as unknown as Freeze;
    expect(await called({ freezes: [freeze] })).toEqual(['Anna', 'Chloe']);
  });

  it('is nobody of the helpdesk where the helpdesk asked', async () => {
    const caller = { check: 'called-back', at: T1 } as unknown as NonNullable<UnlockRequest['caller']>;
    expect(await called({ helpers: [ben.id] }, pending({ caller }))).toEqual(['Anna', 'Chloe']);
    expect(await called({ helpers: [ben.id] })).toEqual(['Anna', 'Ben', 'Chloe']);
  });

  it('is who is on the rota, and everybody where none of them is an approver', async () => {
    const span = { days: { from: 1, to: 7 }, from: 0, to: 24 * 60 };
    const rota = (id: string) => ({ shifts: [{ span, ids: [id] }], timeZone: 'UTC' });
    expect(await called({ options: { rota: rota(ben.id) } })).toEqual(['Ben']);
    expect(await called({ options: { rota: rota('nobody') } })).toEqual(['Anna', 'Ben', 'Chloe']);
  });

  it('is a few at once, and others the next time', async () => {
    const few = { options: { upTo: 2 } };
    expect(await called(few)).toEqual(['Anna', 'Ben']);
    expect(await called(few, pending(), 1)).toEqual(['Chloe', 'Anna']);
    expect(await called({ options: { upTo: 0 } })).toEqual([]);
  });
});
