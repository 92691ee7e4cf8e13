import { beforeEach, describe, expect, it } from 'vitest';
import { Checker } from '../../bot/jobs/checker.js';
import { createLog } from '../../bot/log.js';
import type { Command } from '../../bot/unlock/request/commands.js';
import { catalogue, decide } from '../helpers/withCatalogue.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import type { Mailboxes } from '../../bot/unlock/ports/mailboxes.js';
import type { RequestStore } from '../../bot/unlock/ports/requestStore.js';
import type { Finished, UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Subject } from '../../bot/unlock/person.js';
import type { UnlockService } from '../../bot/unlock/service.js';
import { executing, julia, T1 } from '../helpers/requests.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';

// After an unblock the `check` job looks at the list again: after five minutes, an hour and a day.

const DUE = ['2026-03-02T14:07:00.000Z', '2026-03-02T15:02:00.000Z', '2026-03-03T14:02:00.000Z'];
let request: UnlockRequest;
let now: string;
let list: () => Promise<unknown>;
let looks: number;
let asked: readonly string[];
let sent: unknown[][];
let subjectNow: Subject | undefined;

function unblocked(): Finished {
  const done = { remedy: 'unblock-sender', state: 'done', startedAt: T1, at: T1, before: null } as const;
  const checks = DUE.map((due) => ({ due }));
  return { ...executing([done]), status: 'resolved', finishedAt: T1, checks };
}

function run(isLast = false, canRead = true): Promise<void> {
  const service = {
    apply: async (_id: string, command: Command) => {
      const decision = decide(request, command);
      if (decision.ok) request = decision.request;
    },
  } as unknown as UnlockService;
  const restriction = (addresses: readonly string[]) => {
    looks++;
    asked = addresses;
    return list();
  };
  return new Checker({
    service,
    store: { load: async () => request } as unknown as RequestStore,
    mailboxes: { canRead, restrictions: restriction } as unknown as Mailboxes,
    directory: { subject: async () => subjectNow },
    jobs: { send: async (...what: unknown[]) => void sent.push(what) },
    remedies: catalogue,
    now: () => new Date(now),
    log: createLog('silent'),
  }).run('R1', isLast);
}

const results = () => ('checks' in request ? request.checks?.map(({ result }) => result) : undefined);

beforeEach(() => {
  request = unblocked();
  now = DUE[0]!;
  list = async () => [];
  looks = 0;
  sent = [];
  subjectNow = julia;
});

describe('an unblock is checked', () => {
  it('at the address that was unblocked, and not when that is not theirs any more', async () => {
    subjectNow = { ...julia, mail: 'julia.new@contoso.example' };
    await run();
    expect(results()).toEqual(['unknown', undefined, undefined]);
    expect(looks).toBe(0);
  });

  it('at its time, and found free', async () => {
    await run();
    expect(results()).toEqual(['free', undefined, undefined]);
  });

  it('and found restricted again', async () => {
    list = async () => [{ address: 'julia@contoso.example' }];
    await run();
    expect(results()).toEqual(['restricted', undefined, undefined]);
  });

  it('at the addresses that were unblocked, where one of several was left on the list', async () => {
    const [mail, other] = ['julia@contoso.example', 'Orders@contoso.example'];
    const before = { restricted: true, address: other, others: [mail] };
    const step = { ...unblocked().steps[0]!, state: 'failed', before } as const;
    const partly = { ...step, reason: { kind: 'limit-reached', left: [0] } } as const;
    request = { ...unblocked(), status: 'partly-resolved', steps: [partly] } as unknown as UnlockRequest;
    subjectNow = { ...julia, mail, otherAddresses: [other.toLowerCase(), 'info@contoso.example'] };
    await run();
    expect(results()).toEqual(['free', undefined, undefined]);
    expect(asked).toEqual([mail, 'info@contoso.example']);
  });

  it('once for everything that is due after a long sleep', async () => {
    now = DUE[2]!;
    await run();
    expect(results()).toEqual(['free', 'free', 'free']);
    expect(looks).toBe(1);
  });

  it('later when the clock of the queue was early, and is not forgotten', async () => {
    now = '2026-03-02T14:06:59.000Z';
    await run();
    expect([results(), looks]).toEqual([[undefined, undefined, undefined], 0]);
    expect(sent).toEqual([['check', 'R1', new Date('2026-03-02T14:07:30.000Z')]]);
  });

  it('again by the queue when the list could not be read', async () => {
    list = () => Promise.reject(new RemoteError('read', { kind: 'unavailable' }));
    expect(await remoteErrorFrom(run())).toMatchObject({ kind: 'unavailable' });
    expect(results()).toEqual([undefined, undefined, undefined]);
  });

  it('and is not known when it could not be read to the end', async () => {
    list = () => Promise.reject(new RemoteError('read', { kind: 'unavailable' }));
    await run(true);
    expect(results()).toEqual(['unknown', undefined, undefined]);
  });

  it('by nobody where only the portal shows it', async () => {
    await run(false, false);
    expect([results(), looks]).toEqual([['unknown', undefined, undefined], 0]);
  });

  it('not any more when all is said', async () => {
    now = DUE[2]!;
    await run();
    await run();
    expect([looks, sent]).toEqual([1, []]);
  });
});
