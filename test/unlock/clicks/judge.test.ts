import { beforeEach, describe, expect, it } from 'vitest';
import type { Click, JudgedClick } from '../../../bot/unlock/clicks/click.js';
import { Judge } from '../../../bot/unlock/clicks/judge.js';
import type { ClickOutcome } from '../../../bot/unlock/clicks/outcome.js';
import { RemoteError } from '../../../bot/unlock/errors.js';
import type { Outcome } from '../../../bot/unlock/intents.js';
import type { ClickStore } from '../../../bot/unlock/ports/clicks.js';
import type { Transaction } from '../../../bot/unlock/ports/requestStore.js';
import type { UnlockService } from '../../../bot/unlock/service.js';
import { MemoryStore } from '../../helpers/memoryStore.js';
import { notPlayed } from '../../helpers/notPlayed.js';
import { anna, pending, T1, TENANT } from '../../helpers/requests.js';

// A stored click is one decision, however often it is judged.

const REQUEST = pending();
const CLICK: Click = {
  id: 'c1',
  about: REQUEST.id,
  wish: { kind: 'take', cardVersion: 1 },
  actor: { ...anna, tenantId: TENANT },
  language: 'en',
  at: T1,
};

let click: Click | JudgedClick;
/** Decisions that were committed. */
let decisions: number;
let says: () => Promise<Outcome>;
/** Another worker judges the click in the middle of this judging. */
let meanwhile: ClickOutcome | undefined;
/** The refusal comes with a change: the card shows what it found. */
let isStored: boolean;

beforeEach(() => {
  [click, decisions, meanwhile, isStored] = [CLICK, 0, undefined, false];
  says = async () => ({ kind: 'done', request: REQUEST });
});

async function settle(_id: string, outcome: ClickOutcome): Promise<boolean> {
  if ('outcome' in click) return false;
  const { wish: _forgotten, ...rest } = click;
  click = { ...rest, outcome, telling: 'pending' };
  return true;
}

const clicks: ClickStore = {
  keep: notPlayed('keep'),
  tell: notPlayed('tell'),
  takeUntold: notPlayed('takeUntold'),
  find: async () => click,
  settle,
};

function judge(): Promise<unknown> {
  const store = new MemoryStore();
  store.put(REQUEST);
  const act: UnlockService['act'] = async (_id, _wish, _actor, _language, settling) => {
    const outcome = await says();
    if (meanwhile) await settle('c1', meanwhile);
    if (outcome.kind === 'done' || outcome.kind === 'opened' || isStored) {
      await settling?.({ settleClick: settle } as unknown as Transaction, outcome);
      decisions++;
    }
    return outcome;
  };
  const service = { act, lift: notPlayed('lift') as unknown as UnlockService['lift'] };
  const channels = { decide: notPlayed('decide') };
  const holding = { act: notPlayed('holding') };
  const mass = { act: notPlayed('mass'), read: async () => undefined };
  return new Judge({ clicks, store, service, channels, holding, mass }).judge('c1');
}

describe('a stored click', () => {
  it('is decided, and what came of it is stored with the decision', async () => {
    expect(await judge()).toMatchObject({ outcome: { kind: 'done' }, request: { id: REQUEST.id } });
    expect(click).toMatchObject({ outcome: { kind: 'done' } });
    expect(decisions).toBe(1);
  });

  it('that was judged before is not decided again, and the answer is the same', async () => {
    await judge();
    expect(await judge()).toMatchObject({ outcome: { kind: 'done' }, request: { id: REQUEST.id } });
    expect(decisions).toBe(1);
  });

  it('that another worker judges at the same time is one decision: the other one', async () => {
    meanwhile = { kind: 'gave-up' };
    expect(await judge()).toMatchObject({ outcome: { kind: 'gave-up' } });
    expect(decisions).toBe(0);
  });

  it('that is refused while another worker does it counts as done', async () => {
    says = async () => ({ kind: 'refused', refusal: { kind: 'stale' }, request: REQUEST });
    meanwhile = { kind: 'done' };
    expect(await judge()).toMatchObject({ outcome: { kind: 'done' } });
  });

  it('that is refused says why, and is judged', async () => {
    says = async () => ({ kind: 'refused', refusal: { kind: 'stale' }, request: REQUEST });
    expect(await judge()).toMatchObject({ outcome: { kind: 'refused', refusal: { kind: 'stale' } } });
    expect(click).toMatchObject({ outcome: { kind: 'refused' } });
  });

  it('that changed the request and was refused all the same is told the refusal', async () => {
    isStored = true;
    says = async () => ({ kind: 'refused', refusal: { kind: 'findings-changed' }, request: REQUEST });
    expect(await judge()).toMatchObject({
      outcome: { kind: 'refused', refusal: { kind: 'findings-changed' } },
    });
    expect(click).toMatchObject({ outcome: { kind: 'refused', refusal: { kind: 'findings-changed' } } });
    expect(decisions).toBe(1);
  });

  it('waits, unjudged, while the rights cannot be read', async () => {
    says = () => Promise.reject(new RemoteError('read a group', { kind: 'unavailable' }));
    await expect(judge()).rejects.toThrow(RemoteError);
    expect(click).toEqual(CLICK);
  });
});
