import { describe, expect, it } from 'vitest';
import { PrivateCaller, type PrivateCallerOptions } from '../../bot/jobs/privateCaller.js';
import { createLog } from '../../bot/log.js';
import { holdOf } from '../../bot/unlock/queue/hold.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { CALL_RULES as RULES } from '../helpers/callRules.js';
import { MemoryClock } from '../helpers/memoryClock.js';
import { MemoryLeases } from '../helpers/memoryQueue.js';
import { MemoryStore } from '../helpers/memoryStore.js';
import { MemoryCards } from '../helpers/memoryTeamsStores.js';
import { anna, ben, pending } from '../helpers/requests.js';
import { addressOf, FakeTeams } from './fakeTeams.js';

// The `call-privately` job, with real rules, a Teams in memory and a clock that only the test moves.

const MINUTE = 60_000;
const NOON = '2026-11-26T12:00:00.000Z';
const NIGHT = '2026-11-26T22:00:00.000Z';
const breakIn = { kind: 'contain', symptom: 'compromised', steps: [] } as const;
const CHAT = 'chat-of-anna';

function scene(request: UnlockRequest, changes: Partial<PrivateCallerOptions> = {}) {
  const [store, teams, cards] = [new MemoryStore(), new FakeTeams(), new MemoryCards()];
  const clock = new MemoryClock(request.createdAt);
  store.put(request);
  const caller = new PrivateCaller({
    ...{ store, cards, messenger: teams, leases: new MemoryLeases(), jobs: store.jobs },
    chosen: {
      all: async () => [{ personId: anna.id, since: NOON }],
      choose: async () => true,
      end: async () => true,
      noteReach: async () => false,
    },
    conversations: {
      channel: async () => addressOf('approvals'),
      personal: async () => addressOf(CHAT),
      languageOf: async () => 'en',
    },
    links: { to: async () => undefined },
    onDuty: { among: async () => [anna] },
    ...{ rules: RULES, escalation: 'nobody', mentions: true, language: 'en', timeZone: 'UTC' },
    now: clock.now,
    log: createLog('silent'),
    ...changes,
  });
  /** Runs the job so many minutes after it was asked. Returns what Anna was told. */
  const at = async (minutes: number) => {
    clock.reach(new Date(Date.parse(request.createdAt) + minutes * MINUTE).toISOString());
    await caller.run(request.id);
    return teams.texts(CHAT);
  };
  return { store, at };
}

const waits = (createdAt = NOON, changes = {}) =>
  pending({ createdAt, expiresAt: '2026-11-27T15:00:00.000Z', ...changes });

describe('an approver who is called privately', () => {
  it('is told at once, and again while nobody decides, each once', async () => {
    const { at } = scene(waits());
    expect(await at(0)).toHaveLength(1);
    expect(await at(1)).toHaveLength(1);
    expect(await at(15)).toHaveLength(2);
    expect(await at(16)).toHaveLength(2);
  });

  it('hears nothing at night, also of a job that comes late', async () => {
    const late = '2026-11-26T18:50:00.000Z';
    const { at } = scene(waits(late));
    expect(await at(4 * 60)).toEqual([]);
  });

  it('hears of a break-in at night', async () => {
    const { at } = scene(waits(NIGHT, breakIn));
    expect(await at(0)).toHaveLength(1);
  });

  it('hears nothing while everything is stopped, but of a break-in', async () => {
    const stopped = async (request: UnlockRequest) => {
      const { store, at } = scene(request);
      store.stops.set('stop', { id: 'stop', tenantId: request.tenantId, by: ben, at: NOON, lifts: [] });
      return at(0);
    };
    expect(await stopped(waits())).toEqual([]);
    expect(await stopped(waits(NOON, breakIn))).toHaveLength(1);
  });

  it('is not reminded while a colleague looks at it', async () => {
    const request = waits();
    const { store, at } = scene(request);
    await at(0);
    store.holds.set(request.id, holdOf(request, ben, '2026-11-26T12:14:00.000Z'));
    expect(await at(15)).toHaveLength(1);
  });

  it('is told nothing when they may not decide on it now', async () => {
    const { at } = scene(waits(), { onDuty: { among: async () => [] } });
    expect(await at(0)).toEqual([]);
  });
});
