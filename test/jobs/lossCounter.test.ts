import { beforeEach, describe, expect, it } from 'vitest';
import { LossCounter } from '../../bot/jobs/lossCounter.js';
import { createLog } from '../../bot/log.js';
import { RemoteError, type RemoteKind } from '../../bot/unlock/errors.js';
import { countOf, LOSS_PARTS } from '../../bot/unlock/losses/losses.js';
import type { LossLogs } from '../../bot/unlock/ports/lossLogs.js';
import type { RequestStore } from '../../bot/unlock/ports/requestStore.js';
import type { Command } from '../../bot/unlock/request/commands.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { UnlockService } from '../../bot/unlock/service.js';
import { AGAIN, lossesFound, lossesOf, sampleContained, UNTIL } from '../helpers/sampleLosses.js';
import { decide } from '../helpers/withCatalogue.js';

// The `count-losses` job: Microsoft searches for minutes, and the job comes back.

const MINUTE = 60_000;
type Progress = Awaited<ReturnType<LossLogs['progress']>>;

let request: UnlockRequest;
let nowMs: number;
let busy: boolean;
let asked: string[];
let sent: unknown[][];
let applied: Command[];
let progress: (part: string) => Promise<Progress>;
let refused: Partial<Record<string, Error>>;

const passed = (what: string): void => {
  asked.push(what);
  const error = refused[what.split(' ')[0]!];
  if (error) throw error;
};

function logs(areInThisCloud = true): LossLogs {
  return {
    areInThisCloud,
    search: async (part) => {
      passed(`search ${part}`);
      return `query of ${part}`;
    },
    progress: async (part, queryId) => {
      passed(`progress ${queryId}`);
      return progress(part);
    },
    found: async (part, queryId) => {
      passed(`found ${queryId}`);
      return { lines: [{ operation: part === 'mail' ? 'Send' : 'FileDownloaded', file: 'f' }], cut: false };
    },
    sent: async (addresses) => {
      passed(`sent ${addresses.join(' ')}`);
      return { lines: [{ mail: 'm', to: 'a@far.example', status: 'delivered' }], cut: false };
    },
  };
}

/** One run of the job, in a process of its own: nothing but the request is left from the one before. */
function run({ isLast = false, of = logs(), tooLong = false } = {}): Promise<void> {
  return new LossCounter({
    service: {
      apply: async (_id: string, command: Command) => {
        applied.push(command);
        const decision = decide(request, command);
        if (decision.ok) request = decision.request;
        return { kind: decision.ok ? 'done' : 'refused' };
      },
    } as unknown as UnlockService,
    store: { load: async () => request } as unknown as RequestStore,
    logs: of,
    leases: { hold: async (_key, work) => (busy ? 'busy' : work(async () => undefined)) },
    jobs: { send: async (...what: unknown[]) => void sent.push(what) },
    now: () => new Date(nowMs),
    patience: () => (tooLong ? Promise.resolve() : new Promise<void>(() => undefined)),
    log: createLog('silent'),
  }).run('R1', isLast);
}

const count = (part: 'mail' | 'files' | 'sent') => countOf(request.losses!, part);
const later = (minutes: number) => (nowMs = Date.parse(UNTIL) + minutes * MINUTE);
const error = (kind: RemoteKind, more: { status?: number; permission?: string } = {}) =>
  new RemoteError('look', { kind, ...more });

beforeEach(() => {
  request = sampleContained(lossesOf({}));
  busy = false;
  asked = [];
  sent = [];
  applied = [];
  refused = {};
  progress = async () => ({ state: 'done', cut: false });
  later(0);
});

describe('what was taken', () => {
  it('is searched for, and read when Microsoft is done', async () => {
    await run();
    expect(asked).toEqual(['search mail', 'search files', `sent ${request.subject.mail}`]);
    expect([count('mail'), count('files'), count('sent')?.known]).toEqual([undefined, undefined, true]);
    later(1);
    await run();
    expect(asked.slice(3)).toEqual([
      'progress query of mail',
      'progress query of files',
      'found query of mail',
      'found query of files',
    ]);
    expect(count('mail')).toMatchObject({ value: { all: { sends: 1 } } });
    expect(request.losses?.rounds[0]?.at).toBe(new Date(nowMs).toISOString());
  });

  it('is asked about less and less often while Microsoft searches', async () => {
    progress = async () => ({ state: 'running', cut: false });
    const pauses: number[] = [];
    for (const minutes of [0, 1, 4, 20, 120]) {
      later(minutes);
      await run();
      const [, , at] = sent.at(-1) as [string, string, Date];
      pauses.push((at.getTime() - nowMs) / MINUTE);
    }
    expect(pauses).toEqual([0.5, 0.5, 2, 10, 15]);
  });

  it('is searched for once, also when every process ends between two looks', async () => {
    progress = async () => ({ state: 'running', cut: false });
    for (const minutes of [0, 1, 2, 3]) {
      later(minutes);
      await run();
    }
    expect(asked.filter((what) => what.startsWith('search'))).toEqual(['search mail', 'search files']);
    expect(asked.filter((what) => what.startsWith('sent'))).toHaveLength(1);
  });

  it('is counted once more a day later, with a search of its own, and then not again', async () => {
    request = sampleContained(lossesOf());
    await run();
    expect(asked).toEqual([]);
    nowMs = Date.parse(AGAIN);
    await run();
    nowMs += MINUTE;
    await run();
    expect(request.losses?.rounds[1]?.at).toBe(new Date(nowMs).toISOString());
    asked = [];
    sent = [];
    await run();
    expect([asked, sent]).toEqual([[], []]);
  });

  it('is not looked for before its time, and the job comes back when the clocks differ', async () => {
    nowMs = Date.parse(UNTIL) - 2_000;
    await run();
    expect(asked).toEqual([]);
    expect(sent).toEqual([['count-losses', 'R1', new Date(Date.parse(UNTIL) + 30_000)]]);
  });

  it('is left to the worker that has it', async () => {
    busy = true;
    await run();
    expect([asked, sent]).toEqual([[], [['count-losses', 'R1', new Date(nowMs + 30_000)]]]);
  });

  it('is asked of every address of the account', async () => {
    const { subject } = request;
    request = { ...request, subject: { ...subject, otherAddresses: ['old@contoso.example'] } };
    await run();
    expect(asked).toContain(`sent ${request.subject.mail} old@contoso.example`);
  });

  it('is asked of no address that the account does not have', async () => {
    const { mail: _mail, ...subject } = request.subject;
    request = { ...request, subject };
    await run();
    expect(count('sent')).toEqual({ known: false, why: 'no-mailbox' });
  });

  it('of a request that is gone is nothing', async () => {
    request = { ...request, losses: undefined };
    await run();
    expect([asked, sent]).toEqual([[], []]);
  });
});

describe('what cannot be counted', () => {
  it('is not asked where the cloud has no such call', async () => {
    await run({ of: logs(false) });
    expect(asked).toEqual([]);
    for (const part of LOSS_PARTS) expect(count(part)).toEqual({ known: false, why: 'not-in-cloud' });
    expect(sent).toEqual([]);
  });

  it.each([
    ['forbidden', 403, { why: 'not-permitted', permission: 'X.Read.All' }],
    ['not-licensed', 403, { why: 'not-licensed' }],
    ['not-found', 404, { why: 'unavailable' }],
    ['rejected', 400, { why: 'unavailable' }],
    ['unavailable', 501, { why: 'unavailable' }],
  ] as const)('is said at once after %s (%i), and the others are counted', async (kind, status, why) => {
    refused['search'] = error(kind, { status, permission: 'X.Read.All' });
    await run();
    expect(count('mail')).toMatchObject({ known: false, ...why });
    expect(count('sent')?.known).toBe(true);
    expect(request.losses?.rounds[0]?.at).toBeDefined();
    expect(sent).toEqual([]);
  });

  it.each([
    ['throttled', 429],
    ['unavailable', 503],
  ] as const)('is tried again after %s, and given up after six hours', async (kind, status) => {
    refused['search'] = error(kind, { status });
    await run();
    expect([count('mail'), sent.length]).toEqual([undefined, 1]);
    later(6 * 60);
    await run();
    expect(count('mail')).toEqual({ known: false, why: 'gave-up' });
    expect(sent).toHaveLength(1);
  });

  it('is given up when Microsoft searches for more than six hours', async () => {
    progress = async () => ({ state: 'running', cut: false });
    await run();
    later(6 * 60);
    await run();
    expect([count('mail'), count('files')]).toEqual([
      { known: false, why: 'gave-up' },
      { known: false, why: 'gave-up' },
    ]);
  });

  it('is said when Microsoft gave the search up', async () => {
    progress = async () => ({ state: 'failed', cut: false });
    await run();
    later(1);
    await run();
    expect(count('mail')).toEqual({ known: false, why: 'unavailable' });
  });

  it('is tried again when it took longer than a job may', async () => {
    const of = { ...logs(), sent: () => new Promise<never>(() => undefined) };
    await run({ of, tooLong: true });
    expect([count('sent'), sent.length]).toEqual([undefined, 1]);
  });

  it('by a mistake of ours is tried again by the queue, and said after the last time', async () => {
    refused['sent'] = new TypeError('a bug');
    await expect(run()).rejects.toThrow('a bug');
    expect(count('sent')).toBeUndefined();
    await run({ isLast: true });
    expect(count('sent')).toEqual({ known: false, why: 'unavailable' });
  });

  it('the second time takes the first count from nobody', async () => {
    request = sampleContained(lossesOf());
    nowMs = Date.parse(AGAIN);
    refused = { search: error('forbidden', { status: 403 }), sent: error('not-found', { status: 404 }) };
    await run();
    expect(count('sent')).toEqual(lossesFound().sent);
  });
});

describe('what Microsoft itself cut off', () => {
  it('is at least', async () => {
    progress = async () => ({ state: 'done', cut: true });
    await run();
    later(1);
    await run();
    expect(count('mail')).toMatchObject({ value: { cut: true } });
  });
});
