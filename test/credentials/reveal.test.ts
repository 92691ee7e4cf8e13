import { describe, expect, it } from 'vitest';
import { Reveal } from '../../bot/credentials/reveal.js';
import { changeRequest } from '../../bot/unlock/changeRequest.js';
import { DEFAULT_LIMITS } from '../../bot/unlock/limits/limits.js';
import { createSealer } from '../../bot/credentials/sealer.js';
import type { PolicyFacts } from '../../bot/unlock/request/commands.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { EASY_RULES } from '../helpers/proofs.js';
import { catalogue } from '../helpers/withCatalogue.js';
import { MemoryStore } from '../helpers/memoryStore.js';
import {
  anna,
  APPROVER,
  ben,
  executing,
  olga,
  pending,
  piet,
  T0,
  T1,
  T9,
  TENANT,
} from '../helpers/requests.js';

// A new password is shown while the approval holds, by the same rules as before a change is sent.

const sealer = createSealer([Buffer.alloc(32, 'a key of these tests').toString('base64')]);
const two: UnlockRequest = { ...executing(), approvals: [{ by: ben, at: T1 }] };

function scene(
  request: UnlockRequest,
  facts: Readonly<Record<string, Partial<PolicyFacts>>> = {},
  proofHoldsMs = EASY_RULES.holdsMs,
) {
  const store = new MemoryStore();
  store.put(request);
  store.credentials.replace({ requestId: request.id, sealed: sealer.seal('Kast-tafel-41', request.id) });
  void store.credentials.offer(request.id, anna.id, T9);
  const reveal = new Reveal({
    ...{ store, credentials: store.credentials, sealer, tenantId: TENANT, now: () => new Date(T1) },
    remedies: catalogue,
    proofHoldsMs,
    apply: (id, command) =>
      changeRequest(
        { store, remedies: catalogue, limits: DEFAULT_LIMITS, newId: () => 'F1' },
        id,
        () => command,
      ),
    jobs: store.jobs,
    approving: async () => [anna, ben].map(({ id }) => ({ id, facts: { ...APPROVER, ...facts[id] } })),
  });
  return { store, show: (actor = anna) => reveal.show(request.id, actor) };
}

describe('a new password', () => {
  it('is shown while every approver may still decide', async () => {
    expect(await scene(two).show()).toMatchObject({ kind: 'shown', secret: 'Kast-tafel-41' });
  });

  it('is not shown to an approver who may not decide any more', async () => {
    const { show } = scene(two, { [anna.id]: { isDisabled: true } });
    expect(await show()).toEqual({ kind: 'not-yours' });
  });

  it('is not shown when who it is was made sure too long ago', async () => {
    const proofs = [
      { kind: 'called-back', level: 1, by: { id: anna.id, name: anna.name }, at: T0, detail: {} },
    ] as const;
    const { show, store } = scene(
      { ...two, approvals: [], proofs, proofNeeded: { level: 1, raised: [] } },
      {},
      60_000,
    );
    expect(await show()).toEqual({ kind: 'proof-too-old' });
    expect(store.trail).toMatchObject([
      { what: 'credential-withheld', detail: { people: [{ personId: anna.id, why: 'proof-lapsed' }] } },
    ]);
  });

  it('is not shown when the other approver fell away', async () => {
    const { show } = scene(two, { [ben.id]: { isApprover: false } });
    expect(await show()).toEqual({ kind: 'approval-lapsed' });
  });

  it('is not shown to an approver who joined those who ask', async () => {
    const { show } = scene({ ...two, joined: [{ ...anna, language: 'en' }] });
    expect(await show()).toEqual({ kind: 'not-yours' });
  });

  it.each([
    ['who asked', piet],
    ['the approver', anna],
  ])('is not shown while %s is frozen', async (_who, person) => {
    const { store, show } = scene(two);
    const until = '2026-03-03T14:00:00.000Z';
    const freeze = {
      id: 'F1',
      kind: 'requester',
      tenantId: TENANT,
      person,
      count: 9,
      at: T1,
      until,
    } as const;
    store.freezes.set('F1', { ...freeze, involved: [] });
    expect(await show()).toEqual({ kind: 'frozen' });
  });

  it('is not shown when a break-in into the account was reported since, and the audit trail says which', async () => {
    const { store, show } = scene(two);
    store.put(pending({ id: 'BREAKIN1', kind: 'contain', steps: [] }));
    expect(await show()).toEqual({ kind: 'break-in-open' });
    expect(store.trail).toMatchObject([{ what: 'credential-withheld', detail: { breakIn: 'BREAKIN1' } }]);
    expect(await store.credentials.sealed(two.id)).toBeDefined();
  });

  it('is not shown while the request waits for approval again', async () => {
    expect(await scene(pending({ lapsed: [] })).show()).toEqual({ kind: 'not-yours' });
  });

  it('that was withheld stays sealed, and the audit trail says why', async () => {
    const { store, show } = scene(two, { [ben.id]: { isApprover: false } });
    await show();
    expect(await store.credentials.sealed(two.id)).toBeDefined();
    expect(store.trail).toEqual([
      {
        what: 'credential-withheld',
        at: T1,
        actorId: anna.id,
        detail: { people: [{ personId: ben.id, why: 'not-approver' }] },
      },
    ]);
  });

  it('is not asked about for somebody who is not its approver', async () => {
    const { store, show } = scene(two, { [ben.id]: { isApprover: false } });
    expect(await show({ ...olga, tenantId: TENANT })).toEqual({ kind: 'not-yours' });
    expect(store.trail).toEqual([]);
  });
});
