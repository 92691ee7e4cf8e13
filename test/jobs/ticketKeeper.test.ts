import { beforeEach, describe, expect, it } from 'vitest';
import { TicketKeeper } from '../../bot/jobs/ticketKeeper.js';
import { createLog } from '../../bot/log.js';
import { RemoteError, type RemoteKind } from '../../bot/unlock/errors.js';
import type { EntryState, StoredTicket, TicketStore } from '../../bot/unlock/ports/ticketStore.js';
import type { SentBefore, TicketEntry, Tickets } from '../../bot/unlock/ports/tickets.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Happening } from '../../bot/unlock/tickets/story.js';
import { pending, T0, T1 } from '../helpers/requests.js';

// The job that keeps a ticket up to date, with a ticket system and a store in memory.

const happening = (key: string, changes: Partial<Happening> = {}): Happening => ({
  key,
  at: T0,
  requestId: 'req-0001',
  audience: 'caller',
  lines: [key],
  does: 'note',
  ...changes,
});

let root: UnlockRequest | undefined;
let happenings: Happening[];
/** What the ticket system was given: `open opened`, `note a`, with `again` when it was sent before. */
let given: string[];
let fails: Map<string, RemoteKind>;
let posted: { audience: string; activityId: string }[];
let jobs: { id: string; inSeconds: number }[];
let told: string[];
let busy: boolean;
let now: number;
let stored: { -readonly [K in keyof StoredTicket]: StoredTicket[K] };

beforeEach(() => {
  [root, happenings, given, fails, jobs, told, busy] = [
    pending(),
    [],
    [],
    new Map<string, RemoteKind>(),
    [],
    [],
    false,
  ];
  posted = [{ audience: 'approvals', activityId: '1' }];
  now = Date.parse(T1);
  stored = { failures: 0, entries: new Map() };
});

function keeper(hasInside = true, tickets: Tickets | 'off' = system(hasInside)): TicketKeeper {
  const store: TicketStore = {
    family: async () => (root ? [root] : []),
    find: async () => ({ ...stored, entries: new Map(stored.entries) }),
    trying: async (_key, entry, at) => keep(entry, 'trying', at),
    opened: async (_key, ticket) => void (stored.ticket = ticket),
    settled: async (_key, entry, state, at) => keep(entry, state, at),
    failing: async (_key, since) => {
      stored.failures = since === undefined ? 0 : stored.failures + 1;
      if (since === undefined) delete stored.failingSince;
      else stored.failingSince = since;
    },
    behind: async () => ['one', 'two'],
  };
  const send = async (_name: string, id: string, after?: Date): Promise<void> =>
    void jobs.push({ id, inSeconds: after ? (after.getTime() - now) / 1000 : 0 });
  return new TicketKeeper({
    tickets,
    store,
    renderer: {
      ticketStory: () => ({
        title: 'A title',
        caller: { name: 'Piet' },
        opening: happening('opened'),
        happenings,
      }),
    },
    links: { to: async () => (posted.length > 0 ? CARD : undefined) },
    trouble: {
      tell: async ({ kind, why }) => void told.push(`${kind} ${why}`),
      over: async () => void told.push('over'),
    },
    leases: {
      hold: async (_key, work) => (busy ? 'busy' : work(async () => undefined)),
    },
    jobs: { send, isWaiting: async () => jobs.some(({ inSeconds }) => inSeconds > 2) },
    now: () => new Date(now),
    log: createLog('silent'),
  });
}

const CARD = 'https://teams.microsoft.com/l/message/1';

function keep(entry: string, state: EntryState, at: string): void {
  stored.entries = new Map([...stored.entries, [entry, { state, at }]]);
}

function system(hasInside: boolean): Tickets {
  const take = (what: string, { lines }: TicketEntry, before: SentBefore): void => {
    const [key = ''] = lines;
    const kind = fails.get(key);
    given.push(`${what} ${key}${before === undefined ? '' : ' again'}${kind ? ` ${kind}` : ''}`);
    const passing = kind === 'unavailable' || kind === 'throttled';
    if (kind)
      throw new RemoteError('write', {
        kind,
        status: 499,
        maybeMade: kind === 'unavailable',
        ...(passing && { retryAfterSeconds: 90 }),
      });
  };
  return {
    system: 'topdesk',
    hasInside,
    open: async (_key, { entry }, before) => {
      take('open', entry, before);
      return { id: 'vendor', number: 'I 1' };
    },
    note: async (_ticket, entry, before) => take('note', entry, before),
    close: async (_ticket, entry, before) => take('close', entry, before),
  };
}

describe('a ticket', () => {
  it('gets what it has not, in its order, and each thing once', async () => {
    happenings = [happening('a'), happening('b')];
    await keeper().run('req-0001');
    await keeper().run('req-0001');
    happenings.push(happening('end', { does: 'close' }));
    await keeper().run('req-0001');
    expect(given).toEqual(['open opened', 'note a', 'note b', 'close end']);
  });

  it('is on the cards as soon as it has a number', async () => {
    await keeper().run('req-0001');
    expect(jobs).toEqual([{ id: 'req-0001', inSeconds: 0 }]);
  });

  it('waits for the card of a new request, and not longer than a minute', async () => {
    posted = [];
    now = Date.parse(T0) + 1_000;
    await keeper().run('req-0001');
    expect(given).toEqual([]);
    expect(jobs).toEqual([{ id: 'req-0001', inSeconds: 2 }]);
    now = Date.parse(T0) + 61_000;
    await keeper().run('req-0001');
    expect(given).toEqual(['open opened']);
  });

  it('has nothing inside where the system has no such place', async () => {
    happenings = [happening('secret', { audience: 'operators' }), happening('a')];
    await keeper(false).run('req-0001');
    expect(given).toEqual(['open opened', 'note a']);
  });

  it('is not opened for what was over long before', async () => {
    root = { ...pending(), status: 'expired', finishedAt: T0 };
    now = Date.parse(T0) + 73 * 3_600_000;
    await keeper().run('req-0001');
    expect(given).toEqual([]);
  });

  it('is none while tickets are off, nor for a request that was deleted', async () => {
    await keeper(true, 'off').run('req-0001');
    root = undefined;
    await keeper().run('req-0001');
    expect(given).toEqual([]);
  });

  it('is written by one worker at a time', async () => {
    busy = true;
    await keeper().run('req-0001');
    expect(given).toEqual([]);
    expect(jobs).toEqual([{ id: 'req-0001', inSeconds: 1 }]);
  });
});

describe('a lost answer', () => {
  it('is known: the entry is sent as one that may be there', async () => {
    happenings = [happening('a'), happening('b')];
    fails.set('a', 'unavailable');
    await keeper().run('req-0001');
    fails.clear();
    await keeper().run('req-0001');
    expect(given).toEqual(['open opened', 'note a unavailable', 'note a again', 'note b']);
  });

  it('of the opening is known too', async () => {
    fails.set('opened', 'unavailable');
    await keeper().run('req-0001');
    fails.clear();
    await keeper().run('req-0001');
    expect(given).toEqual(['open opened unavailable', 'open opened again']);
  });

  it('counts from when something may have been made, and not from a look that came too early', async () => {
    fails.set('opened', 'unavailable');
    await keeper().run('req-0001');
    const before = [...stored.entries.values()];
    now += 60_000;
    fails.set('opened', 'throttled');
    await keeper().run('req-0001');
    expect([...stored.entries.values()]).toEqual(before);
  });
});

describe('a system that does not answer', () => {
  it('is asked again later and later, and never earlier than it says', async () => {
    fails.set('opened', 'unavailable');
    const pauses: number[] = [];
    for (let tries = 0; tries < 5; tries += 1) {
      jobs = [];
      await keeper().run('req-0001');
      pauses.push(...jobs.map(({ inSeconds }) => inSeconds));
    }
    expect(pauses).toEqual([90, 90, 300, 1_800, 7_200]);
  });

  it('has one job that waits for it', async () => {
    fails.set('opened', 'unavailable');
    await keeper().run('req-0001');
    await keeper().run('req-0001');
    expect(jobs).toHaveLength(1);
  });

  it('is told of after three days, and no more asked', async () => {
    fails.set('opened', 'unavailable');
    await keeper().run('req-0001');
    jobs = [];
    now += 73 * 3_600_000;
    await keeper().run('req-0001');
    expect(told).toEqual(['silent 499']);
    expect(jobs).toEqual([]);
  });

  it('is caught up with at the start of the process', async () => {
    await keeper().catchUp();
    expect(jobs.map(({ id }) => id)).toEqual(['one', 'two']);
    await keeper(true, 'off').catchUp();
    expect(jobs).toHaveLength(2);
  });
});

describe('a refusal', () => {
  it('of one entry is told, and the others are written', async () => {
    happenings = [happening('a'), happening('b', { does: 'close' })];
    fails.set('a', 'rejected');
    await keeper().run('req-0001');
    await keeper().run('req-0001');
    expect(given).toEqual(['open opened', 'note a rejected', 'close b']);
    expect(told).toEqual(['refused 499']);
  });

  it('of the account is told, and everything waits for the next change', async () => {
    happenings = [happening('a'), happening('b')];
    fails.set('a', 'forbidden');
    await keeper().run('req-0001');
    expect(given).toEqual(['open opened', 'note a forbidden']);
    expect(told).toEqual(['refused 499']);
    fails.clear();
    await keeper().run('req-0001');
    expect(given.slice(2)).toEqual(['note a again', 'note b']);
  });

  it('is over when something was written, and not when there was nothing to write', async () => {
    await keeper().run('req-0001');
    expect(told).toEqual(['over']);
    await keeper().run('req-0001');
    expect(told).toEqual(['over']);
  });
});
