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
  /** Ids of the members of the second group. */
  readonly second?: readonly string[];
  readonly options?: Partial<OnDutyOptions>;
}

function duty({ facts = {}, freezes = [], helpers = [], second = [], options = {} }: Scene = {}): OnDuty {
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
      members: async (groupId) =>
        everybody
          .filter(({ id }) => groupId !== 'second' || second.includes(id))
          .map(({ id }) => ({ id, name: id, enabled: true, guest: false })),
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

  it('is nobody who is called in another way', async () => {
    const found = await duty().approvers(pending(), 0, [ben.id.toUpperCase()]);
    expect(found.map(({ name }) => name)).toEqual(['Anna', 'Chloe']);
  });
});

describe('who chose to be called privately', () => {
  const span = { days: { from: 1, to: 7 }, from: 0, to: 24 * 60 };
  const privately = async (scene: Scene, ids = [anna.id, ben.id], groupId?: string) => {
    const found = await duty(scene).among(pending(), ids, groupId ? { groupId } : 'duty');
    return found.map(({ name }) => name);
  };

  it('is called, all of them, also where nobody is mentioned', async () => {
    expect(await privately({ options: { upTo: 0 } })).toEqual(['Anna', 'Ben']);
    expect(await privately({}, [anna.id.toUpperCase()])).toEqual(['Anna']);
  });

  it('is nobody who asks, or whose account it is', async () => {
    expect(await privately({}, [piet.id, julia.id])).toEqual([]);
  });

  it.each([
    ['in no group', { isMember: false }],
    ['disabled', { enabled: false }],
    ['a guest', { guest: true }],
    ['who asks, under another account', { sameAs: [piet.id] }],
  ])('is nobody who left the approvers since, or may not decide: %s', async (_why, facts) => {
    expect(await privately({ facts: { [ben.id]: facts } })).toEqual(['Anna']);
    expect(await privately({}, ['somebody-else'])).toEqual([]);
  });

  it('is nobody who is frozen', async () => {
    const freeze = { kind: 'approver', person: ben } as unknown as Freeze;
    expect(await privately({ freezes: [freeze] })).toEqual(['Anna']);
  });

  it('is nobody who is off duty', async () => {
    const rota = { shifts: [{ span, ids: [ben.id] }], timeZone: 'UTC' };
    expect(await privately({ options: { rota } })).toEqual(['Ben']);
  });

  it('is told with the second group, also off duty, when they are in it and may decide', async () => {
    const rota = { shifts: [{ span, ids: [ben.id] }], timeZone: 'UTC' };
    expect(await privately({ second: [anna.id], options: { rota } }, undefined, 'second')).toEqual(['Anna']);
    const facts = { [anna.id]: { isMember: false } };
    expect(await privately({ second: [anna.id], facts }, undefined, 'second')).toEqual([]);
  });

  it('is asked about in parts, because Graph takes 20 questions at once', async () => {
    const crowd = Array.from({ length: 45 }, (_none, n) => `person-${n}`);
    const asked: number[] = [];
    const person = (id: string) => ({ id, name: id, address: id, external: false });
    const known = (id: string) => ({
      isMember: true,
      enabled: true,
      guest: false,
      sameAs: [],
      person: person(id),
    });
    const directory: OnDutyOptions['directory'] = {
      members: async () => crowd.map((id) => ({ id, name: id, enabled: true, guest: false })),
      standings: async (ids) => {
        asked.push(ids.length);
        return ids.map(known);
      },
      isMember: async () => false,
    };
    expect(await privately({ options: { directory } }, crowd)).toHaveLength(45);
    expect(asked).toEqual([20, 20, 5]);
  });
});
