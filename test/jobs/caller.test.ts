import { describe, expect, it } from 'vitest';
import { Caller, type CallerOptions } from '../../bot/jobs/caller.js';
import { createLog } from '../../bot/log.js';
import { mentionsSomebody } from '../../bot/teams/outgoing/mentions.js';
import { cardMessage, type OutgoingMessage } from '../../bot/teams/ports/outgoingMessage.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import { holdOf } from '../../bot/unlock/queue/hold.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { CALL_RULES as RULES } from '../helpers/callRules.js';
import { MemoryClock } from '../helpers/memoryClock.js';
import { MemoryLeases } from '../helpers/memoryQueue.js';
import { MemoryStore } from '../helpers/memoryStore.js';
import { MemoryCards } from '../helpers/memoryTeamsStores.js';
import { anna, ben, pending } from '../helpers/requests.js';
import { addressOf, FakeTeams } from './fakeTeams.js';

// The `remind` job, with real rules, a Teams in memory and a clock that only the test moves.

const MINUTE = 60_000;
const NOON = '2026-11-26T12:00:00.000Z';
const NIGHT = '2026-11-26T22:00:00.000Z';
const breakIn = { kind: 'contain', symptom: 'compromised', steps: [] } as const;
const waits = (createdAt = NOON, changes = {}) =>
  pending({ createdAt, expiresAt: '2026-11-27T15:00:00.000Z', ...changes });

function scene(request: UnlockRequest, changes: Partial<CallerOptions> = {}) {
  const [store, teams, cards] = [new MemoryStore(), new FakeTeams(), new MemoryCards()];
  const clock = new MemoryClock(request.createdAt);
  const logged: string[] = [];
  const [channel, thread] = ['approvals', 'approvals;messageid=m0'];
  store.put(request);
  const posted = { conversation: addressOf(channel), activityId: 'm0', drawn: '' };
  void cards.remember({ requestId: request.id, audience: 'approvals', ...posted });
  const caller = new Caller({
    ...{ store, cards, messenger: teams, leases: new MemoryLeases(), jobs: store.jobs },
    conversations: { channel: async () => addressOf(channel) },
    onDuty: { approvers: async () => [anna, ben], group: async () => [ben] },
    chosen: { all: async () => [] },
    ...{ rules: RULES, tag: 'people', escalation: 'nobody', language: 'en', timeZone: 'UTC' },
    now: clock.now,
    log: createLog('info', { write: (line) => void logged.push(line) }),
    ...changes,
  });
  /** Runs the job so many minutes after it was asked. */
  const at = async (minutes: number) => {
    clock.reach(new Date(Date.parse(request.createdAt) + minutes * MINUTE).toISOString());
    await caller.run(request.id);
    return teams.texts(thread);
  };
  const hold = (minutes: number) => {
    const since = new Date(Date.parse(request.createdAt) + minutes * MINUTE).toISOString();
    store.holds.set(request.id, holdOf(request, ben, since));
  };
  return { store, teams, cards, clock, logged, caller, at, hold, channel, thread };
}

/** Teams refuses the next message to this place that mentions somebody. */
function refuses(teams: FakeTeams, place: string, statusCode: number): void {
  teams.during(place, () => {
    throw Object.assign(new Error('refused'), { statusCode });
  });
}

describe('whom a call mentions', () => {
  it('is those on duty, below the card', async () => {
    const { at } = scene(waits());
    expect((await at(15))[0]).toMatch(/^<at>Anna<\/at>, <at>Ben<\/at>: .*this still waits/);
  });

  it('is the tag where the operator named one, and nobody of those on duty', async () => {
    const asked: string[] = [];
    const approvers = async () => {
      asked.push('asked');
      return [anna];
    };
    const tag = { id: 'tag-1', name: 'Helpdesk' };
    const { caller, at } = scene(waits(), { tag, onDuty: { approvers, group: async () => [] } });
    expect((await at(15))[0]).toMatch(/^<at>Helpdesk<\/at>: /);
    const opening = await caller.opening(waits(), cardMessage({}));
    expect(opening.attachments?.[0]?.content).toMatchObject({
      msteams: {
        entities: [{ type: 'mention', text: '<at>Helpdesk</at>', mentioned: { ...tag, type: 'tag' } }],
      },
    });
    expect(asked).toEqual([]);
  });

  it.each([400, 502])(
    'is nobody where Teams refuses that with %i, and the message is there',
    async (status) => {
      const { teams, thread, at } = scene(waits(), { tag: { id: 'tag-1', name: 'Helpdesk' } });
      refuses(teams, thread, status);
      expect(await at(15)).toEqual([expect.stringMatching(/^New password for .*this still waits/)]);
    },
  );

  it('is tried again later where Teams does not answer at all', async () => {
    const { teams, thread, at } = scene(waits());
    refuses(teams, thread, 503);
    await expect(at(15)).rejects.toThrow('refused');
    expect(await at(15)).toHaveLength(1);
  });

  it('is nobody while the group cannot be read: the message is posted, and the log says why', async () => {
    const unreadable = async () => {
      throw new RemoteError('read', { kind: 'unavailable', status: 503 } as never);
    };
    const { at, logged } = scene(waits(), { onDuty: { approvers: unreadable, group: unreadable } });
    expect((await at(15))[0]).toMatch(/^New password for /);
    expect(logged.join()).toContain('Could not read who is on duty');
  });

  it('is the channel’s own message where the card is not there any more', async () => {
    const { teams, channel, thread, at } = scene(waits());
    teams.closed.add(thread);
    await at(15);
    expect(teams.texts(channel)).toHaveLength(1);
  });
});

describe('when somebody is called', () => {
  it('is never at night, unless it is a break-in', async () => {
    const ordinary = scene(waits(NIGHT));
    expect(await ordinary.at(60)).toEqual([]);
    const found = scene(waits(NIGHT, breakIn));
    expect(await found.at(6)).toHaveLength(1);
    const card: OutgoingMessage = cardMessage({});
    expect(mentionsSomebody(await ordinary.caller.opening(waits(NIGHT), card))).toBe(false);
    expect(mentionsSomebody(await found.caller.opening(waits(NIGHT, breakIn), card))).toBe(true);
  });

  it('is not at night, where the job of the day came late', async () => {
    const { store, at } = scene(waits());
    expect(await at(10 * 60)).toEqual([]);
    expect(store.jobs.of('remind').map(({ after }) => after)).toContain('2026-11-27T07:00:01.000Z');
  });

  it('is never for what is decided', async () => {
    const { at } = scene({
      ...waits(),
      status: 'denied',
      denial: { by: anna, at: NOON, reason: 'not them' },
    });
    expect(await at(60)).toEqual([]);
  });

  it('is not while everything is stopped, unless it is a break-in', async () => {
    const stop = { id: 'stop', tenantId: 't', by: anna, at: NOON, lifts: [] };
    const [ordinary, found] = [scene(waits()), scene(waits(NOON, breakIn))];
    for (const { store } of [ordinary, found]) store.stops.set(stop.id, stop);
    expect(await ordinary.at(60)).toEqual([]);
    expect((await ordinary.caller.opening(waits(), cardMessage({}))).entities).toBeUndefined();
    expect(await found.at(60)).toHaveLength(1);
  });
});

describe('who wants to be called privately', () => {
  it('is called by the announcement at first, so that the message leads to a card', async () => {
    const { store, cards, caller } = scene(waits());
    cards.find = async () => [];
    await caller.run(waits().id);
    expect(store.jobs.of('call-privately')).toEqual([]);
  });

  it('is called with each reminder, also where no card could be posted', async () => {
    const { store, cards, at } = scene(waits());
    cards.find = async () => [];
    await at(15);
    expect(store.jobs.of('call-privately')).toHaveLength(1);
  });
});

describe('while an approver looks at it', () => {
  it('the reminder waits, comes back when its time is over, and then names them', async () => {
    const { store, at, hold } = scene(waits());
    hold(14);
    expect(await at(15)).toEqual([]);
    expect(store.jobs.of('remind').map(({ after }) => after)).toContain('2026-11-26T12:29:01.000Z');
    hold(28);
    expect((await at(30)).at(-1)).toContain('Ben is looking at it, and has not decided yet.');
  });

  it('who let go of it, or decided, is not named', async () => {
    const { store, at, hold } = scene(waits());
    hold(14);
    store.holds.clear();
    expect((await at(15)).join()).not.toContain('is looking at it');
  });

  it('a break-in is called for again after one interval more, and then always in time', async () => {
    const { at, hold } = scene(waits(NIGHT, breakIn));
    hold(4);
    expect(await at(5)).toEqual([]);
    expect(await at(10)).toHaveLength(1);
    hold(19);
    expect((await at(20)).at(-1)).toContain('Ben is looking at it');
  });

  it('the second group is told in time, and the reminder that waits is not lost', async () => {
    const escalation = { groupId: 'second' };
    const rules = { ...RULES, escalateAfterMs: 16 * MINUTE };
    const { at, hold } = scene(waits(), { escalation, rules });
    hold(14);
    expect(await at(17)).toEqual([expect.stringContaining('Only approvers can decide')]);
    expect(await at(30)).toHaveLength(2);
  });
});
