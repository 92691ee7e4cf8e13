import { beforeEach, describe, expect, it } from 'vitest';
import { ClickJudge } from '../../bot/jobs/clickJudge.js';
import { createLog } from '../../bot/log.js';
import { Unreachable } from '../../bot/teams/outgoing/messenger.js';
import type { OutgoingMessage } from '../../bot/teams/ports/outgoingMessage.js';
import type { Click, JudgedClick } from '../../bot/unlock/clicks/click.js';
import type { ClickOutcome } from '../../bot/unlock/clicks/outcome.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import type { ClickStore } from '../../bot/unlock/ports/clicks.js';
import { MemoryLeases } from '../helpers/memoryQueue.js';
import { notPlayed } from '../helpers/notPlayed.js';
import { anna, T1, TENANT } from '../helpers/requests.js';

// A click that could not be judged while the clicker waited.

const CLICK: Click = {
  id: 'c1',
  about: 'R1',
  wish: { kind: 'take', cardVersion: 1 },
  actor: { ...anna, tenantId: TENANT },
  language: 'en',
  at: T1,
};
const MINUTES = 60_000;
const REFUSED: ClickOutcome = { kind: 'refused', refusal: { kind: 'stale' } };

let click: Click | JudgedClick;
let outcome: ClickOutcome | Error;
let chat: 'open' | 'none' | 'closed' | 'broken';
let said: OutgoingMessage[];
let now: Date;

beforeEach(() => {
  [click, outcome, chat, said, now] = [CLICK, REFUSED, 'open', [], new Date(T1)];
});

const clicks: ClickStore = {
  keep: notPlayed('keep'),
  takeUntold: notPlayed('takeUntold'),
  find: async () => click,
  settle: async (_id, came) => {
    const { wish: _forgotten, ...rest } = click as Click;
    click = { ...rest, outcome: came, telling: 'pending' };
    return true;
  },
  tell: async (_id, telling) => void (click = { ...(click as JudgedClick), telling }),
};

async function run(isLast = false): Promise<JudgedClick['telling'] | undefined> {
  const judge = new ClickJudge({
    clicks,
    judge: {
      judge: async () => {
        if ('outcome' in click) return { outcome: click.outcome };
        if (outcome instanceof Error) throw outcome;
        await clicks.settle('c1', outcome);
        return { outcome };
      },
    },
    leases: new MemoryLeases(),
    conversations: { personal: async () => (chat === 'none' ? undefined : {}) },
    messenger: {
      post: async (_to, message) => {
        if (chat === 'closed') throw new Unreachable(403);
        if (chat === 'broken') throw new Error('Teams does not answer');
        said.push(message);
        return { conversation: {}, activityId: 'm1' };
      },
    },
    renderer: { lateClick: ({ about }) => `about ${about}` },
    giveUpAfterMs: 15 * MINUTES,
    now: () => now,
    log: createLog('silent'),
  });
  await judge.run('c1', isLast);
  return 'telling' in click ? click.telling : undefined;
}

describe('a refusal', () => {
  it('is told to the clicker in their private chat, once', async () => {
    expect(await run()).toBe('told');
    await run();
    expect(said).toEqual([{ type: 'message', text: 'about R1' }]);
  });

  it.each(['none', 'closed'] as const)('waits for their next click, where the chat is %s', async (state) => {
    chat = state;
    expect(await run()).toBe('next-click');
    expect(said).toEqual([]);
  });

  it('is told by the next try, when Teams does not answer', async () => {
    chat = 'broken';
    await expect(run()).rejects.toThrow('Teams does not answer');
    chat = 'open';
    expect(await run()).toBe('told');
  });

  it('that they read at the click is not told again', async () => {
    click = { ...CLICK, outcome: REFUSED, telling: 'told' };
    await run();
    expect(said).toEqual([]);
  });
});

describe('what was done', () => {
  it.each(['done', 'opened'] as const)('is told by the cards alone: %s', async (kind) => {
    outcome = { kind };
    await run();
    expect(said).toEqual([]);
  });
});

describe('rights that cannot be read', () => {
  beforeEach(() => {
    outcome = new RemoteError('read a group', { kind: 'unavailable' });
  });

  it('are read again later', async () => {
    now = new Date(Date.parse(T1) + 15 * MINUTES - 1);
    await expect(run()).rejects.toThrow(RemoteError);
    expect(click).toEqual(CLICK);
  });

  it('for a quarter of an hour end the click, and the clicker is told', async () => {
    now = new Date(Date.parse(T1) + 15 * MINUTES);
    expect(await run()).toBe('told');
    expect(click).toMatchObject({ outcome: { kind: 'gave-up' } });
  });

  it('end the click when the queue does not try again', async () => {
    expect(await run(true)).toBe('told');
    expect(click).toMatchObject({ outcome: { kind: 'gave-up' } });
  });
});
