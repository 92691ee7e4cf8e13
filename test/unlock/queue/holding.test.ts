import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../bot/unlock/decide/refusal.js';
import type { Actor } from '../../../bot/unlock/person.js';
import type { RequestStore } from '../../../bot/unlock/ports/requestStore.js';
import { holdNow, holdOf, type Hold } from '../../../bot/unlock/queue/hold.js';
import { Holding, type HoldIntent } from '../../../bot/unlock/queue/holding.js';
import type { PolicyFacts } from '../../../bot/unlock/request/commands.js';
import type { Freeze } from '../../../bot/unlock/request/freeze.js';
import { anna, APPROVER, approved, as, ben, julia, pending, piet, T0, T1 } from '../../helpers/requests.js';

// Who may say that they look at a request, and to whom it is handed on.

const omar = as({ id: 'aaaaaaaa-0000-4000-8000-000000000009', name: 'Omar' });
const NOBODY: PolicyFacts = { ...APPROVER, isApprover: false };

interface Scene {
  readonly hold?: Hold;
  readonly frozen?: Actor;
  readonly request?: ReturnType<typeof pending> | ReturnType<typeof approved>;
}

/** Anna and Ben are approvers. */
function scene({ hold, frozen, request = pending() }: Scene = {}) {
  const kept: Hold[] = hold ? [hold] : [];
  const said: string[] = [];
  const tx = {
    alone: async () => undefined,
    load: async () => request,
    holdOn: async () => kept.at(-1),
    saveHold: async (one: Hold) => void kept.push(one),
    endHold: async () => void kept.splice(0),
    append: async (_id: string, events: readonly { what: string }[]) =>
      void said.push(...events.map(({ what }) => what)),
    enqueue: async () => undefined,
    freezesOf: async (ids: readonly string[]): Promise<readonly Freeze[]> =>
      frozen && ids.includes(frozen.id) ? [{ kind: 'approver', person: frozen } as unknown as Freeze] : [],
  };
  const holding = new Holding({
    store: {
      load: async () => request,
      change: async (work: (one: typeof tx) => unknown) => work(tx),
    } as unknown as RequestStore,
    directory: {
      members: async () =>
        [anna, ben, julia, piet].map(({ id, name }) => ({ id, name, enabled: true, guest: false })),
    },
    rights: async (id) =>
      [anna, ben, julia, piet].some((one) => one.id === id)
        ? { ...APPROVER, person: { id, name: id === ben.id ? 'Ben' : 'Anna', address: '', external: false } }
        : NOBODY,
    groupFor: () => 'approvers',
    now: () => new Date(T1),
  });
  const act = async (intent: HoldIntent, actor: Actor): Promise<Refusal['kind'] | 'done'> => {
    const outcome = await holding.act(request.id, intent, actor);
    if (outcome.kind === 'refused') return outcome.refusal.kind;
    return outcome.kind === 'done' ? 'done' : 'not-now';
  };
  return { act, kept, said, holding, request };
}

const take = { kind: 'hold', cardVersion: 1 } as const;
const letGo = { kind: 'let-go', cardVersion: 1 } as const;
const handTo = (to: { readonly id: string }) => ({ kind: 'hand-to', cardVersion: 1, to: to.id }) as const;
const heldBy = (actor: Actor) => holdOf(pending(), actor, T0);

describe('a hold', () => {
  it('is for an approver who has no part in the request', async () => {
    const one = scene();
    expect(await one.act(take, anna)).toBe('done');
    expect([one.kept.at(-1)?.by.id, one.said]).toEqual([anna.id, ['held']]);
    for (const [actor, why] of [
      [as(piet), 'own-request'],
      [as(julia), 'own-account'],
      [omar, 'not-approver'],
    ] as const) {
      const other = scene();
      expect(await other.act(take, actor)).toBe(why);
      expect([other.kept, other.said]).toEqual([[], []]);
    }
  });

  it('is not for who is frozen', async () => {
    const one = scene({ frozen: anna });
    expect(await one.act(take, anna)).toBe('frozen');
    expect(one.kept).toEqual([]);
  });

  it('is neither taken over nor ended by another approver', async () => {
    const one = scene({ hold: heldBy(anna) });
    expect(await one.act(take, ben)).toBe('held');
    expect(await one.act(letGo, ben)).toBe('held');
    expect(one.kept).toHaveLength(1);
    expect(await one.act(letGo, anna)).toBe('done');
    expect(one.kept).toEqual([]);
  });

  it('is over after 15 minutes, when they decided, and when nobody has to look any more', () => {
    const hold = heldBy(anna);
    const at = (minutes: number) => new Date(Date.parse(T0) + minutes * 60_000).toISOString();
    expect(holdNow(pending(), hold, at(14))).toBe(hold);
    expect(holdNow(pending(), hold, at(15))).toBeUndefined();
    const decided = pending({ approvalsNeeded: 2, approvals: [{ by: anna, at: T1 }] });
    expect(holdNow(decided, hold, T1)).toBeUndefined();
    expect(holdNow(approved(), hold, T1)).toBeUndefined();
  });

  it('is of nothing that nobody has to look at', async () => {
    expect(await scene({ request: approved() }).act(take, ben)).toBe('not-now');
  });
});

describe('handing on', () => {
  it('is to an approver who may decide, by their own rights', async () => {
    const one = scene();
    expect(await one.act(handTo(ben), anna)).toBe('done');
    expect(one.kept.at(-1)).toMatchObject({ by: { id: ben.id, name: 'Ben' }, handedBy: { id: anna.id } });
    for (const to of [piet, julia, omar]) {
      const other = scene();
      expect(await other.act(handTo(to), anna)).toBe('cannot-hand');
      expect(other.kept).toEqual([]);
    }
  });

  it('is offered to who may decide, and names neither who asked, nor whose account it is, nor themselves', async () => {
    const { holding, request } = scene();
    expect(await holding.offer(request.id, anna)).toMatchObject({ people: [{ id: ben.id }] });
    for (const actor of [as(piet), omar])
      expect(await holding.offer(request.id, actor)).toMatchObject({ kind: 'refused' });
  });
});
